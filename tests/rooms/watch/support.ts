import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import type { Door } from '../../../src/sources/outcome.ts';
import { look } from '../../../src/watch/look.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { NOON, startDoor } from '../sources/support.ts';

/** A watched folder over a real store and the real door; what was handed to the door is counted. */
export const startFolder = async () => {
  const opened = await startDoor();
  const dir = scratchFolder('camber-watched-');
  const taken: string[] = [];
  const logged: string[] = [];
  const door: Door = {
    ...opened.door,
    importFile: (athleteId, bytes, name, origin) => {
      taken.push(name);
      return opened.door.importFile(athleteId, bytes, name, origin);
    },
    importHistory: (athleteId, place, ...rest) => {
      taken.push(path.basename(typeof place === 'string' ? place : place.name));
      return opened.door.importHistory(athleteId, place, ...rest);
    },
  };
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(line) });
  const { store, clock } = opened;
  return {
    ...opened,
    dir,
    taken,
    logged,
    /** Writes a file, `at` epoch milliseconds. */
    put: (name: string, content: string | Uint8Array, at = NOON) => {
      const file = path.join(dir, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      utimesSync(file, at / 1000, at / 1000);
      return file;
    },
    close: async () => {
      await opened.close();
      rmSync(dir, { recursive: true, force: true });
    },
    watchDeps: { store, clock, door, log },
    look: (isOver = () => false) => look({ store, clock, door, log }, dir, isOver),
  };
};

export type Folder = Awaited<ReturnType<typeof startFolder>>;
