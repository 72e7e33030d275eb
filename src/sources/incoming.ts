import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Deps } from '../deps.ts';
import type { ActivityReader } from '../files/activity.ts';
import type { Athlete } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import type { RunOrigin } from '../store/run-origin.ts';
import { fileByHash } from '../store/files.ts';
import { keptResults, wasRead } from './kept-results.ts';

/** What importing works with. */
export type DoorDeps = Pick<Deps, 'clock' | 'keys' | 'log' | 'queues' | 'store'> & {
  readonly reader: ActivityReader;
};

/** Something on its way in. */
export type Incoming = {
  readonly athlete: Athlete;
  readonly name: string;
  readonly origin: RunOrigin;
};

export type IncomingFile = Incoming & { readonly bytes: Uint8Array };

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The name without folders, whatever system it comes from. */
export const bareName = (name: string): string => path.posix.basename(name.replaceAll('\\', '/'));

/** When a file with these bytes was taken in; null where it was not, or could not be read then. */
export const knownSince = async (db: Db, athleteId: number, hash: string): Promise<number | null> => {
  const file = await fileByHash(db, athleteId, hash);
  return file !== null && wasRead(keptResults(file.results)) ? file.at : null;
};

/** Has the findings worked out anew; the sweep does it if the queue does not answer now. */
export const queueAssess = ({ queues, log }: DoorDeps, athleteId: number): Promise<void> =>
  queues
    .add('assess', { athleteId })
    .catch((error: unknown) => log.warn({ err: error }, 'an assessment could not be queued'));
