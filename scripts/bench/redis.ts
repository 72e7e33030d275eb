import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { redisPlace } from '../../src/platform/redis/place.ts';
import { startRedis } from '../../src/platform/redis/start.ts';

/** A Redis for both sides of a benchmark: as Camber's private one, its file written once a second. */
export const startBenchRedis = async (): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'camber-bench-redis-'));
  const redis = await startRedis({ redisUrl: null, dataDir }, pino({ level: 'silent' }));
  return {
    url: `unix://${redisPlace(dataDir).socket}`,
    stop: async () => {
      await redis.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
