import { toPng } from '../../../src/charts/png.ts';
import type { LineFacts } from '../../../src/core/episodes/in-a-line.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import { type RehabFacts, rehabFacts } from '../../../src/core/rehab/facts.ts';
import type { MailContent } from '../../../src/mail/content.ts';
import { type NoticeContext, pagesOf } from '../../../src/notices/sending/context.ts';
import { NoticeError } from '../../../src/notices/outbox/errors.ts';
import { type NoticeKind, NOTICES, type PayloadOf } from '../../../src/notices/index.ts';
import type { ReadNotice } from '../../../src/notices/notice.ts';
import type { Units } from '../../../src/words/units.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { NOTHING_COMING, SAMPLES, sampleDays, sampleOutlook, sampleStatus } from '../words/samples.ts';
import type { Coming } from '../../../src/core/report/outlook/coming.ts';

export const links = { home: 'https://camber.example/', settings: 'https://camber.example/settings' };

const answerAt = (ask: string): string => `https://camber.example/answer?token=${ask}`;

/** Who reads it, and what is looked up; give what differs. Pictures are stubs unless a test asks for real ones. */
export type Context = Partial<NoticeContext> & { readonly units?: Units; readonly locale?: string };

/** A context in kilometres and English; its links are `https://camber.example/…`. */
export const aContext = ({ units = 'metric', locale = 'en', ...patch }: Context = {}): NoticeContext => ({
  reader: readerOf({ units, language: locale, hourCycle: 'h23' }),
  pages: { ...pagesOf('https://camber.example'), ...links },
  links: {
    run: (_id, of) => answerAt(of ?? 'rate'),
    pain: (_day, when) => answerAt(when ?? 'pain'),
    gap: () => answerAt('gap'),
    unsubscribe: (kind) => `https://camber.example/unsubscribe?token=${kind}`,
  },
  shoeNames: { g1: 'Speedster 3' },
  devices: [],
  now: 0,
  inBrowser: 'https://camber.example/mail?token=view',
  place: 'mailbox',
  renderPng: (svg) => Buffer.from(svg),
  ...patch,
});

/** A notice as it is read from the outbox. */
export const stored = (kind: NoticeKind, payload: unknown): ReadNotice => {
  const notice = NOTICES[kind].read(JSON.parse(JSON.stringify(payload)));
  if (notice instanceof NoticeError) throw notice;
  return notice;
};

/** The mail of a notice. */
export const mailOf = <K extends NoticeKind>(
  kind: K,
  payload: PayloadOf<K>,
  context: Context = {},
): MailContent => stored(kind, payload).toMail(aContext(context));

/** An alert about three findings of one run; give what differs. */
export const anAlertPayload = (patch: Partial<PayloadOf<'alert'>> = {}): PayloadOf<'alert'> => {
  const findings = patch.findings ?? [SAMPLES.S1, SAMPLES.H1a, SAMPLES.D1];
  return {
    findings,
    run: { id: 7, day: '2026-11-22', distanceM: 14_000, movingTimeS: 5045 },
    span: null,
    asks: false,
    outlook: sampleOutlook(findings),
    ...patch,
  };
};

export const anAlert = (patch: Partial<PayloadOf<'alert'>> = {}, context: Context = {}): MailContent =>
  mailOf('alert', anAlertPayload(patch), context);

/** What had changed before a pain, as a mail keeps it. */
const BEFORE_PAIN: LineFacts = {
  days: 42,
  changes: [
    { measure: 'longestRun', change: 'more', value: 14_800, usual: { low: 8000, high: 10_000 } },
    { measure: 'hillRepeats', change: 'more', value: 1, usual: { low: 0, high: 0 } },
  ],
  firsts: [],
  asUsual: ['shoes', 'track'],
  unsettled: [],
  isKnown: true,
};

/** What differs in a weekly mail; `findings` are those of its status, `coming` what is left of the coming week. */
type Week = Partial<PayloadOf<'weekly'>> & {
  readonly findings?: readonly Finding[];
  readonly coming?: Partial<Coming>;
};

/** A weekly mail without findings; give what differs. */
export const aWeeklyPayload = ({ findings, coming, ...patch }: Week = {}): PayloadOf<'weekly'> => {
  const status = patch.status ?? sampleStatus();
  const found = findings ?? status.findings;
  return {
    from: '2026-11-16',
    to: '2026-11-22',
    days: sampleDays(),
    before: null,
    chartFindings: [],
    notes: [],
    rehab: null,
    mailed: [],
    outlook: sampleOutlook(found, coming),
    ...patch,
    status: { ...status, findings: found },
  };
};

export const aWeekly = (week: Week = {}, context: Context = {}): MailContent =>
  mailOf('weekly', aWeeklyPayload(week), context);

/** A full weekly mail with every kind of line and the real pictures in it. */
export const aFullWeekly = (week: Week = {}, context: Context = {}): MailContent =>
  aWeekly(
    {
      findings: [SAMPLES.S1, SAMPLES.H1b, SAMPLES.W1, SAMPLES.R1, SAMPLES.K1],
      notes: [{ key: 'missingShoes', count: 2 }],
      ...week,
    },
    { renderPng: toPng, ...context },
  );

