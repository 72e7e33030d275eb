import { type IntervalsProgress, intervalsProgress } from '../../../connection/intervals-link.ts';
import { MINUTE_MS } from '../../../core/durations.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { folderNames } from '../../../store/folder-names.ts';
import { type ImportKey, importKeyOf } from '../../../store/import-keys.ts';
import { type IntervalsLink, intervalsOf } from '../../../store/intervals.ts';
import { folderNameOf } from '../../../watch/owners.ts';
import { folderState, type FolderState, type RunnersFolder } from '../../../watch/state.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';

/** DESIGN: the folder is looked at twice a minute; five without a look are no chance. */
const STALE_MS = 5 * MINUTE_MS;

type FolderData = {
  /** The runner's own folder; null where none is watched. */
  readonly own: string | null;
  /** The folder whose top is theirs, too; null but for the owner. */
  readonly top: string | null;
  readonly state: RunnersFolder | null;
  readonly trouble: FolderState['trouble'];
  readonly lookedAt: number | null;
  readonly isStale: boolean;
};

export type IntervalsData = { readonly link: IntervalsLink; readonly progress: IntervalsProgress };

export type WaysInData = {
  readonly isOwner: boolean;
  readonly folder: FolderData;
  readonly key: ImportKey | null;
  readonly intervals: IntervalsData | null;
  /** Where apps send files. */
  readonly address: string;
  readonly timeZone: string;
  /** The key that was just made: on this one answer only. */
  readonly freshKey: string | null;
  /** What was wrong with the key of intervals.icu that was entered. */
  readonly wrong: string | null;
  readonly notice: string | null;
};

type Visit = { readonly athlete: Owned<Athlete>; readonly isOwner: boolean };

const folderDataOf = async (
  { store, config, clock }: WebDeps,
  { athlete, isOwner }: Visit,
): Promise<FolderData> => {
  const [state, names] = await Promise.all([folderState(store.read), folderNames(store.read)]);
  const dir = state?.dir ?? config.importDir;
  const mine = names.find(({ athleteId }) => athleteId === athlete.id);
  const lookedAt = state?.lookedAt ?? null;
  return {
    own: dir === null || mine === undefined ? null : `${dir}/${folderNameOf(mine)}`,
    top: isOwner ? dir : null,
    state: state?.runners.find(({ athleteId }) => athleteId === athlete.id) ?? null,
    trouble: state?.trouble ?? null,
    lookedAt,
    isStale: lookedAt !== null && clock.now() - lookedAt > STALE_MS,
  };
};

/** Everything the page of the ways in shows of this runner, as it stands. */
export const waysInData = async (deps: WebDeps, visit: Visit): Promise<WaysInData> => {
  const { store, config, clock } = deps;
  const { athlete, isOwner } = visit;
  const [folder, key, link, progress] = await Promise.all([
    folderDataOf(deps, visit),
    importKeyOf(store.read, athlete.id),
    intervalsOf(store.read, athlete.id),
    intervalsProgress(store.read, athlete.id, clock.now()),
  ]);
  return {
    isOwner,
    folder,
    key,
    intervals: link === null ? null : { link, progress },
    address: `${config.publicUrl}/import`,
    timeZone: athlete.timeZone,
    freshKey: null,
    wrong: null,
    notice: null,
  };
};
