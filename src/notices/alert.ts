import { z } from 'zod';
import { addDays } from '../core/day.ts';
import type { AlertDecision } from '../core/report/alerts/decide.ts';
import type { Report } from '../core/report/report.ts';
import { endS } from '../core/history/timing.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { Run } from '../core/run.ts';
import { compose } from '../mail/compose.ts';
import type { MailContent } from '../mail/content.ts';
import { footer } from '../mail/footer.ts';
import { markup } from '../mail/markup.ts';
import { link, small } from '../mail/parts.ts';
import { shortEnough } from '../mail/short-enough.ts';
import { leftSection } from '../mail/sections/coming.ts';
import { factSection, footnoteSection, otherLines, whySection } from '../mail/sections/findings.ts';
import { leadSection, stepSection } from '../mail/sections/lead.ts';
import { asideSection, type Section } from '../mail/sections/section.ts';
import { wrap } from '../mail/text.ts';
import { type FindingLine, findingLines, stepMeasures, stepsAfter, stepText } from '../words/findings.ts';
import { leftLine, lookBackLine } from '../words/outlook.ts';
import { findingsMessage } from '../words/short-message.ts';
import { findingContext, type NoticeContext } from './sending/context.ts';
import { alertKey, type Draft } from './outbox/draft.ts';
import { type Example, type ExampleSource, historyUntil, lastDay } from './examples/example.ts';
import { inOrder } from './in-order.ts';
import { defineNotice } from './notice.ts';
import { type Asks, askedOf, runAsks, runAskSections } from './run-asks.ts';
import { opened, type Opened } from './opened.ts';
import { day } from './stored/days.ts';
import { finding } from './stored/findings.ts';
import { noOutlook, outlook } from './stored/outlook.ts';

const Payload = z.object({
  run: z.object({ id: z.number(), day, distanceM: z.number(), movingTimeS: z.number() }),
  /** When it was recorded, seconds since 1970: another recording of the same time is the same run. */
  span: z.object({ fromS: z.number(), toS: z.number() }).nullable().default(null),
  /** What is open about the run; true or false in mails from before each answer had a link. */
  asks: runAsks.default(false),
  findings: z.array(finding).min(1).readonly(),
  /** What holds from the day after the run on; null in mails from before it was kept. */
  outlook: outlook.nullable().default(null),
});

type Payload = z.output<typeof Payload>;

/** The mail after a run that changed something: all that was found on this run, in one. */
export const alert = defineNotice({
  kind: 'alert',
  name: (names) => names.alert,
  payload: Payload,
  list: 'alerts',
  isPausable: true,
  settles: true,
  recorded: ({ run }) => ({ runId: run.id }),

  toMail: (payload, context) =>
    context.place === 'page'
      ? mailOf(payload, context, { others: Infinity, asks: 'each', left: true })
      : shortEnough(MOST_WORDS, ROOMS, (room) => mailOf(payload, context, room)),

  toShort: (payload, context) => {
    const { reader } = context;
    const { subject, lines, outlook, step, measures } = said(payload, context);
    return findingsMessage(
      lines,
      { subject, action: step },
      reader.words,
      leftLine(outlook.coming, reader, { without: measures }),
    );
  },

  examples: (source) => ({ alert: () => mostFound(source) }),
});

/** How much of what could be left to its page a mail has room for. */
type Room = { readonly others: number; readonly asks: Asks; readonly left: boolean };

/** PRODUCT.md, "One advice" 8. */
const MOST_WORDS = 150;

/** What goes, in this order, until a mail is short enough. */
const ROOMS: readonly [Room, ...Room[]] = [
  { others: 2, asks: 'each', left: true },
  { others: 1, asks: 'each', left: true },
  { others: 1, asks: 'together', left: true },
  { others: 0, asks: 'together', left: true },
  { others: 0, asks: 'none', left: true },
  { others: 0, asks: 'none', left: false },
];

/** The mail, with what there is room for. */
const mailOf = (payload: Payload, context: NoticeContext, room: Room): MailContent => {
  const { reader, pages } = context;
  const { words } = reader;
  const { run, asks } = payload;
  const { subject, outlook, lines, leftOut, first, others, preheader, step, measures } = said(
    payload,
    context,
  );
  const [back] = outlook.lookBack;
  return compose(
    {
      subject,
      preheader,
      corner: reader.day(run.day),
      sections: [
        leadSection({ headline: first.words.lead, level: first.level }, words),
        runSection(run, context),
        factSection(first),
        stepSection(step, words),
        room.left ? leftSection(outlook.coming, reader, measures) : null,
        back === undefined ? null : asideSection(lookBackLine(back, reader)),
        whySection(first, pages.how, words, context.place),
        otherLines(others, pages.how, words, context.place, { most: room.others, leftOut }),
        footnoteSection(lines, words),
        ...runAskSections(run.id, asks, room.asks, context),
      ],
      footer: footer(words, context),
    },
    words,
  );
};

