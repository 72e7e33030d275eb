import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import { count, percent } from '../../units.ts';
import { RATIO_FOOTNOTE } from '../load.ts';
import type { Method } from './method.ts';

/** S1, S2, W1, R1. */
export const LOAD_METHODS: readonly Method[] = [
  {
    id: 'S1',
    name: 'A longer run',
    looksFor: `A run more than ${percent(s.spikeRatio - 1)} longer than the longest of the 30 days before.`,
    formula:
      'q = distance of the session ÷ longest session of days D−30 … D−1. Runs less than 15 minutes apart are one session.',
    constants: [
      `note above ${count(s.spikeRatio)}, caution above 1.3, strong above 2`,
      'session and reference of at least 3 km, session at least 0.5 km longer',
      'told again when a run goes further than the one that was told; a race is told as a race, and neither is a base for longer runs before two weeks are over',
    ],
    evidence:
      'In a study of 5,205 runners, sessions more than 10 % longer than the recent longest were followed by about 50-130 % more overuse injuries. Most runners had no injury, and most injuries happened without such a jump. The study watched runners rather than testing a change, and counted all overuse injuries, not IT band trouble alone.',
    limits:
      'The study is observational, its injuries self-reported and of all kinds. Most flagged runs were followed by no injury, and most injuries by no flagged run.',
  },
  {
    id: 'S2',
    name: 'Back after a break',
    looksFor: 'A first week after 14 days without a run that holds more than half of what was run before.',
    formula:
      'Days D−14 … D−1 without a run. Suggested limit = half of the longest session in the 31 days before the break.',
    constants: [
      'caution when a run of the first week is longer than the suggested limit; by mail at most once in 60 days',
    ],
    evidence:
      'Starting again at about half of the earlier longest run is common practice. No trial has tested that share.',
    limits:
      'Strava cannot tell rest from runs that were not recorded, and nobody has measured what a break costs the band.',
  },
  {
    id: 'W1',
    name: 'A bigger week',
    looksFor: `A week with more than ${percent(s.weekRise)} more than the one before.`,
    formula: 'W0 ÷ W1 − 1, W0 = days D−6 … D, W1 = days D−13 … D−7; null when W1 is empty.',
    constants: [
      `above ${percent(s.weekRise)}, W0 at least 10 km and 5 km more than W1`,
      'note; caution when S1, a hill rule or reported pain was true in the same 7 days',
      'a rebound (no more than the best week of the six before) does not mail by itself',
    ],
    evidence:
      'Among 874 new runners, those whose distance rose by more than 30 % over two weeks had more injuries of a group that includes IT band trouble, but the difference could be chance (p = .07). In the study of 5,205 runners the change from week to week made no difference.',
    limits:
      'In the study the difference was not significant for the group that includes the band (HR 1.59, 0.96–2.66). On real histories it is true on every fourth day with a run: mostly ordinary scatter.',
  },
  {
    id: 'R1',
    name: 'The ratio',
    looksFor: `The last 7 days more than ${count(s.loadRatio)} times the three weeks before, per day.`,
    formula:
      'Uncoupled: mean(D−6 … D) ÷ mean(D−27 … D−7). Shown beside it: coupled = 4u ÷ (3 + u), and the ratio of two exponentially weighted means (7 and 28 days, corrected for their start).',
    constants: [
      `note above ${count(s.loadRatio)}, caution above 2`,
      'only from 1 km a day over the three weeks on',
      'no value while the three weeks are empty or days are unknown',
    ],
    evidence: RATIO_FOOTNOTE,
    limits:
      'It describes change. In the largest running study a higher ratio went with fewer injuries, and thresholds do not carry over between definitions.',
  },
];
