import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import { count, percent } from '../../units.ts';
import type { Method } from './method.ts';

/** T1 and C1. */
export const DIRECTION_METHODS: readonly Method[] = [
  {
    id: 'T1',
    name: 'The track, one way',
    looksFor:
      'Four weeks of track laps that nearly all go the same way, when the track is a real share of the running.',
    formula: 'Balance = (anticlockwise − clockwise) ÷ (anticlockwise + clockwise), in metres of 28 days.',
    constants: [
      `note from ±${count(s.trackBalance)} on`,
      'with at least 8 km on the track in 28 days, or a quarter of all distance',
    ],
    evidence:
      'In one comparison of 56 runners with IT band trouble and 70 without, those with it spent more of their time on a track; direction was not looked at on its own. On a full-size outdoor track bends are wide and the effect should be small; indoors it may be larger.',
    limits:
      'The study counted the time spent on a track, not the direction. Nearly everybody runs anticlockwise. An indoor track has no position: its direction is unknown.',
  },
  {
    id: 'C1',
    name: 'The same loop',
    looksFor: `One closed loop in one direction for ${percent(s.loopShare)} of four weeks or more.`,
    formula: 'Distance on the loop and direction most run ÷ all distance, 28 days.',
    constants: [`note from ${percent(s.loopShare)} and 6 times on`],
    evidence:
      'On a sideways slope of 10 degrees, far steeper than a road, the hip of the upper leg turned further in (10 people, barefoot). Whether the gentle lean of a road matters, nobody has measured.',
    limits:
      'It stands in for always having the same leg on the upper side of a cambered path. Which side of a road a run was on cannot be seen from GPS, and on an out-and-back facing traffic the camber stays on the same side. Camber names no leg and never advises running with traffic.',
  },
];
