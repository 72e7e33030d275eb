import type { LimitName, RuleId } from '../../../core/rules/index.ts';
import { DEFAULT_SETTINGS, LIMIT_RANGES, REMINDER_RANGE_M } from '../../../core/rules/settings.ts';
import { inLongUnit, type Units } from '../../../words/units.ts';

/** Which rules and limits the settings page shows, and how: in per cent and the runner's units, as the words have them. */

/** How a limit is shown: its unit, and the way there and back. */
type Shown = {
  readonly unit: '%' | '×' | 'mm';
  show(limit: number): number;
  read(shown: number): number;
};

const SHARE: Shown = { unit: '%', show: (x) => x * 100, read: (n) => n / 100 };
/** A multiple as what it adds: 1.1 is "10 % more". */
const MORE: Shown = { unit: '%', show: (x) => (x - 1) * 100, read: (n) => 1 + n / 100 };
const MULTIPLE: Shown = { unit: '×', show: (x) => x, read: (n) => n };
const MILLIMETRES: Shown = { ...MULTIPLE, unit: 'mm' };
/** A balance of 0.8 is nine tenths one way and one the other. */
const ONE_WAY: Shown = { unit: '%', show: (x) => ((1 + x) / 2) * 100, read: (n) => (2 * n) / 100 - 1 };

export const SHOWN: Readonly<Record<LimitName, Shown>> = {
  spikeRatio: MORE,
  weekRise: SHARE,
  loadRatio: MULTIPLE,
  descentRatio: MORE,
  descentWeekRatio: MORE,
  trackBalance: ONE_WAY,
  loopShare: SHARE,
  dropChangeMm: MILLIMETRES,
};

export const LIMITS = Object.keys(SHOWN) as LimitName[];

/** Rules as the page groups them, each with its limit where it has one. Pain is not among them: its stop always comes. */
export const RULE_GROUPS = [
  {
    family: 'load',
    rules: [
      { rule: 'S1', limit: 'spikeRatio' },
      { rule: 'S2', limit: null },
      { rule: 'W1', limit: 'weekRise' },
      { rule: 'R1', limit: 'loadRatio' },
    ],
  },
  {
    family: 'hills',
    rules: [
      { rule: 'H1a', limit: 'descentRatio' },
      { rule: 'H1b', limit: 'descentWeekRatio' },
      { rule: 'H1c', limit: null },
      { rule: 'H1d', limit: null },
    ],
  },
  {
    family: 'direction',
    rules: [
      { rule: 'T1', limit: 'trackBalance' },
      { rule: 'C1', limit: 'loopShare' },
    ],
  },
  {
    family: 'shoes',
    rules: [
      { rule: 'D1', limit: 'dropChangeMm' },
      { rule: 'K1', limit: null },
    ],
  },
] as const satisfies readonly {
  family: string;
  rules: readonly { rule: RuleId; limit: LimitName | null }[];
}[];

/** A rule that may be switched off. */
export type SwitchedRule = (typeof RULE_GROUPS)[number]['rules'][number]['rule'];
export const SWITCHED: readonly SwitchedRule[] = RULE_GROUPS.flatMap((group) =>
  group.rules.map(({ rule }) => rule),
);

/** The names of the fields for the reminders of K1. */
export const REMINDERS = ['reminder-1', 'reminder-2', 'reminder-3'] as const;
type ReminderField = (typeof REMINDERS)[number];

export type RuleField = LimitName | ReminderField;

/** The default of a limit, as it is shown. */
export const usualLimit = (name: LimitName): number => SHOWN[name].show(DEFAULT_SETTINGS[name]);

/** Between what a field may lie, as it is shown. */
export const shownRange = (field: RuleField, units: Units): readonly [number, number] => {
  if (isReminder(field)) {
    const [low, high] = REMINDER_RANGE_M;
    return [Math.ceil(inLongUnit(low, units)), Math.floor(inLongUnit(high, units))];
  }
  const [low, high] = LIMIT_RANGES[field];
  return [SHOWN[field].show(low), SHOWN[field].show(high)];
};

/** Whether a field is one of the reminders of K1. */
export const isReminder = (field: RuleField): field is ReminderField =>
  REMINDERS.some((name) => name === field);
