import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { type Day, dayNumber } from '../core/day.ts';
import { type Episode, isInOrder, ONSETS, PRECISIONS, SIDES } from '../core/episodes/episode.ts';
import {
  allEpisodes,
  episodesFromStops,
  type StopEpisode,
  type ToldEpisode,
} from '../core/episodes/from-stops.ts';
import type { ReportInput } from '../core/report/input.ts';
import { lockAthlete } from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import * as store from '../store/episodes.ts';
import type { Seal } from '../store/seal.ts';

/** A runner's episodes: what was told, sealed in the store, and what the stop rule opened. */

/** DESIGN: nobody remembers more, and each is looked back on when its page is opened. */
const MOST_EPISODES = 30;

/** DESIGN: a paragraph for oneself. */
export const MOST_NOTE = 1000;

const DayText = z.string().refine((text) => {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
});

const Rough = z.object({ day: DayText, precision: z.enum(PRECISIONS) });

const Details = z
  .object({
    start: Rough,
    end: Rough.nullable(),
    side: z.enum(SIDES).nullable().catch(null),
    onset: z.enum(ONSETS).catch('unknown'),
    named: z.boolean().catch(false),
    note: z.string().max(MOST_NOTE).catch(''),
    stopDay: DayText.nullable().catch(null),
    dismissed: z.boolean().catch(false),
  })
  .refine(isInOrder);

/** What a runner tells of an episode. */
type EpisodeDetails = z.infer<typeof Details>;

const toldIn = (stored: readonly store.StoredEpisode[]): readonly ToldEpisode[] =>
  stored.flatMap(({ id, details }) => {
    const read = Details.safeParse(details);
    return read.success ? [{ id, ...read.data }] : [];
  });

/** Who asks, and for what. */
type Of = {
  readonly athleteId: number;
  readonly input: Pick<ReportInput, 'rehab' | 'runs'>;
  readonly until: Day;
};

const logOf = ({ input }: Pick<Of, 'input'>) => ({ entries: input.rehab ?? [], runs: input.runs });

/** What a runner told of episodes. What does not open or cannot be read is left out. */
export const toldEpisodes = async (db: Db, seal: Seal, athleteId: number): Promise<readonly ToldEpisode[]> =>
  toldIn(await store.episodesOf(db, athleteId, seal));

/** What was told, with what the stop rule opened up to a day. */
export const withStops = (told: readonly ToldEpisode[], of: Omit<Of, 'athleteId'>): readonly Episode[] =>
  allEpisodes(told, episodesFromStops(logOf(of), of.until));

/** All episodes of a runner as known on a day. */
export const readEpisodes = async (db: Db, seal: Seal, of: Of): Promise<readonly Episode[]> =>
  withStops(await toldEpisodes(db, seal, of.athleteId), of);

/** The one that is open: it still hurts. The newest, where there are several; null without. */
export const openEpisode = (episodes: readonly Episode[]): Episode | null =>
  episodes.filter(({ end }) => end === null).toSorted((a, b) => (a.start.day < b.start.day ? 1 : -1))[0] ??
  null;

const isStop = (episode: Episode): episode is StopEpisode => 'stopDay' in episode && episode.id < 0;

const stopDayOf = (episode: Episode): Day | null =>
  isStop(episode) || 'stopDay' in episode ? (episode as ToldEpisode).stopDay : null;

/** What the form of an episode fills in. */
export type EpisodeSaid = Omit<EpisodeDetails, 'stopDay' | 'dismissed'>;

/** The one that was told already: of the same stop, or the same in every word (a form that was sent twice). */
const toldAlready = (told: readonly ToldEpisode[], details: EpisodeDetails): ToldEpisode | undefined =>
  told.find(({ id: _id, ...each }) =>
    details.stopDay === null ? isDeepStrictEqual(each, details) : each.stopDay === details.stopDay,
  );

/**
 * Keeps what was said of an episode, or of a new one (null). Gives its id; null where there are too many, or it is gone.
 * Sent twice it is kept once.
 */
export const keepEpisode = async (
  tx: Db,
  seal: Seal,
  athleteId: number,
  episode: Episode | null,
  { said, now }: { readonly said: EpisodeSaid; readonly now: number },
): Promise<number | null> => {
  const stopDay = episode === null ? null : stopDayOf(episode);
  const details: EpisodeDetails = { ...said, stopDay, dismissed: false };
  return put(tx, seal, athleteId, {
    id: episode === null || isStop(episode) ? null : episode.id,
    details,
    now,
  });
};

const put = async (
  tx: Db,
  seal: Seal,
  athleteId: number,
  {
    id,
    details,
    now,
  }: { readonly id: number | null; readonly details: EpisodeDetails; readonly now: number },
): Promise<number | null> => {
  if (!(await lockAthlete(tx, athleteId))) return null;
  const known = id ?? toldAlready(toldIn(await store.episodesOf(tx, athleteId, seal)), details)?.id ?? null;
  if (known === null) return store.addEpisode(tx, athleteId, { details, now }, seal, MOST_EPISODES);
  return (await store.changeEpisode(tx, athleteId, known, { details, now }, seal)) ? known : null;
};

/** Takes an episode away. One that the stop rule opened is kept as dismissed, so that it does not come back. */
export const dropEpisode = async (
  tx: Db,
  seal: Seal,
  athleteId: number,
  episode: Episode,
  now: number,
): Promise<void> => {
  const stopDay = stopDayOf(episode);
  if (stopDay === null) {
    await store.removeEpisode(tx, athleteId, episode.id);
    return;
  }
  const { start, end } = episode;
  const details: EpisodeDetails = {
    start,
    end: end ?? start,
    side: null,
    onset: 'unknown',
    named: false,
    note: '',
    stopDay,
    dismissed: true,
  };
  await put(tx, seal, athleteId, { id: isStop(episode) ? null : episode.id, details, now });
};