/** A finding that says "stop" and no step back. */
export const STOPPED: Finding = { ...SAMPLES.S1, level: 'stop' };

const restart: Partial<Coming> = { restart: { from: '2026-11-23', limitM: 6000 }, longestRun: null };

/** The facts of a recovery that began with this tap, as a mail of 23 November keeps them. */
const recovering = (programme: 'acute' | 'ladder' | 'plan'): RehabFacts => {
  const began: RehabEntry = {
    type: 'programme',
    day: '2026-11-19',
    at: Date.UTC(2026, 10, 19, 12),
    programme,
    action: 'start',
    days: null,
  };
  return rehabFacts({ runs: [], entries: [began] }, '2026-11-23');
};

const stubs = { renderPng: (svg: string) => Buffer.from(svg) };
const inRest = { day: '2026-11-22', distanceM: 14_000 };
const reached = { startedOn: '2026-11-19', day: '2026-11-23' };

/** Everything Camber mails, in every form. */
export const mailsIn = (units: Units, locale = 'en'): Readonly<Record<string, MailContent>> => {
  const context = { units, locale, ...stubs };
  const milestone = (each: PayloadOf<'milestone'>['milestone']): MailContent =>
    mailOf('milestone', { milestone: each, rehab: recovering('ladder'), doneDays: 12 }, context);
  return {
    alert: anAlert({ asks: { effort: true, shoes: true, pairs: ['g1'] } }, context),
    'alert with one finding': anAlert({ findings: [SAMPLES.S2] }, context),
    'alert about a run from elsewhere': anAlert({ run: { ...anAlertPayload().run, id: -7 } }, context),
    stop: mailOf('stop', { findings: [STOPPED], before: null }, context),
    'stop after pain': mailOf('stop', { findings: [SAMPLES.P1], before: BEFORE_PAIN }, context),
    'a step back': mailOf(
      'stop',
      { findings: [{ ...SAMPLES.P1, facts: { ...SAMPLES.P1.facts, ladderStep: 2 } }], before: null },
      context,
    ),
    'a run in a rest': mailOf('reminder', { run: inRest, lastDay: '2026-11-25' }, context),
    'a run after a stop': mailOf('reminder', { run: inRest, lastDay: null }, context),
    'full week': aFullWeekly({}, context),
    'quiet week': aWeekly({}, context),
    'warm-up': aWeekly(
      {
        status: sampleStatus({
          state: 'insufficient',
          daysKnown: 12,
          numbers: {
            weekM: { value: 22_000, usual: null },
            longestM: { value: 8000, usual: null },
            climbM: { value: null, usual: null },
          },
        }),
      },
      context,
    ),
    'no runs at all': aWeekly(
      { days: [], status: sampleStatus({ state: 'empty' }), coming: NOTHING_COMING },
      context,
    ),
    break: aWeekly(
      {
        notes: [{ key: 'gap', day: '2026-11-02', lastDay: '2026-11-22' }],
        status: sampleStatus({ state: 'break', lastRunDay: '2026-11-01' }),
        coming: restart,
      },
      context,
    ),
    return: aFullWeekly(
      {
        findings: [SAMPLES.S2],
        status: sampleStatus({ state: 'return_after_break' }),
        coming: restart,
      },
      context,
    ),
    recovery: aWeekly({ findings: [STOPPED] }, context),
    'week of rest': aWeekly({ rehab: recovering('acute') }, context),
    'week of the ladder': aWeekly({ rehab: recovering('ladder') }, context),
    'week of the plan': aFullWeekly({ rehab: recovering('plan') }, context),
    'ladder step': milestone({ kind: 'ladder-step', step: 3, ...reached }),
    'ladder done': milestone({ kind: 'ladder-done', ...reached }),
    recovered: milestone({ kind: 'recovered', ...reached }),
    'plan finished': milestone({ kind: 'plan-finished', ...reached }),
    confirm: mailOf(
      'verify',
      { email: 'jane@example.org', url: 'https://camber.example/v?t=1&u=2', expiresAt: 24 * 3_600_000 },
      context,
    ),
    'address change': mailOf(
      'address-change',
      { current: 'jane@example.org', next: 'jane@example.net' },
      context,
    ),
    'connection lost': mailOf('reconnect', { endsAt: null }, context),
    goodbye: mailOf('goodbye', { revoked: true, backupDays: 7 }, context),
    'goodbye unheard': mailOf('goodbye', { revoked: false, backupDays: 1 }, context),
    test: mailOf('test', {}, context),
  };
};

/** Every mail Camber writes, in both units. */
export const everyMail: readonly (readonly [string, MailContent])[] = (
  ['metric', 'imperial'] as const
).flatMap((units) =>
  Object.entries(mailsIn(units)).map(([name, content]) => [`${name} (${units})`, content] as const),
);
