import type { EpisodesSeen } from '../../core/episodes/episodes.ts';
import type { LookBack, Measured, NotKnown } from '../../core/episodes/look-back.ts';
import { MEASURES } from '../../core/episodes/measures/index.ts';
import type { Cell } from '../../core/episodes/side-by-side.ts';
import type { Finding } from '../../core/rules/finding.ts';

const measured = ({ measure, value, day, usual }: Measured) => ({
  measure,
  unit: MEASURES[measure].unit,
  value,
  day,
  usual,
});

const toldOf = (finding: Finding | null) =>
  finding && { rule: finding.rule, level: finding.level, facts: finding.facts };

const whyOf = (why: NotKnown['why']) =>
  typeof why === 'string' ? { why } : { why: 'dependsOnDay', changedOn: why.changedOn, of: why.of };

const episodeOf = (lookBack: LookBack, howOften: EpisodesSeen['howOften']) => {
  const { episode, from, to, possible, usualFrom, changed, asUsual, notKnown } = lookBack;
  return {
    start: episode.start,
    end: episode.end,
    window: { from, to, possibleDays: possible },
    usualFrom,
    changed: changed.map((change) => ({
      ...measured(change),
      change: change.change,
      told: toldOf(change.finding),
      ...howOften(change),
    })),
    asUsual: asUsual.map(measured),
    notKnown: notKnown.map(({ measure, why, value, day, finding }) => ({
      measure,
      ...whyOf(why),
      value,
      day,
      told: toldOf(finding),
    })),
  };
};

const cellOf = (cell: Cell) =>
  cell.standing === 'unknown' ? { standing: cell.standing, ...whyOf(cell.why) } : cell;

/** What `camber lookback --json` prints (docs/lookback.md). */
export const lookBackJson = ({ lookBacks, howOften, tooFew, rows }: EpisodesSeen, days: number) => ({
  days,
  episodes: lookBacks.map((lookBack) => episodeOf(lookBack, howOften)),
  tooFew,
  sideBySide: rows.map(({ measure, shared, cells }) => ({ measure, shared, cells: cells.map(cellOf) })),
});
