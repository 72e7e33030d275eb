import type { RuleId } from '../../core/rules/index.ts';
import type { Family } from '../../core/rules/level.ts';
import type { EvidenceGrade } from '../../core/evidence.ts';
import type { LevelCatalogue } from '../say.ts';

/** The four levels. Symbols are plain geometric shapes that no mail program turns into a coloured picture. */
export const levels: LevelCatalogue = {
  note: { label: 'Note', symbol: '○', meaning: 'worth knowing' },
  caution: { label: 'Caution', symbol: '△', meaning: 'go easier for a few days' },
  strong: { label: 'Strong', symbol: '▲', meaning: 'take a step back now' },
  stop: { label: 'Stop', symbol: '■', meaning: 'do not run until it has settled' },
};

/** Family names, as on chart markers' legend. */
export const families: Readonly<Record<Family, string>> = {
  load: 'load',
  hills: 'hills',
  direction: 'direction',
  shoes: 'shoes',
  pain: 'pain',
};

/** One capital per family, on chart markers. */
export const familyLetters: Readonly<Record<Family, string>> = {
  load: 'L',
  hills: 'H',
  direction: 'D',
  shoes: 'S',
  pain: 'P',
};

/** What each rule looks at, in the middle of a sentence. */
export const ruleNames: Readonly<Record<RuleId, string>> = {
  S1: 'a longer run',
  S2: 'a break',
  W1: 'a bigger week',
  R1: 'a bigger week',
  H1a: 'more descent',
  H1b: 'a hillier week',
  H1c: 'hill repeats',
  H1d: 'steeper downhill',
  T1: 'one-way track running',
  C1: 'the same loop',
  D1: 'another pair of shoes',
  K1: 'shoe mileage',
  P1: 'knee pain',
};

/** How sure the evidence of each grade is, behind "Evidence:" (SCIENCE.md, "How to read the labels"). */
export const grades: Readonly<Record<EvidenceGrade, string>> = {
  A: 'several trials agree',
  B: 'one large study',
  'C+': 'limited',
  C: 'weak',
  '0': 'no study, a rule of thumb',
};

/** Why a level was raised. */
export const raised = (level: string, causes: readonly string[]): string =>
  `Raised to ${level.toLowerCase()}: ${causes.join(' and ')} fell into the same 7 days.`;
