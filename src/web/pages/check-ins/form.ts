import { z } from 'zod';
import { Rpe } from '../../../runner/check-ins/values.ts';
import { sentNumber } from '../../../runner/shapes.ts';
import { addDays, type Day, dayNumber } from '../../../core/day.ts';
import { PAIN_WHEN, type PainWhen, RED_FLAGS, type RedFlag } from '../../../core/rehab/entries.ts';

/** DESIGN: what was felt more than a year ago is not remembered to a number. */
const OLDEST_DAYS = 365;

/** The moments that belong to a run; the others belong to a day. */
export const RUN_WHEN = ['during', 'after', 'morning'] as const satisfies readonly PainWhen[];

/** The first day an answer may be about. */
export const firstPainDay = (today: Day): Day => addDays(today, -OLDEST_DAYS);

/** The pain form as it stands or was typed. */
export type PainForm = {
  readonly day: string;
  readonly when: string;
  readonly level: string;
  readonly limp: boolean;
  readonly rising: boolean;
  readonly settled: 'yes' | 'no' | '';
  readonly flick: 'yes' | 'no' | '';
  readonly flags: readonly RedFlag[];
};

/** Fields that may be wrong in a way a person can mend. */
export type PainField = 'day' | 'when' | 'level';

/** An answer that can be kept. */
export type PainSaid = {
  readonly day: Day;
  readonly when: PainWhen;
  readonly level: number;
  readonly limp?: true;
  readonly rising?: true;
  readonly settled?: boolean;
  readonly flags: readonly RedFlag[];
  /** Whether the band snapped; null when not said. */
  readonly flicks: boolean | null;
};

const text = z.string().max(64).catch('');
const flag = z
  .unknown()
  .optional()
  .transform((value) => value === 'on');
const yesNo = z.enum(['yes', 'no', '']).catch('');

const Shape = z.object({
  day: text,
  when: text,
  level: text,
  limp: flag,
  rising: flag,
  settled: yesNo,
  flick: yesNo,
  flags: z
    .unknown()
    .optional()
    .transform((value) => RED_FLAGS.filter((name) => [value].flat().some((each) => each === name))),
});

const isDay = (day: string): boolean => {
  try {
    dayNumber(day);
    return true;
  } catch {
    return false;
  }
};

/** Reads the pain form. About a run, the day is the run's and the moment one of a run's. */
export const readPainForm = (
  body: unknown,
  about: { readonly today: Day; readonly runDay: Day | null },
): { readonly form: PainForm; readonly wrong: readonly PainField[]; readonly said: PainSaid | null } => {
  const sent = Shape.parse(typeof body === 'object' && body !== null ? body : {});
  const form: PainForm = { ...sent, day: about.runDay ?? sent.day };
  const whens: readonly PainWhen[] = about.runDay === null ? PAIN_WHEN : RUN_WHEN;
  const when = whens.find((each) => each === form.when);
  const level = /^\d{1,2}$/.test(form.level) ? Number(form.level) : Number.NaN;
  const { today } = about;
  const dayIsWrong = !isDay(form.day) || form.day > today || form.day < firstPainDay(today);
  const wrong: readonly PainField[] = [
    ...(about.runDay === null && dayIsWrong ? (['day'] as const) : []),
    ...(when === undefined ? (['when'] as const) : []),
    ...(level >= 0 && level <= 10 ? [] : (['level'] as const)),
  ];
  if (wrong.length > 0 || when === undefined) return { form, wrong, said: null };
  const said: PainSaid = {
    day: form.day,
    when,
    level,
    ...(form.limp && { limp: true as const }),
    ...(form.rising && { rising: true as const }),
    ...(form.settled !== '' && { settled: form.settled === 'yes' }),
    flags: form.flags,
    flicks: form.flick === '' ? null : form.flick === 'yes',
  };
  return { form, wrong, said };
};

const EFFORT_FIELD = /^rpe-(-?\d{1,20})$/;
const Effort = sentNumber(Rpe);

/** The efforts that were chosen, by run id; null when one of them is none of the choices. */
export const readEfforts = (body: unknown): ReadonlyMap<number, number> | null => {
  const efforts = new Map<number, number>();
  for (const [name, value] of Object.entries(typeof body === 'object' && body !== null ? body : {})) {
    const id = Number(EFFORT_FIELD.exec(name)?.[1] ?? Number.NaN);
    if (!Number.isSafeInteger(id) || value === '') continue;
    const rpe = Effort.safeParse(value);
    if (!rpe.success) return null;
    efforts.set(id, rpe.data);
  }
  return efforts;
};
