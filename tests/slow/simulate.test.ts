import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { simulateSizes, type SimulateAsked } from '../../src/commands/simulate.ts';
import type { Figures } from '../../src/simulate/figures.ts';

const ASKED: SimulateAsked = {
  sizes: [2, 5],
  days: 8,
  historyDays: 14,
  seed: 1,
  databaseUrl: null,
  redisUrl: null,
  json: false,
};

let lines: string[] = [];
let stages: string[] = [];
const output = {
  out: (line: string) => void lines.push(line),
  err: (line: string) => void stages.push(line),
};
/** Temporary folders of this test alone. */
let folder: string;
beforeEach(() => {
  lines = [];
  stages = [];
  folder = mkdtempSync(path.join(tmpdir(), 'sim-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});
const leftBehind = (): readonly string[] => readdirSync(folder);

describe('camber simulate', () => {
  it('stores every run, sends every mail once and tells what it took, for machines', async () => {
    const code = await simulateSizes({ ...ASKED, json: true }, output);
    const told = JSON.parse(lines.join('\n')) as {
      sizes: (Figures & { growth: Record<string, number> | null })[];
      lost: string[];
    };
    expect([code, told.lost]).toEqual([0, []]);
    const [two, five] = told.sizes;
    expect([two?.athletes, two?.growth, five?.athletes]).toEqual([2, null, 5]);
    for (const { kept, ...figures } of told.sizes) {
      expect(figures.runs).toBeGreaterThanOrEqual(figures.athletes * 4);
      expect(kept.runsStored).toBe(figures.runs + figures.historyRuns);
      expect(kept.runsStored).toBe(kept.runsExpected);
      expect(kept.findings).toBeGreaterThan(0);
      // Eight days to a Sunday, and the Monday after them: two weekly mails for each at least.
      expect(kept.mailsSent).toBeGreaterThanOrEqual(figures.athletes * 2);
      expect(kept).toMatchObject({
        mailsWritten: kept.mailsSent,
        mailsTwice: 0,
        unfinished: 0,
        failedJobs: [],
      });
      expect(figures.wave.mails).toBeGreaterThanOrEqual(figures.athletes);
      for (const measured of [
        figures.runsPerSecond,
        figures.wave.seconds,
        figures.bytesPerAthleteYear,
        figures.memoryBytes,
      ])
        expect(measured).toBeGreaterThan(0);
      expect(figures.runsS).toBeLessThan(figures.daysS);
    }
    expect(Object.keys(five?.growth ?? {})).toEqual(
      expect.arrayContaining(['clock', 'days', 'runs', 'histories', 'hours', 'wave', 'storage']),
    );
    expect(leftBehind()).toEqual([]);
  });

  it('writes the same as a table, and meanwhile where it is', async () => {
    expect(await simulateSizes({ ...ASKED, sizes: [1], days: 2, historyDays: 7 }, output)).toBe(0);
    expect(stages).toEqual(
      ['histories', '2026-11-21', '2026-11-22', '2026-11-23'].map((at) => `1 runner, ${at}`),
    );
    const text = lines.join('\n');
    expect(text).toMatch(/^2 simulated days after 7 days of history, sqlite:$/m);
    expect(text).toMatch(/^runners {3,}1$/m);
    expect(text).toMatch(/^runs stored {3,}(\d+) of \1$/m);
    expect(text).toMatch(/^mails left {3,}(\d+) of \1$/m);
    expect(text).toMatch(/^ {2}all gone after {3,}[\d.]+ s$/m);
    expect(text).toContain('Nothing was lost.');
  });

  it('ends at once when it is told to, and leaves nothing behind', async () => {
    const running = simulateSizes(ASKED, output);
    await expect.poll(() => leftBehind().length, { timeout: 60_000 }).toBe(1);
    process.emit('SIGINT');
    expect(await running).toBe(130);
    expect(leftBehind()).toEqual([]);
    expect(lines).toEqual([]);
  });
});
