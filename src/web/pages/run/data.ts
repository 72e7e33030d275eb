import { openHistory } from '../../../core/history/history.ts';
import { addDays, type Day } from '../../../core/day.ts';
import type { Episode } from '../../../core/episodes/episode.ts';
import { BALANCE_DAYS, type TrackMetres, trackMetresTo } from '../../../core/load/track-balance.ts';
import type { PainEntry } from '../../../core/rehab/entries.ts';
import { type Run, type Shoe, shoeNameIn } from '../../../core/run.ts';
import { readEpisodes } from '../../../runner/episodes.ts';
import { readAssessInput } from '../../../runner/history.ts';
import type { Athlete } from '../../../store/athletes.ts';
import * as findings from '../../../store/findings.ts';
import * as runs from '../../../store/runs.ts';
import { streamsWish } from '../../../store/streams-wish.ts';
import { streamsSince } from '../../../connection/streams-to-read.ts';
import { type FindingLine, findingLines } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import type { Owned } from '../../http/owned.ts';
import { recentReading } from '../../parts/reading.ts';
import { type RunSources, sourcesOf } from './sources.ts';
import { type Unknown, unknownOf } from './unknown.ts';

/** Who said it: Strava, or the runner here; null = nobody. */
type Said<T> = { readonly by: 'strava' | 'runner'; readonly value: T } | null;

/** Everything the page of one run says. */
export type RunData = {
  readonly run: Run;
  readonly deviceName: string | null;
  readonly sources: RunSources;
  readonly neighbours: runs.Neighbours;
  readonly findings: readonly FindingLine[];
  /** Track metres of the 28 days that end with the run. */
  readonly month: TrackMetres;
  readonly trackLimit: number;
  readonly effort: Said<number>;
  readonly pair: Said<{ readonly id: string; readonly name: string | null }>;
  /** Pairs to choose from where Strava names none. */
  readonly pairs: readonly Shoe[];
  readonly pain: readonly PainEntry[];
  /** The pain that began on its day; null without one. */
  readonly episode: Episode | null;
  readonly unknown: Unknown | null;
  /** When the track may have been read, as text; null when it cannot be said. */
  readonly expectedEnd: string | null;
};

/** Strava's own word first: the runner's answer fills what it leaves open. */
const said = <T>(stated: T | null, answered: T | null): Said<T> => {
  if (stated !== null) return { by: 'strava', value: stated };
  return answered === null ? null : { by: 'runner', value: answered };
};

const unknownIn = async (
  deps: WebDeps,
  athleteId: number,
  run: Run,
  readFrom: Day,
): Promise<Unknown | null> => {
  const db = deps.store.read;
  return unknownOf(run, {
    streamsRead: await runs.streamsWereRead(db, athleteId, run.id),
    readFrom,
    wishedFrom: await streamsWish(db, athleteId),
    strict: deps.config.retention === 'strict',
  });
};

/** The episode that began on a day, where the day is remembered. */
const begunOn = (episodes: readonly Episode[], day: Day): Episode | null =>
  episodes.find(({ start }) => start.precision === 'day' && start.day === day) ?? null;

/** Reads one run of this athlete; null where it is not theirs, or not there. */
export const runData = async (
  deps: WebDeps,
  athlete: Owned<Athlete>,
  id: number,
  reader: Reader,
): Promise<RunData | null> => {
  const db = deps.store.read;
  const stored = await runs.runById(db, athlete.id, id);
  if (stored === null) return null;
  const { run: stated, meta } = stored;
  const analysesFrom = addDays(stated.day, -BALANCE_DAYS);
  const input = await readAssessInput(db, athlete.id, stated.day, { analysesFrom });
  const told = await findings.findingsOf(db, athlete.id, { from: stated.day });
  const answered = input.runs.find((each) => each.id === id) ?? stated;
  const nameOf = (gearId: string): string | null => shoeNameIn(input.shoes, gearId);
  const named = (gearId: string | null) => (gearId === null ? null : { id: gearId, name: nameOf(gearId) });
  const unknown = await unknownIn(deps, athlete.id, stated, streamsSince(deps));
  return {
    run: stated,
    deviceName: meta.deviceName,
    sources: await sourcesOf(db, athlete.id, stated.id),
    neighbours: await runs.neighboursOf(db, athlete.id, stated.id),
    findings: findingLines(
      told.filter((finding) => finding.runId === id),
      reader,
      { shoeName: nameOf, outlook: null },
    ),
    month: trackMetresTo(openHistory({ ...input, measure: input.settings.measure }), stated.day),
    trackLimit: input.settings.trackBalance,
    effort: said(stated.rpe, answered.rpe),
    pair: said(named(stated.gearId), named(answered.gearId)),
    pairs: input.shoes.filter((shoe) => !shoe.retired || shoe.id === answered.gearId),
    pain: (input.rehab ?? []).filter((entry) => entry.type === 'pain').filter((entry) => entry.runId === id),
    episode: begunOn(
      await readEpisodes(db, deps.seal, { athleteId: athlete.id, input, until: stated.day }),
      stated.day,
    ),
    unknown,
    expectedEnd: unknown === 'soon' ? (await recentReading(deps, athlete)).expectedEnd : null,
  };
};
