import { reachOf } from '../../../charts/shoe-bars.ts';
import type { RotationData } from '../../../charts/shoe-rotation.ts';
import type { Day } from '../../../core/day.ts';
import type { Run, Shoe } from '../../../core/run.ts';
import type { BreakIn } from '../../../core/shoes/new-pair.ts';
import { knownDrop } from '../../../core/shoes/known-drop.ts';
import type { KnownDrop } from '../../../core/shoes/known-drops.ts';
import { type DropSuggestion, suggestDrop } from '../../../core/shoes/same-model.ts';
import { type PairSummary, type ShoesSummary, shoesSummary } from '../../../core/shoes/summary.ts';
import { readAssessInput, WITHOUT_ANALYSES } from '../../../runner/history.ts';
import { usualPairOf } from '../../../runner/usual-pair.ts';
import type { Db } from '../../../store/db.ts';
import { shoesOf } from '../../../store/shoes.ts';

/** One pair as the page shows it. Metres. */
export type PairRow = {
  readonly id: string;
  /** Null where Strava no longer lists it. */
  readonly name: string | null;
  readonly retired: boolean;
  readonly distanceM: number;
  readonly beforeM: number;
  /** The next reminder, or the last one where all are passed; null without reminders. */
  readonly reminderM: number | null;
  /** Distance and share (0..1) of the last 28 days. */
  readonly monthM: number;
  readonly monthShare: number;
  readonly breakIn: BreakIn | null;
  readonly dropMm: number | null;
  /** Camber counts it: the runner entered it, or a file named it. Else Strava does. */
  readonly isOwn: boolean;
  /** New runs from files are taken to be run in it. */
  readonly isUsual: boolean;
  readonly suggestion: DropSuggestion | null;
  /** What the table of drops has for its model, where no pair of the runner's own says more. */
  readonly known: KnownDrop | null;
};

/** Everything the Shoes page says. */
export type ShoesData = {
  readonly pairs: readonly PairRow[];
  readonly remindersM: readonly number[];
  /** Where all bars end, metres. */
  readonly reachM: number;
  readonly rotation: RotationData['pairs'];
  readonly month: ShoesSummary['month'];
  /** Some runs came from files, which name no pair. */
  readonly hasFiles: boolean;
  /** The runs of the last 28 days that name no pair, newest first. */
  readonly nameless: readonly Run[];
  /** The pair that takes nearly all of eight weeks; null where there is rotation. */
  readonly onlyPair: string | null;
};

const nextReminder = (remindersM: readonly number[], distanceM: number): number | null => {
  const ordered = remindersM.toSorted((a, b) => a - b);
  return ordered.find((each) => each > distanceM) ?? ordered.at(-1) ?? null;
};

const rowOf = (
  pair: PairSummary,
  { ownIds, usualId }: { readonly ownIds: ReadonlySet<string>; readonly usualId: string | null },
  shoes: readonly Shoe[],
  remindersM: readonly number[],
  totalM: number,
): PairRow => {
  const shoe = shoes.find(({ id }) => id === pair.gearId);
  const suggestion = shoe === undefined ? null : suggestDrop(shoe, shoes);
  const isAsked = shoe !== undefined && shoe.dropMm === null && suggestion?.sameVersion !== true;
  const known = isAsked ? knownDrop(shoe.name) : null;
  return {
    id: pair.gearId,
    name: shoe?.name || null,
    retired: shoe?.retired ?? true,
    distanceM: pair.distanceM,
    beforeM: pair.beforeM,
    reminderM: nextReminder(remindersM, pair.distanceM),
    monthM: pair.monthM,
    monthShare: totalM > 0 ? pair.monthM / totalM : 0,
    breakIn: pair.breakIn,
    dropMm: pair.dropMm,
    isOwn: ownIds.has(pair.gearId),
    isUsual: pair.gearId === usualId,
    suggestion: known === null ? suggestion : null,
    known,
  };
};

/** Pairs in use first, those worn most of late on top. */
const byUse = (a: PairRow, b: PairRow): number =>
  Number(a.retired) - Number(b.retired) || b.monthM - a.monthM || b.distanceM - a.distanceM;

/** Reads one athlete's pairs and what was run in them, as of a day. */
export const shoesData = async (db: Db, athleteId: number, today: Day): Promise<ShoesData> => {
  const [input, stored, usual] = await Promise.all([
    readAssessInput(db, athleteId, today, WITHOUT_ANALYSES),
    shoesOf(db, athleteId),
    usualPairOf(db, athleteId),
  ]);
  const ownIds = new Set(stored.filter(({ beforeM }) => beforeM !== null).map(({ id }) => id));
  const summary = shoesSummary(input);
  const remindersM = input.settings.shoeRemindersM;
  const pairs = summary.pairs
    .map((pair) =>
      rowOf(pair, { ownIds, usualId: usual?.id ?? null }, input.shoes, remindersM, summary.month.distanceM),
    )
    .toSorted(byUse);
  const nameless = summary.month.runsWithoutPair.flatMap(
    (id) => input.runs.find((run) => run.id === id) ?? [],
  );
  const worn = pairs.filter((pair) => pair.monthM > 0).toSorted((a, b) => b.monthM - a.monthM);
  const { withoutPairM } = summary.month;
  return {
    pairs,
    remindersM,
    reachM: reachOf(
      remindersM,
      pairs.map((pair) => pair.distanceM),
    ),
    rotation: [
      ...worn.map(({ name, id, monthM }) => ({ name: name ?? id, distanceM: monthM })),
      ...(withoutPairM > 0 ? [{ name: null, distanceM: withoutPairM }] : []),
    ],
    month: summary.month,
    hasFiles: input.runs.some(({ id }) => id < 0),
    nameless,
    onlyPair: pairs.find((pair) => pair.id === summary.onlyPair)?.name ?? null,
  };
};
