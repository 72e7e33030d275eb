import { USUAL_REMINDERS_M } from '../../../core/rules/k1-mileage.ts';
import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from './method.ts';

const reminders = `${USUAL_REMINDERS_M.metric.map((m) => m / 1000).join(', ')} km`;

/** D1 and K1. */
export const SHOE_METHODS: readonly Method[] = [
  {
    id: 'D1',
    name: 'Another pair',
    looksFor: 'The first runs in a new pair, above all with another heel-to-toe drop.',
    formula: 'Drop of the pair − distance-weighted mean drop of the 28 days before.',
    constants: [
      'a pair is new for its first 50 km or 14 days',
      `note from ${s.dropChangeMm} mm, caution from 8 mm; told once a pair`,
      'an unknown drop is a note that asks for it, without a mail',
    ],
    evidence:
      'In a trial with 553 runners the drop made no difference overall; a low drop went with fewer injuries in occasional runners and with more in regular ones. What it does to the IT band is unknown. Changing over gradually is common advice.',
    limits:
      'The trial found no overall effect of the drop; a low one went with fewer injuries in occasional and more in regular runners. Strava does not know the drop: the runner enters it.',
  },
  {
    id: 'K1',
    name: 'Worn shoes',
    looksFor: `A pair that reaches ${reminders}, what it ran before Camber included.`,
    formula: 'Lifetime distance of the pair as Strava states it.',
    constants: [`reminders at ${reminders}, told on Monday`],
    evidence:
      'There is no proof that a fixed number prevents injury: no study links the distance in a pair to IT band trouble, and foam loses most of its spring early on.',
    limits:
      'No study links the age of a shoe to this injury. The number is a convention; the outsole says more.',
  },
];
