import { readdir, realpath } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import type { Deps } from '../deps.ts';
import * as athletes from '../store/athletes.ts';
import { folderNames } from '../store/folder-names.ts';
import { ownerId } from '../store/owner.ts';
import * as syncs from '../store/syncs.ts';
import { watchersOf } from '../store/watched-files.ts';
import { type IsOver, lookAtRunner, type RunnersPlaces } from './look-at-runner.ts';
import { ownerOf } from './owners.ts';
import { isFolderPassedOver } from './passed-over.ts';
import { folderState, type FolderState, noteFolder, type RunnersFolder } from './state.ts';

export type WatchDeps = Pick<Deps, 'clock' | 'door' | 'log' | 'store'>;

/** DESIGN: enough to see what is wrong. */
const MOST_NAMED = 10;
/** DESIGN: that a folder was looked at is noted so often, not with every look. */
const NOTED_EVERY_MS = 5 * 60_000;

type Top = { readonly root: string; readonly entries: readonly Dirent[] } | { readonly away: string };

const topOf = async (dir: string): Promise<Top> => {
  try {
    const root = await realpath(dir);
    return { root, entries: await readdir(root, { withFileTypes: true }) };
  } catch (error) {
    return { away: (error as NodeJS.ErrnoException).code ?? 'unknown' };
  }
};

/** Folders at the top by the runner they belong to, and those that belong to nobody (links belong to nobody). */
const sorted = async (
  { store }: WatchDeps,
  root: string,
  entries: readonly Dirent[],
): Promise<{ readonly places: readonly RunnersPlaces[]; readonly nobodys: readonly string[] }> => {
  const [names, owner, watchers] = await Promise.all([
    folderNames(store.read),
    ownerId(store.read),
    watchersOf(store.read),
  ]);
  const folders = new Map<number, string[]>();
  const nobodys: string[] = [];
  for (const entry of entries) {
    if (isFolderPassedOver(entry.name) || !(entry.isDirectory() || entry.isSymbolicLink())) continue;
    const whose = entry.isDirectory() ? ownerOf(entry.name, names) : null;
    if (whose === null) nobodys.push(entry.name);
    else folders.set(whose, [...(folders.get(whose) ?? []), entry.name]);
  }
  // Whose folder is gone is looked for as well.
  const ids = new Set([...(owner === null ? [] : [owner]), ...folders.keys(), ...watchers]);
  const places = [...ids].map((athleteId) => ({
    root,
    athleteId,
    folders: folders.get(athleteId) ?? [],
    hasTop: athleteId === owner,
  }));
  return { places, nobodys };
};

/** Up to now nothing was missed: days without a run are rest. Strava's runners are read at Strava. */
const noteRead = async ({ store, clock }: WatchDeps, athleteId: number): Promise<void> => {
  const now = clock.now();
  const readAt = (await syncs.of(store.read, athleteId))?.readAt ?? 0;
  if (now - readAt < NOTED_EVERY_MS) return;
  await store.write(async (tx) => {
    const athlete = await athletes.byId(tx, athleteId);
    if (athlete !== null && athlete.connection !== 'ok') await syncs.note(tx, athleteId, { readAt: now });
  });
};

const isUsed = ({ folders }: RunnersPlaces, { files }: RunnersFolder): boolean =>
  folders.length > 0 || files > 0;

const awayFor = (watchers: readonly number[], trouble: RunnersFolder['trouble']): RunnersFolder[] =>
  watchers.map((athleteId) => ({ athleteId, trouble, files: 0, left: 0, isCut: false, unreadable: [] }));

/** What changes with every look is not worth a line in the log. */
const sayNew = (log: WatchDeps['log'], before: FolderState | null, now: FolderState): void => {
  const { dir } = now;
  if (now.trouble !== null && now.trouble !== before?.trouble)
    log.error(
      { dir, trouble: now.trouble },
      'the watched folder is not there, or empty although files lay in it',
    );
  if (now.trouble === null && (before?.trouble ?? null) !== null)
    log.info({ dir }, 'the watched folder is back');
  const fresh = now.nobodys.filter((name) => before?.nobodys.includes(name) !== true);
  if (fresh.length > 0)
    log.warn({ dir, folders: fresh }, 'folders in the watched folder belong to no runner, or are links');
};

/**
 * One look at the watched folder: every runner's part of it, one after another. Gives how many files are left for the
 * next look. A folder that is away is noted, and does not count as looked at.
 */
export const look = async (deps: WatchDeps, dir: string, isOver: IsOver): Promise<FolderState> => {
  const { store, clock, log } = deps;
  const before = await folderState(store.read);
  const top = await topOf(dir);
  const watchers = await watchersOf(store.read);
  const note = async (found: Omit<FolderState, 'dir' | 'lookedAt'>): Promise<FolderState> => {
    const state = { dir, lookedAt: clock.now(), ...found };
    await store.write((tx) => noteFolder(tx, state));
    sayNew(log, before, state);
    return state;
  };
  if ('away' in top)
    return note({ trouble: 'away', code: top.away, nobodys: [], runners: awayFor(watchers, 'away') });
  if (top.entries.length === 0 && watchers.length > 0)
    return note({ trouble: 'emptied', code: null, nobodys: [], runners: awayFor(watchers, 'emptied') });

  const { places, nobodys } = await sorted(deps, top.root, top.entries);
  const runners: RunnersFolder[] = [];
  for (const place of places) {
    const found = await lookAtRunner(deps, place, isOver);
    runners.push(found);
    if (found.trouble === null && isUsed(place, found)) await noteRead(deps, place.athleteId);
  }
  return note({ trouble: null, code: null, nobodys: nobodys.slice(0, MOST_NAMED), runners });
};
