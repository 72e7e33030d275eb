import type { FileProblem } from '../../core/streams/file-facts.ts';
import type { Deps } from '../../deps.ts';
import { HistoryError } from '../../files/history/errors.ts';
import * as athletes from '../../store/athletes.ts';
import { beginImport, importById, noteImport, importsOf } from '../../store/imports.ts';
import type { HistoryPlace } from '../outcome.ts';
import {
  CANCEL,
  countsWith,
  type Ending,
  isUnderWay,
  NO_COUNTS,
  type UploadEntry,
  type UploadState,
  uploadStateOf,
} from './state.ts';

/** An archive that has arrived and waits its turn; `drop` deletes what lies on disk of it. */
export type WaitingArchive = {
  readonly place: Exclude<HistoryPlace, string>;
  readonly drop: () => Promise<void>;
};

/** An upload while it comes in and is read. */
export type Taking = {
  readonly id: number;
  /** Ends when the runner cancels it, or Camber stops. */
  readonly signal: AbortSignal;
  /** Takes in one recording. */
  file(name: string, bytes: Buffer): Promise<void>;
  refuse(name: string, problem: FileProblem): void;
  /** Keeps an archive for when all has arrived. */
  archive(waiting: WaitingArchive): void;
  /** All has arrived, or no more will: reads the archives, and ends. Never fails. */
  finish(broken?: boolean): Promise<void>;
};

type UploadDeps = Pick<Deps, 'clock' | 'door' | 'log' | 'store'>;

/** DESIGN: so many files are listed one by one; of more there are counts. */
const LISTED = 200;
/** DESIGN: a page that looks on sees a change every second. */
const LOOK_EVERY_MS = 1000;
/** DESIGN: written every so many looks without news, so that nobody takes it for ended. */
const BEAT_EVERY = 20;

const FIRST: Omit<UploadState, 'at'> = {
  kind: 'upload',
  arrived: false,
  files: 0,
  counts: NO_COUNTS,
  reading: null,
  entries: [],
  asksZone: false,
};

/** Lists and tables that are no recording: an activities.csv alone, a list as the API answers it. */
const isList = (name: string): boolean => /\.(?:csv|json)$/i.test(name);

/** The row of one upload: looked at every second for the runner's wish to end it, and written when there is news. */
const openRow = ({ store, clock, log }: UploadDeps, athleteId: number, id: number, stop: AbortController) => {
  let state: UploadState = { ...FIRST, at: clock.now() };
  let isWritten = true;
  const write = (ended: Parameters<typeof noteImport>[3] = {}): Promise<void> => {
    isWritten = true;
    state = { ...state, at: clock.now() };
    return store
      .write((tx) => noteImport(tx, athleteId, id, { progress: state, ...ended }))
      .catch((error: unknown) => log.warn({ err: error }, 'how far an upload is could not be kept'));
  };
  let beats = 0;
  const look = async (): Promise<void> => {
    const row = await importById(store.read, athleteId, id);
    if (row === null || row.note === CANCEL) stop.abort('cancelled' satisfies Ending);
    beats += 1;
    if (!isWritten || beats % BEAT_EVERY === 0) await write();
  };
  const looking = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, 'an upload could not be looked at'));
  }, LOOK_EVERY_MS);
  return {
    state: () => state,
    change: (patch: Partial<UploadState>): void => {
      state = { ...state, ...patch };
      isWritten = false;
    },
    end: (ended: Parameters<typeof noteImport>[3]): Promise<void> => {
      clearInterval(looking);
      return write(ended);
    },
  };
};

/** What to say of a history that could not be read. */
const noArchive = (name: string, error: unknown): UploadEntry => {
  if (!(error instanceof HistoryError)) throw error;
  return { kind: 'noArchive', name, problem: error.problem };
};

/**
 * Uploads of the pages: one at a time for each runner. They are read here, by the process that got them, since their
 * bytes are nowhere else; how far they are stands in the store, for every page and process.
 */
