import type { LimitName } from '../../../core/rules/index.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../core/rules/settings.ts';
import { fromLongUnit, inputNumber, readNumber } from '../../../words/amounts.ts';
import type { Formats } from '../../../words/formats.ts';
import { inLongUnit } from '../../../words/units.ts';
import {
  isReminder,
  LIMITS,
  REMINDERS,
  type RuleField,
  SHOWN,
  shownRange,
  SWITCHED,
  type SwitchedRule,
} from './rule-fields.ts';

/** The limits as a form: how it stands, and what was sent. */

/** How the runner writes numbers. */
type Writing = Pick<Formats, 'units' | 'locale'>;

/** What stands in the form: texts as typed, rules that are on, the measure. */
export type RuleForm = {
  readonly texts: Readonly<Record<RuleField, string>>;
  readonly on: readonly SwitchedRule[];
  readonly measure: RuleSettings['measure'];
};

const shownLimit = (name: LimitName, settings: RuleSettings, { locale }: Writing): string =>
  inputNumber(SHOWN[name].show(settings[name]), name === 'loadRatio' ? 2 : 1, locale);

const shownReminder = (i: number, settings: RuleSettings, { units, locale }: Writing): string => {
  const m = settings.shoeRemindersM[i];
  return m === undefined ? '' : inputNumber(inLongUnit(m, units), 1, locale);
};

const textOf = (field: RuleField, settings: RuleSettings, writing: Writing): string => {
  const reminder = REMINDERS.findIndex((name) => name === field);
  return reminder >= 0
    ? shownReminder(reminder, settings, writing)
    : shownLimit(field as LimitName, settings, writing);
};

/** The form of the settings that stand. */
export const ruleFormOf = (settings: RuleSettings, writing: Writing): RuleForm => ({
  texts: Object.fromEntries(
    [...LIMITS, ...REMINDERS].map((field) => [field, textOf(field, settings, writing)]),
  ) as Record<RuleField, string>,
  on: SWITCHED.filter((rule) => !settings.quiet.includes(rule)),
  measure: settings.measure,
});

type Read = {
  readonly form: RuleForm;
  /** Fields that cannot be taken as they are. */
  readonly wrong: readonly RuleField[];
  /** No reminder was left, and the rule is on. */
  readonly noReminder: boolean;
  /** What to store; null while something is wrong. */
  readonly settings: Pick<RuleSettings, LimitName | 'measure' | 'quiet' | 'shoeRemindersM'> | null;
};

/** Reads what was sent. A field that was left as it was shown keeps its exact value, whatever was rounded away. */
export const readRuleForm = (
  body: Readonly<Record<string, unknown>>,
  measure: RuleSettings['measure'],
  current: RuleSettings,
  writing: Writing,
): Read => {
  const { units } = writing;
  const sent = (field: string): string => {
    const value = body[field];
    return typeof value === 'string' ? value.trim() : '';
  };
  const fields: readonly RuleField[] = [...LIMITS, ...REMINDERS];
  const texts = Object.fromEntries(fields.map((field) => [field, sent(field)])) as Record<RuleField, string>;
  const on = SWITCHED.filter((rule) => body[`rule-${rule}`] === 'on');
  const form: RuleForm = { texts, on, measure };
  const isEmpty = (field: RuleField): boolean => isReminder(field) && texts[field] === '';
  const wrong = fields.filter((field) => !isEmpty(field) && !lies(texts[field], shownRange(field, units)));
  const noReminder = on.includes('K1') && REMINDERS.every((field) => texts[field] === '');
  if (wrong.length > 0 || noReminder) return { form, wrong, noReminder, settings: null };
  const limits = Object.fromEntries(
    LIMITS.map((name) => [
      name,
      exact(texts[name], shownLimit(name, current, writing), current[name], SHOWN[name].read),
    ]),
  ) as Record<LimitName, number>;
  const reminders = REMINDERS.flatMap((field, i) =>
    texts[field] === ''
      ? []
      : exact(texts[field], shownReminder(i, current, writing), current.shoeRemindersM[i], (n) =>
          fromLongUnit(n, units),
        ),
  );
  return {
    form,
    wrong,
    noReminder,
    settings: {
      ...limits,
      measure,
      quiet: SWITCHED.filter((rule) => !on.includes(rule)),
      shoeRemindersM:
        reminders.length === 0 ? current.shoeRemindersM : [...new Set(reminders)].toSorted((a, b) => a - b),
    },
  };
};

const lies = (text: string, [low, high]: readonly [number, number]): boolean => {
  const n = readNumber(text);
  // 1e-9: 75 % has to be inside although (1 + 0.5) / 2 * 100 may come out as 75.00000000000001.
  return n !== null && n >= low - 1e-9 && n <= high + 1e-9;
};

const exact = (
  text: string,
  shown: string,
  current: number | undefined,
  read: (n: number) => number,
): number => (current !== undefined && text === shown ? current : read(readNumber(text) ?? Number.NaN));

/** The limits as they were at the beginning; which mails come stays as it is. */
export const usualRules = (): Pick<RuleSettings, LimitName | 'measure' | 'quiet' | 'shoeRemindersM'> => {
  const { alerts: _alerts, mailFrom: _mailFrom, ...limits } = DEFAULT_SETTINGS;
  return limits;
};
