import path from 'node:path';
import type { Deps } from '../deps.ts';
import type { ReadOptions } from '../files/history/read-history.ts';
import { openReader } from '../files/reader.ts';
import * as athletes from '../store/athletes.ts';
import { DoorError } from './errors.ts';
import type { Door } from './outcome.ts';

/**
 * Opens the door by which all files come in: one thread reads them, one after the other. What reads them is large, and is
 * loaded with the first one.
 */
export const openDoor = (deps: Pick<Deps, 'clock' | 'keys' | 'log' | 'queues' | 'store'>): Door => {
  const reader = openReader();
  const inner = { ...deps, reader };
  const runnerOf = async (athleteId: number): Promise<athletes.Athlete> => {
    const athlete = await athletes.byId(deps.store.read, athleteId);
    if (athlete === null) throw new DoorError('no_runner', `there is no runner ${athleteId}`);
    return athlete;
  };
  return {
    importFile: async (athleteId, bytes, name, origin) => {
      const { importFile } = await import('./import-file.ts');
      return importFile(inner, { athlete: await runnerOf(athleteId), bytes, name, origin });
    },
    importHistory: async (athleteId, place, origin, options = {}) => {
      const { readHistory } = await import('../files/history/read-history.ts');
      const { importHistory } = await import('./import-history.ts');
      const read = (readOptions: ReadOptions) =>
        readHistory(typeof place === 'object' && 'path' in place ? place.path : place, readOptions);
      const name = typeof place === 'string' ? path.basename(place) : place.name;
      const incoming = { athlete: await runnerOf(athleteId), name, origin, read };
      const { results: _each, ...outcome } = await importHistory(inner, incoming, options);
      return outcome;
    },
    close: () => reader.close(),
  };
};
