import { z } from 'zod';
import type { AlertDecision } from '../core/report/alerts/decide.ts';
import { endS } from '../core/history/timing.ts';
import type { Run } from '../core/run.ts';
import { compose } from '../mail/compose.ts';
import { footer } from '../mail/footer.ts';
import { markup } from '../mail/markup.ts';
import { link, small } from '../mail/parts.ts';
import { askSection } from '../mail/sections/asks.ts';
import { comingRows } from '../mail/sections/coming.ts';
import { factSection, findingSection, reasonsSection } from '../mail/sections/findings.ts';
import { leadSection, stepSection } from '../mail/sections/lead.ts';
import { rowsSection } from '../mail/sections/lists.ts';
import type { Section } from '../mail/sections/section.ts';
import { wrap } from '../mail/text.ts';
import { comingWeek } from '../words/coming-week.ts';
import type { FindingLine } from '../words/findings.ts';
import { findingsMessage } from '../words/short-message.ts';
import { statusLines } from '../words/verdict.ts';
import { findingContext, type NoticeContext } from './sending/context.ts';
import { alertKey, type Draft } from './outbox/draft.ts';
import { type Example, type ExampleSource, historyUntil, lastDay } from './examples/example.ts';
import { inOrder } from './in-order.ts';
import { defineNotice } from './notice.ts';
import { opened, type Opened } from './opened.ts';
import { day } from './stored/days.ts';
import { finding } from './stored/findings.ts';
import { budget } from './stored/status.ts';

const Payload = z.object({
  run: z.object({ id: z.number(), day, distanceM: z.number(), movingTimeS: z.number() }),
  /** When it was recorded, seconds since 1970: another recording of the same time is the same run. */
  span: z.object({ fromS: z.number(), toS: z.number() }).nullable().default(null),
  /** Whether effort or shoes are open. */
  asks: z.boolean().default(false),
  findings: z.array(finding).min(1).readonly(),
  budget,
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

  toMail: (payload, context) => {
    const { reader, pages, links } = context;
    const { words } = reader;
    const { mail } = words;
    const { run, budget, findings, asks } = payload;
    const { first, others, preheader } = inOrder(linesOf(payload, context), mail);
    const { lead, subject, advice } = first.words;
    return compose(
      {
        subject,
        preheader,
        corner: reader.day(run.day),
        sections: [
          leadSection({ headline: lead, level: first.level }, words),
          runSection(run, context),
          factSection(first),
          stepSection(advice, words),
          reasonsSection(first, words),
          ...others.map((line) => findingSection(line, words)),
          rowsSection(
            mail.labels.comingWeek,
            comingRows(comingWeek(budget, findings), reader, mail),
            mail.comingWeekNote,
          ),
          asks ? askSection(mail.ask.rate, links.run(run.id)) : null,
        ],
        footer: footer(words, pages, mail.alert.because),
      },
      words,
    );
  },

  toShort: (payload, context) => {
    const { words } = context.reader;
    const lines = linesOf(payload, context);
    const { subject, advice } = inOrder(lines, words.mail).first.words;
    return findingsMessage(lines, { subject, action: advice }, words);
  },

  examples: (source) => ({ alert: () => mostFound(source) }),
});

const linesOf = (
  { findings, budget }: Pick<Payload, 'findings' | 'budget'>,
  context: NoticeContext,
): readonly FindingLine[] => statusLines({ findings, budget }, context.reader.units, findingContext(context));

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

const payloadOf = (history: Opened, { day, findings }: AboutRun, run: Run): Payload => ({
  run: { id: run.id, day: run.day, distanceM: run.distanceM, movingTimeS: run.movingTimeS },
  span: { fromS: run.startS, toS: endS(run) },
  asks: run.rpe === null || run.gearId === null,
  findings,
  budget: history.budgetOn(day),
});

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
