import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import { count } from '../../units.ts';
import type { Method } from './method.ts';

const DOWNHILL_EVIDENCE =
  'Laboratory studies of 6 to 22 runners saw straighter knees at landing and more strain in the band as the slope got steeper. In trail races IT band trouble is the most common complaint that comes on gradually. No study has found how many metres are too many: the limits here are Camber’s own.';

const LIMITS =
  'No study has measured how many metres of descent are too many. The direction of the effect is measured (more strain and braking downhill), the limits are chosen by analogy with the single run.';

/** H1a to H1d. */
export const HILL_METHODS: readonly Method[] = [
  {
    id: 'H1a',
    name: 'A lot of descent',
    looksFor: 'A run with much more descent than any in the 30 days before.',
    formula: 'Descent of the run ÷ most descent of one run in days D−30 … D−1.',
    constants: [
      `note above ${count(s.descentRatio)} and 60 m more; caution above 2 and 100 m more`,
      'at least 80 % of the distance of the 30 days must have a known descent',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
  {
    id: 'H1b',
    name: 'A hilly week',
    looksFor: 'A week with much more descent than the three before.',
    formula: 'Descent of days D−6 … D ÷ mean descent per week of days D−27 … D−7.',
    constants: [
      `from ${count(s.descentWeekRatio)} times and 100 m more on: caution`,
      'where descent is not known, the climb of the summaries stands in: a note at most, marked as such',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
  {
    id: 'H1c',
    name: 'Hill repeats',
    looksFor: 'The first hill repeats in six weeks. What loads the band is the jog down.',
    formula: 'At least 3 climbs up the same hill in one run; none in days D−42 … D−1.',
    constants: ['caution', 'at least 80 % of the distance of the six weeks must have known hills'],
    evidence: DOWNHILL_EVIDENCE,
    limits: `${LIMITS} Repeats without a recorded altitude are not seen.`,
  },
  {
    id: 'H1d',
    name: 'Steep downhill',
    looksFor: 'More than half a kilometre steeper than 8 % when there was hardly any.',
    formula: 'Metres steeper than −8 % in the run, and in days D−30 … D−1.',
    constants: ['from 500 m on, after less than 200 m in 30 days: caution'],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
];
