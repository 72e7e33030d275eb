import type { RehabFacts } from '../../core/rehab/facts.ts';
import type { WeeklyForm } from './form.ts';

/** The parts of a weekly mail. */
export type SectionName =
  | 'fact'
  | 'numbers'
  | 'chart'
  | 'findings'
  | 'lookBack'
  | 'caveat'
  | 'coming'
  | 'left'
  | 'pain'
  | 'plan'
  | 'routine'
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
  | 'before'
  | 'recovery';

/** The sections of each form, by name, in reading order. Exercises only while the two weeks run. */
const FORMS: Readonly<Record<WeeklyForm, readonly SectionName[]>> = {
  full: ['numbers', 'chart', 'findings', 'lookBack', 'careful', 'coming', 'pain', 'plan', 'notes'],
  quiet: ['fact', 'numbers', 'careful', 'left', 'pain', 'plan', 'notes', 'caveat'],
  unread: ['findings', 'pain', 'plan', 'notes'],
  warmup: ['numbers', 'warmup', 'findings', 'pain', 'plan', 'notes', 'caveat'],
  break: ['findings', 'restart', 'gap', 'caveat', 'pain', 'plan', 'notes'],
  return: ['numbers', 'careful', 'back', 'findings', 'lookBack', 'pain', 'plan', 'notes', 'caveat'],
  recovery: ['stop', 'clinician', 'recovery', 'before', 'findings', 'pain', 'notes'],
};

/** The recovery form in each mode of a recovery: the pain that led there was said by its own mail. */
const RECOVERY: Readonly<Partial<Record<RehabFacts['mode'], readonly SectionName[]>>> = {
  acute: ['clinician', 'recovery', 'before', 'pain', 'rest', 'routine'],
  ladder: ['clinician', 'ladder', 'recovery', 'before', 'pain', 'routine', 'notes'],
};

/** The sections of a mail in order. */
export const sectionsOf = (form: WeeklyForm, rehab: RehabFacts | null): readonly SectionName[] =>
  (form === 'recovery' && rehab !== null ? RECOVERY[rehab.mode] : undefined) ?? FORMS[form];
