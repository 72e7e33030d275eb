import { z } from 'zod';
import type { AlertDecision } from '../core/report/alerts/decide.ts';
import { addDays, type Day, dayNumber } from '../core/day.ts';
import { DAY_MS } from '../core/durations.ts';
import { compose } from '../mail/compose.ts';
import { footer } from '../mail/footer.ts';
import { buttonSection } from '../mail/sections/asks.ts';
import { factSection, otherLines, whySection } from '../mail/sections/findings.ts';
import { leadSection, stepSection } from '../mail/sections/lead.ts';
import { beforeSection, stopSection } from '../mail/sections/recovery.ts';
import { smallSection } from '../mail/sections/section.ts';
import { type FindingLine, findingLines } from '../words/findings.ts';
import { findingsMessage } from '../words/short-message.ts';
import { stopVerdict } from '../words/stop.ts';
import { findingContext, type NoticeContext } from './sending/context.ts';
import { alertKey, type Draft } from './outbox/draft.ts';
import { type Example, type ExampleSource, historyUntil, lastDay, MADE_UP } from './examples/example.ts';
import { ladder, pain, type Story } from './examples/story.ts';
import { inOrder } from './in-order.ts';
import { defineNotice } from './notice.ts';
import { beforePain } from './before-pain.ts';
import { type Opened, opened } from './opened.ts';
import { lineFacts } from './stored/episode.ts';
import { finding } from './stored/findings.ts';
import { noOutlook } from './stored/outlook.ts';

const Payload = z.object({
  findings: z.array(finding).min(1).readonly(),
  /** What had changed before it; null in mails from before it was kept. */
  before: lineFacts.nullable().default(null),
});

type Payload = z.output<typeof Payload>;

/** DESIGN: a mail that says stop says little else. */
const MOST_OTHERS = 2;

/** The mail after pain that says "stop": it leaves at once, and says nothing about how much may be run. */
export const stop = defineNotice({
  kind: 'stop',
  name: (names) => names.stop,
  payload: Payload,
  list: 'alerts',
  isPausable: false,
  settles: false,

  toMail: (payload, context) => {
    const { reader, pages } = context;
    const { words } = reader;
    const { mail, rehab } = words;
    const lines = linesOf(payload, context);
    const { first, others, preheader } = inOrder(lines, mail);
    // A step back on the ladder is no rest: its own words say what comes next.
    const rest = stopVerdict(lines, words);
    return compose(
      {
        subject: rest?.subject ?? first.words.subject,
        preheader,
        sections: [
          leadSection({ headline: rest?.headline ?? first.words.lead, level: first.level }, words),
          factSection(first),
          stepSection(rest?.action ?? first.words.step, words),
          rest === null
            ? buttonSection(rehab.milestone.openLadder, pages.ladder)
            : buttonSection(rehab.stop.begin, pages.acute),
          rest === null ? null : stopSection(words),
          smallSection(rehab.physio),
          beforeSection(payload.before, pages.episodes, reader),
          whySection(first, pages.how, words, context.place),
          otherLines(others, pages.how, words, context.place, { most: MOST_OTHERS }),
        ],
        footer: footer(words, context, mail.alert.becauseStop),
      },
      words,
    );
  },

  toShort: (payload, context) => {
    const { words } = context.reader;
    const lines = linesOf(payload, context);
    const { subject, step } = inOrder(lines, words.mail).first.words;
    return findingsMessage(lines, stopVerdict(lines, words) ?? { subject, action: step }, words);
  },

  examples: (source) => ({
    stop: () => painOn(source, lastDay(source), { runs: [], entries: [pain(lastDay(source), 5)] }),
    setback: () => stepBack(source),
  }),
});

const linesOf = ({ findings }: Payload, context: NoticeContext): readonly FindingLine[] =>
  findingLines(findings, context.reader, {
    ...findingContext(context),
    // Of the days to come only the rest is said.
    outlook: noOutlook(findings[0]?.day ?? ''),
  });

type AboutPain = Extract<AlertDecision, { about: 'stop' }>;

/** What a day of pain asks to be said. */
export const stopDraft = (
  history: Opened,
  { day, findings }: AboutPain,
  athleteId: number,
): Draft<'stop', Payload> => ({
  kind: 'stop',
  key: alertKey(athleteId, `pain:${day}`),
  // Give or take the zone.
  endMs: (dayNumber(day) + 1) * DAY_MS,
  span: null,
  payload: () => ({ findings, before: beforePain(history, day) }),
});

/** The mail that this pain sends on its day. */
const painOn = (source: ExampleSource, day: Day, story: Story): Example<Payload> | null => {
  const history = opened(historyUntil(source, day, story));
  const decision = history.report.alerts.findLast(({ about }) => about === 'stop');
  if (decision === undefined) return null;
  return {
    payload: { findings: decision.findings, before: beforePain(history, decision.day) },
    madeUp: MADE_UP,
  };
};

/** Pain on the last of five runs of the ladder. */
const stepBack = (source: ExampleSource): Example<Payload> | null => {
  const like = source.runs.at(-1);
  if (like === undefined) return null;
  const { runs, entries } = ladder(like, like.day, 5);
  const day = runs.at(-1)?.day ?? addDays(like.day, 1);
  const kept = entries.filter((entry) => entry.type !== 'pain' || entry.day < day);
  return painOn(source, day, { runs, entries: [...kept, pain(day, 4)] });
};