export const createUploads = (deps: UploadDeps) => {
  const { clock, door, log, store } = deps;
  const running = new Map<Promise<void>, AbortController>();

  const taking = (athleteId: number, id: number): Taking => {
    const stop = new AbortController();
    const row = openRow(deps, athleteId, id, stop);
    const archives: WaitingArchive[] = [];
    const add = (entry: UploadEntry, asksZone = false): void => {
      const { counts, entries, files, asksZone: asked } = row.state();
      row.change({
        files: files + 1,
        counts: countsWith(counts, entry),
        entries: entries.length < LISTED ? [...entries, entry] : entries,
        reading: null,
        asksZone: asked || asksZone,
      });
    };

    const readArchive = async (place: WaitingArchive['place']): Promise<void> => {
      const { name } = place;
      row.change({ reading: { name, progress: null } });
      try {
        const {
          asksZone,
          importId: _row,
          ...outcome
        } = await door.importHistory(athleteId, place, 'upload', {
          signal: stop.signal,
          onProgress: (progress) => row.change({ reading: { name, progress } }),
        });
        add({ kind: 'archive', name, outcome }, asksZone);
      } catch (error) {
        if (!stop.signal.aborted) add(noArchive(name, error));
      }
    };

    const file = async (name: string, bytes: Buffer): Promise<void> => {
      const { asksZone, name: bare, results } = await door.importFile(athleteId, bytes, name, 'upload');
      const isRefused = results.every(({ kind }) => kind === 'refused');
      if (isRefused && isList(name)) return readArchive({ name: bare, bytes });
      add({ kind: 'file', name: bare, results }, asksZone);
    };

    const readAll = async (broken: boolean): Promise<void> => {
      let ending: Ending | null = broken ? 'broken' : null;
      try {
        row.change({ arrived: true });
        for (const { place } of archives) if (!stop.signal.aborted) await readArchive(place);
        if (stop.signal.aborted) ending = stop.signal.reason as Ending;
      } catch (error) {
        ending = 'stopped';
        log.error({ err: error }, 'an upload could not be read to its end');
      }
      for (const { drop } of archives)
        await drop().catch((error: unknown) => log.error({ err: error }, 'an upload could not be deleted'));
      const state = ending === 'stopped' ? 'failed' : 'done';
      row.change({ reading: null });
      await row.end({ state, note: ending, finishedAt: clock.now() });
    };

    return {
      id,
      signal: stop.signal,
      file,
      refuse: (name, problem) => add({ kind: 'file', name, results: [{ kind: 'refused', problem }] }),
      archive: (waiting) => void archives.push(waiting),
      finish: (broken = false) => {
        const all = readAll(broken);
        running.set(all, stop);
        return all.finally(() => running.delete(all));
      },
    };
  };

  return {
    /** Begins an upload; null while another one of this runner goes on. */
    begin: async (athleteId: number): Promise<Taking | null> => {
      const id = await store.write(async (tx) => {
        await athletes.lockAthlete(tx, athleteId);
        const now = clock.now();
        const open = await importsOf(tx, athleteId, 'reading');
        if (open.some((row) => isUnderWay(row, now))) return null;
        // What a process left behind that was ended.
        for (const row of open.filter((each) => uploadStateOf(each) !== null))
          await noteImport(tx, athleteId, row.id, { state: 'failed', note: 'stopped', finishedAt: now });
        return beginImport(tx, athleteId, {
          origin: 'upload',
          name: null,
          progress: { ...FIRST, at: now },
          now,
        });
      });
      return id === null ? null : taking(athleteId, id);
    },
    /** Asks whichever process reads it to end. Returns whether it goes on. */
    cancel: (athleteId: number, id: number): Promise<boolean> =>
      store.write(async (tx) => {
        const row = await importById(tx, athleteId, id);
        if (row === null || !isUnderWay(row, clock.now())) return false;
        await noteImport(tx, athleteId, id, { note: CANCEL });
        return true;
      }),
    /** Ends what is being read, because Camber stops; what was read stays. */
    stop: (): void => {
      for (const controller of running.values()) controller.abort('stopped' satisfies Ending);
    },
  };
};
