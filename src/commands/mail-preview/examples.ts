import { RULES } from '../../core/rules/index.ts';
import { LEVELS } from '../../core/rules/level.ts';
import type { ReportInput } from '../../core/report/input.ts';
import { alertPayload, weeklyPayload } from '../../../jobs/notify/steps/mail-payloads.ts';
import { toPng } from '../../charts/png.ts';
import { assess } from '../../core/report/assess.ts';
import { addDays, type Day, daysBetween, weekday } from '../../core/day.ts';
import type { Finding } from '../../core/rules/finding.ts';
import { DEFAULT_SETTINGS } from '../../core/rules/settings.ts';
import type { Run } from '../../core/run.ts';
import { addressChangeMail } from '../../mail/address-change-mail.ts';
import { alertMail } from '../../mail/alert-mail.ts';
import type { MailContent } from '../../mail/content.ts';
import { goodbyeMail } from '../../mail/goodbye-mail.ts';
import type { MailPayloads } from '../../mail/payloads.ts';
import { reconnectMail } from '../../mail/reconnect-mail.ts';
import { verifyMail } from '../../mail/verify-mail.ts';
import { wayBack } from '../../mail/weekly-kind.ts';
import { type WeeklyKind, weeklyKind, weeklyMail } from '../../mail/weekly-mail.ts';
import type { Example, ExampleSource } from './example.ts';
import { recoveryExamples } from './recovery-examples.ts';

const HOME = 'https://camber.example.org';
const LINKS = { home: HOME, settings: `${HOME}/settings` };
const answer = (ask: string): string => `${HOME}/answer?token=${ask}`;

/** DESIGN: the gap of the made-up break, long enough for the restart rule. */
const BREAK_LENGTH = 18;

/** DESIGN: it ended so many days before the last run, in calm months of the made-up runner's story. */
const AGO = 84;

/** DESIGN: and began with short runs, as the restart rule asks. */
const CAREFUL_DAYS = 21;
const CAREFUL_M = 7000;

const loudest = (findings: readonly Finding[]): Finding['level'] =>
  findings.map(({ level }) => level).toSorted((a, b) => LEVELS.indexOf(b) - LEVELS.indexOf(a))[0] ?? 'note';

const weekBack = ({ days, to }: MailPayloads['weekly']): number => wayBack(days, to)?.week ?? 0;

const wellSupported = (findings: readonly Finding[]): number =>
  findings.filter(({ rule }) => RULES[rule].evidence.grade === 'B').length;

const sure = (content: MailContent): Example => ({ content, madeUp: null });

