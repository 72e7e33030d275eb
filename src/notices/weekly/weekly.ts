import { WARM_UP_DAYS } from '../../core/history/warm-up.ts';
import { compose } from '../../mail/compose.ts';
import type { MailContent } from '../../mail/content.ts';
import { footer } from '../../mail/footer.ts';
import { type ChartSection, chartSection } from '../../mail/sections/chart.ts';
import { leadSection, stepSection } from '../../mail/sections/lead.ts';
import { shortEnough } from '../../mail/short-enough.ts';
import { plain } from '../../words/units.ts';
import { factLine, leftLine } from '../../words/outlook.ts';
import { shortMessage } from '../../words/short-message.ts';
import { defineNotice } from '../notice.ts';
import { weeklyExamples } from './examples.ts';
import { type WeeklyForm, WEEKS_BACK, weeksBack } from './form.ts';
import { WeeklyPayload } from './payload.ts';
import type { SectionName } from './sections-of.ts';
import { weeklySections } from './sections.ts';
import { type WeeklyView, weeklyView } from './view.ts';

/** The weekly mail. Its subject carries the verdict; the forms differ in what follows. */
export const weekly = defineNotice({
  kind: 'weekly',
  name: (names) => names.weekly,
  payload: WeeklyPayload,
  list: 'weekly',
  isPausable: true,
  // It has its own hour.
  settles: false,
  recorded: ({ from, to }) => ({ from, to }),

  toMail: (payload, context) => {
    const view = weeklyView(payload, context);
    const chart = drawn(view);
    return context.place === 'page'
      ? mailOf(view, chart, { findings: Infinity, without: [] })
      : shortEnough(MOST_WORDS[view.form], ROOMS, (room) => mailOf(view, chart, room));
  },

  toShort: (payload, context) => {
    const { reader } = context;
    const { mail, levels } = reader.words;
    const { verdict, lines, day, names } = weeklyView(payload, context);
    const { fact, coming } = day.outlook;
    const hasLimits = names.includes('coming') || names.includes('left');
    const { value, usual } = payload.status.numbers.weekM;
    return shortMessage(
      'weekly',
      verdict.subject,
      [
        value === null
          ? null
          : mail.weekly.numbers(
              reader.dayRange(payload.from, payload.to),
              reader.distance(value),
              usual && reader.distanceRange(usual.low, usual.high),
            ),
        ...lines.map(({ line: { level, words } }) => `${levels[level].symbol} ${words.lead}`),
        verdict.action === null ? null : `${mail.labels.nextStep}: ${verdict.action}`,
        lines.length === 0 && verdict.action === null && fact !== null ? factLine(fact, reader) : null,
        hasLimits ? leftLine(coming, reader) : null,
      ],
      lines[0]?.line.level ?? null,
    );
  },

  examples: weeklyExamples,
});

/** PRODUCT.md, "One advice" 8. */
const MOST_WORDS: Readonly<Record<WeeklyForm, number>> = {
  full: 250,
  quiet: 120,
  unread: 120,
  warmup: 250,
  break: 250,
  return: 300,
  recovery: 250,
};

/** How many findings a mail has room for, and which sections it has not. */
type Room = { readonly findings: number; readonly without: readonly SectionName[] };

/** What goes, in this order, until a mail is short enough. */
const ROOMS: readonly [Room, ...Room[]] = [
  { findings: 3, without: [] },
  { findings: 2, without: [] },
  { findings: 1, without: [] },
  { findings: 1, without: ['fact'] },
  { findings: 1, without: ['fact', 'numbers'] },
];

/** The mail, with what there is room for. */
const mailOf = (view: WeeklyView, chart: ChartSection | null, room: Room): MailContent => {
  const { context } = view;
  const { verdict, top, names, period } = view;
  const { reader, devices } = context;
  const { words } = reader;
  const { mail } = words;
  const makers = weeklySections(view, chart, room);
  const below = names
    .filter((name) => !room.without.includes(name))
    .map((name) => ({ name, section: makers[name]() }));
  const hasNumbers = below.some(({ name, section }) => name === 'numbers' && section !== null);
  return compose(
    {
      subject: verdict.subject,
      preheader: preheaderOf(view),
      corner: period,
      sections: [
        // The frame of the HTML part has brand and dates; elsewhere the numbers have them.
        hasNumbers ? null : { html: [], text: plain(`${mail.brand} · ${period}`) },
        leadSection(
          {
            headline: verdict.headline,
            level: top?.level,
            kicker: backLine(view),
            progress: warmUpShare(view),
          },
          words,
        ),
        stepSection(verdict.action, words),
        ...below.map(({ section }) => section),
      ],
      footer: footer(words, context, ...(devices.length === 0 ? [] : [mail.recordedWith(devices)])),
      attachments: chart?.attachments ?? [],
    },
    words,
  );
};

/** The load of the last weeks, where the form has a chart and there is a week to draw. */
const drawn = ({ payload, context, names }: WeeklyView): ChartSection | null => {
  const { days, status, chartFindings } = payload;
  if (!names.includes('chart') || days.length < 7) return null;
  const { words, units, locale } = context.reader;
  return chartSection(
    {
      days,
      findings: [...new Set([...status.findings, ...chartFindings])],
      units,
      title: words.mail.chartHeading(Math.floor(days.length / 7)),
      usual: status.numbers.weekM.usual,
      locale,
    },
    words.ratioFootnote,
    context.renderPng,
  );
};

/** The line beside the subject: the week's distance where the mail shows it, else the next step. */
const preheaderOf = ({ payload, context, names, lines, top, verdict }: WeeklyView): string => {
  const { reader } = context;
  const { value, usual } = payload.status.numbers.weekM;
  return names.includes('numbers') && value !== null
    ? reader.words.mail.weekly.preheader(
        reader.distance(value),
        usual && reader.distanceRange(usual.low, usual.high),
        lines.filter(({ line }) => line !== top).map(({ line }) => line.words.lead),
      )
    : (verdict.action ?? verdict.headline);
};

/** Where in a return after a break the week lies; null elsewhere. */
const backLine = ({ payload: { days, status }, context, form }: WeeklyView): string | null => {
  const back = form === 'return' ? weeksBack(days, status.asOf) : null;
  return back && context.reader.words.mail.back.week(back.week, WEEKS_BACK, back.gapDays);
};

/** How much of the history that comparisons need is there; null where they are made. */
const warmUpShare = ({ payload: { status }, form }: WeeklyView): number | null =>
  form === 'warmup' && status.state === 'insufficient' ? status.daysKnown / WARM_UP_DAYS : null;
