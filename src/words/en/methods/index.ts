import { DIRECTION_METHODS } from './direction.ts';
import { HILL_METHODS } from './hills.ts';
import { LOAD_METHODS } from './load.ts';
import { LOOKING_BACK } from './looking-back.ts';
import { MEASUREMENTS } from './measuring.ts';
import type { Measurement, Method } from './method.ts';
import { PAIN_METHODS } from './pain.ts';
import { SHOE_METHODS } from './shoes.ts';

/** Everything docs/methods.md and the page "How it works" say of the rules, in reading order. */
export type Methods = {
  readonly title: string;
  readonly intro: string;
  readonly families: readonly { readonly name: string; readonly methods: readonly Method[] }[];
  readonly measuringTitle: string;
  readonly measurements: readonly Measurement[];
  readonly labels: Readonly<Record<'formula' | 'constants' | 'evidence' | 'source' | 'limits', string>>;
};

/** In English. */
export const METHODS: Methods = {
  title: 'How Camber works',
  intro:
    'Camber compares each run with the runner’s own last weeks and says what has changed. The formulas are fixed and the same for everybody; nothing is fitted or learnt. “Nothing found” never means “safe”: most injuries come without any of these changes.',
  families: [
    { name: 'Load', methods: LOAD_METHODS },
    { name: 'Hills', methods: HILL_METHODS },
    { name: 'Direction', methods: DIRECTION_METHODS },
    { name: 'Shoes', methods: SHOE_METHODS },
    { name: 'Pain', methods: PAIN_METHODS },
  ],
  measuringTitle: 'What is measured, and how',
  measurements: [...MEASUREMENTS, LOOKING_BACK],
  labels: {
    formula: 'Formula',
    constants: 'Limits',
    evidence: 'Evidence',
    source: 'Source',
    limits: 'Cannot know',
  },
};