/** Makes examples of every kind from one history. A kind that the history has no example of gives null. */
export const examplesFrom = (source: ExampleSource) => {
  const { runs, shoes, units, locale } = source;
  const first = runs[0]?.day ?? '1970-01-01';
  const last = runs.at(-1)?.day ?? first;
  const shoeNames = Object.fromEntries(shoes.map(({ id, name }) => [id, name]));
  const until = (day: Day, list: readonly Run[] = runs): ReportInput => ({
    runs: list.filter((run) => run.day <= day),
    shoes,
    settings: DEFAULT_SETTINGS,
    until: day,
  });

  const alert = (): Example | null => {
    const { alerts } = assess(until(last));
    const decision = alerts.toSorted(
      (a, b) => b.findings.length - a.findings.length || (a.day < b.day ? 1 : -1),
    )[0];
    const run = runs.find(({ id }) => id === decision?.runId);
    if (decision === undefined || run === undefined) return null;
    const payload = alertPayload(until(decision.day), decision, run);
    const content = alertMail({
      ...payload,
      level: loudest(payload.findings),
      run: payload.run && { ...payload.run, stravaUrl: `https://www.strava.com/activities/${run.id}` },
      units,
      locale,
      links: { ...LINKS, rate: answer('run') },
      shoeNames,
    });
    return sure(content);
  };

  const weekly = (
    payload: MailPayloads['weekly'],
    kind: WeeklyKind,
    madeUp: string | null = null,
  ): Example => ({
    content: weeklyMail({
      kind,
      status: payload.status,
      findings: payload.status.findings,
      loadDays: payload.days,
      chartFindings: payload.chartFindings,
      units,
      locale,
      period: payload,
      notes: payload.notes,
      rehab: payload.rehab ?? null,
      links: { ...LINKS, pain: answer('pain'), gap: answer('gap') },
      shoeNames,
      renderPng: toPng,
    }),
    madeUp,
  });

  /** The Sundays of the history, newest first. */
  const sundays = (from: Day, to: Day): readonly Day[] => {
    const newest = addDays(to, -(weekday(to) % 7));
    const count = Math.max(0, Math.floor(daysBetween(from, newest) / 7) + 1);
    return Array.from({ length: count }, (_, i) => addDays(newest, -7 * i));
  };

  /** The Sundays whose mail has this form, in a history; newest first. */
  const weeksOf = (kind: WeeklyKind, list = runs): readonly MailPayloads['weekly'][] =>
    sundays(first, last)
      .map((day) => weeklyPayload(until(day, list), []))
      .filter(({ status, days }) => weeklyKind(status, days) === kind);

  /** The one with the best supported things to say, then the most, then the newest. */
  const best = (kind: WeeklyKind): Example | null => {
    const [payload] = weeksOf(kind).toSorted(
      (a, b) =>
        wellSupported(b.status.findings) - wellSupported(a.status.findings) ||
        b.status.findings.length - a.status.findings.length,
    );
    return payload === undefined ? null : weekly(payload, kind);
  };

  const hasRuns = ({ status }: MailPayloads['weekly']): boolean => (status.numbers.weekM.value ?? 0) > 0;

  /** A quiet week with runs in it; the made-up runner has none, so a full one loses its findings. */
  const quiet = (): Example | null => {
    const real = weeksOf('quiet').find(hasRuns);
    if (real !== undefined) return weekly(real, 'quiet');
    const full = weeksOf('full').toSorted((a, b) => a.status.findings.length - b.status.findings.length)[0];
    if (full === undefined) return null;
    return weekly({ ...full, status: { ...full.status, findings: [] } }, 'quiet', 'that nothing changed');
  };

  /** The first weeks after a break; where there was none, without the runs of eighteen days. */
  const back = (): Example | null => {
    const calm = (list: readonly Run[]): MailPayloads['weekly'] | undefined =>
      weeksOf('return', list).toSorted(
        (a, b) => weekBack(a) - weekBack(b) || a.status.findings.length - b.status.findings.length,
      )[0];
    const real = calm(runs);
    if (real !== undefined) return weekly(real, 'return');
    const made = calm(afterBreak());
    return made === undefined ? null : weekly(made, 'return', 'the break');
  };

  /** Without the runs of the break, and without the long ones of the three weeks after it. */
  const afterBreak = (): readonly Run[] => {
    const ended = addDays(last, -AGO);
    return runs.filter(
      ({ day, distanceM }) =>
        day <= addDays(ended, -BREAK_LENGTH) ||
        (day > ended && (day > addDays(ended, CAREFUL_DAYS) || distanceM <= CAREFUL_M)),
    );
  };

  return {
    alert,
    weekly: () => best('full'),
    quiet,
    warmup: () => best('warmup'),
    pause: () =>
      best('break') ??
      weekly(weeklyPayload(until(addDays(last, BREAK_LENGTH)), []), 'break', 'the days without runs'),
    return: back,
    ...recoveryExamples({ runs, shoes, units, locale }),
    verify: () =>
      sure(
        verifyMail({ address: 'robin@example.org', link: `${HOME}/email/verify?token=…`, hours: 72, locale }),
      ),
    'address-change': () =>
      sure(
        addressChangeMail({
          current: 'robin@example.org',
          next: 'robin@example.net',
          settings: `${LINKS.settings}#email`,
          locale,
        }),
      ),
    reconnect: () => sure(reconnectMail({ connect: `${HOME}/connect`, settings: LINKS.settings, locale })),
    goodbye: () => sure(goodbyeMail({ revoked: true, backupDays: 7, locale })),
  } satisfies Record<string, () => Example | null>;
};

/** The names of the kinds, in the order of the help. */
export type ExampleKind = keyof ReturnType<typeof examplesFrom>;