/** A payload thought out: what it says, before it is set in type. */
const said = (payload: Payload, context: NoticeContext) => {
  const { reader } = context;
  const outlook = payload.outlook ?? noOutlook(addDays(payload.run.day, 1));
  const linesOf = (findings: readonly Finding[]): readonly FindingLine[] =>
    findingLines(findings, reader, { ...findingContext(context), outlook });
  const all = linesOf(payload.findings);
  const findings = all.flatMap((line) => line.findings);
  const isShort = context.place === 'mailbox' && !ratioLeads(all);
  const lines = isShort ? linesOf(payload.findings.filter(({ rule }) => rule !== 'R1')) : all;
  const inOrderNow = inOrder(lines, reader.words.mail);
  const { own, subject } = inOrderNow.first.words;
  return {
    ...inOrderNow,
    // A step in a few words is read as one about the lead: only its own stands behind it.
    subject,
    lines,
    leftOut: all.length - lines.length,
    outlook,
    measures: stepMeasures(findings, outlook),
    step: stepText(stepsAfter(findings, own, outlook, reader)),
  };
};

/**
 * Whether the ratio is what a mail is about. Beside something else a mail leaves it to its page: it needs a footnote
 * that is longer than itself.
 */
const ratioLeads = ([first]: readonly FindingLine[]): boolean =>
  first?.findings.every(({ rule }) => rule === 'R1') ?? false;

/** Day, distance, time and pace of the run in one line, and the way to it where it came from Strava. */
const runSection = (run: Payload['run'], { reader, devices }: NoticeContext): Section => {
  const { mail } = reader.words;
  const paceSPerKm = run.distanceM > 0 ? (run.movingTimeS / run.distanceM) * 1000 : null;
  const line = mail.alert.intro(reader.day(run.day), [
    reader.distance(run.distanceM),
    reader.duration(run.movingTimeS),
    ...(paceSPerKm === null ? [] : [reader.pace(paceSPerKm)]),
    ...devices,
  ]);
  // Runs from elsewhere have negative ids.
  if (run.id < 0) return { html: [small(line)], text: wrap(line) };
  const url = `https://www.strava.com/activities/${run.id}`;
  return {
    html: [small(markup`${line} · ${link(url, mail.viewOnStrava)}`)],
    text: `${wrap(line)}\n\n${mail.viewOnStrava}: ${url}`,
  };
};

type AboutRun = Extract<AlertDecision, { about: 'run' }>;

const payloadOf = (history: Opened, { day, runId, findings }: AboutRun, run: Run): Payload => {
  const report = history.reportOn(day);
  return {
    run: { id: run.id, day: run.day, distanceM: run.distanceM, movingTimeS: run.movingTimeS },
    span: { fromS: run.startS, toS: endS(run) },
    asks: askedOf(run, history.input),
    findings: findings.flatMap((each) => (each.runId === runId ? [each] : standing(each, report))),
    outlook: report.outlook({ since: day }),
  };
};

/** What waited for this mail, with the numbers of its day: all of a mail is about the same days. */
const standing = (waited: Finding, { status }: Report): readonly Finding[] =>
  status.findings.filter(({ rule, runId }) => rule === waited.rule && runId === waited.runId);

/** What a history asks to be said about one of its runs. */
export const alertDraft = (
  history: Opened,
  decision: AboutRun,
  run: Run,
  athleteId: number,
): Draft<'alert', Payload> => ({
  kind: 'alert',
  key: alertKey(athleteId, run.id),
  endMs: endS(run) * 1000,
  span: { fromS: run.startS, toS: endS(run) },
  payload: () => payloadOf(history, decision, run),
});

const Spanned = Payload.pick({ span: true });

/** When the run of a stored alert was recorded, whatever else is stored of it; null where that is not known. */
export const spanOf = (stored: unknown): Payload['span'] => Spanned.safeParse(stored).data?.span ?? null;

/** Of a history the alert with the most findings, the newest among equals. */
const mostFound = (source: ExampleSource): Example<Payload> | null => {
  const { report } = opened(historyUntil(source, lastDay(source)));
  const [decision] = report.alerts
    .filter((each) => each.about === 'run')
    .toSorted((a, b) => b.findings.length - a.findings.length || (a.day < b.day ? 1 : -1));
  const run = source.runs.find(({ id }) => id === decision?.runId);
  if (decision === undefined || run === undefined) return null;
  const then = opened(historyUntil(source, decision.day));
  return { payload: payloadOf(then, decision, run), madeUp: null };
};
