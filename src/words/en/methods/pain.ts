import type { Method } from './method.ts';

/** P1. */
export const PAIN_METHODS: readonly Method[] = [
  {
    id: 'P1',
    name: 'Pain',
    looksFor: 'An answer about the outer knee that says “stop”. It overrides every other rule.',
    formula:
      'Pain from 3 of 10 on; or pain that grew while running; or that had not gone within 24 hours (said so, or 2 and more on the morning after a run); or a limp.',
    constants: [
      'stop, mailed at once; again after 7 days if nothing was done about it',
      'while running rests, other findings bring no mail: one reminder at most, if a run arrives',
      'on the way back: one step down, and the next run no sooner than after 1 quiet day',
    ],
    evidence: 'Expert consensus; not tested in a trial. It says nothing about the cause.',
    limits:
      'It knows only what you tell it. A number for pain is your own measure and means something else to somebody else; the rule names no cause.',
  },
];
