import type { Family, RuleId } from './finding.ts';

/** The family of each rule (SCIENCE.md 1.6). */
export const FAMILY_OF: Readonly<Record<RuleId, Family>> = {
  S1: 'load',
  S2: 'load',
  W1: 'load',
  R1: 'load',
  H1a: 'hills',
  H1b: 'hills',
  H1c: 'hills',
  H1d: 'hills',
  T1: 'direction',
  C1: 'direction',
  D1: 'shoes',
  K1: 'shoes',
  P1: 'pain',
};

/**
 * Events are facts about the run just made, states are about windows of days (SCIENCE.md 1.6). K1 is neither;
 * it is a state in that it can wait: shoe mileage is Monday's (PRODUCT.md).
 */
export const KIND_OF: Readonly<Record<RuleId, 'event' | 'state'>> = {
  S1: 'event',
  S2: 'event',
  H1a: 'event',
  H1c: 'event',
  H1d: 'event',
  D1: 'event',
  P1: 'event',
  W1: 'state',
  R1: 'state',
  H1b: 'state',
  T1: 'state',
  C1: 'state',
  K1: 'state',
};
