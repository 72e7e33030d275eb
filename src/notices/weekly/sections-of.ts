import type { RehabFacts } from '../../core/rehab/facts.ts';
import type { WeeklyForm } from './form.ts';

/** The parts of a weekly mail. */
export type SectionName =
  | 'numbers'
  | 'chart'
  | 'findings'
  | 'caveat'
  | 'coming'
  | 'pain'
  | 'routine'
  | 'routineLine'
  | 'notes'
  | 'warmup'
  | 'restart'
  | 'gap'
  | 'back'
  | 'stop'
  | 'rest'
  | 'ladder'
  | 'careful'
  | 'clinician'
  | 'recovery';

/** The sections of each form, by name, in reading order. */
const FORMS: Readonly<Record<WeeklyForm, readonly SectionName[]>> = {
  full: ['numbers', 'chart', 'findings', 'caveat', 'careful', 'coming', 'pain', 'routine', 'notes'],
  quiet: ['numbers', 'careful', 'coming', 'caveat', 'pain', 'routineLine', 'notes'],
  warmup: ['numbers', 'warmup', 'findings', 'pain', 'routine', 'notes'],
  break: ['findings', 'restart', 'gap', 'caveat', 'pain', 'routine', 'notes'],
  return: ['numbers', 'careful', 'back', 'chart', 'findings', 'caveat', 'pain', 'routine', 'notes'],
  recovery: ['stop', 'clinician', 'recovery', 'findings', 'pain', 'notes'],
};

/** The recovery form in each mode of a recovery: the pain that led there was said by its own mail. */
const RECOVERY: Readonly<Partial<Record<RehabFacts['mode'], readonly SectionName[]>>> = {
  acute: ['clinician', 'recovery', 'pain', 'rest', 'routine'],
  ladder: ['clinician', 'ladder', 'recovery', 'pain', 'routine', 'notes'],
};

/** The sections of a mail in order. */
export const sectionsOf = (form: WeeklyForm, rehab: RehabFacts | null): readonly SectionName[] =>
  (form === 'recovery' && rehab !== null ? RECOVERY[rehab.mode] : undefined) ?? FORMS[form];
