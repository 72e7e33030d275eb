import { WARM_UP_DAYS } from '../core/history/warm-up.ts';
import { cut } from '../words/text.ts';
import { plain } from '../words/units.ts';
import { PREHEADER_LENGTH, SUBJECT_LENGTH, type MailContent } from './content.ts';
import { footerLinks, footerLinksText } from './footer.ts';
import { layout } from './layout.ts';
import { type Markup, markup } from './markup.ts';
import { headline, kicker, levelTag, progress, stepBox } from './parts.ts';
import { present } from './section.ts';
import { paragraphs, wrap } from './text.ts';
import { weeklyChart, type WeeklyPicture } from './weekly-chart.ts';
import type { WeeklyMailInput } from './weekly-input.ts';
import { wayBack, WEEKS_BACK } from './weekly-kind.ts';
import { weeklySections } from './weekly-sections.ts';
import { type WeeklyView, weeklyView } from './weekly-view.ts';

export type { WeeklyMailInput } from './weekly-input.ts';
export { weeklyKind, type WeeklyKind } from './weekly-kind.ts';

/** The weekly mail. Its subject carries the verdict; the forms differ in what follows. */
export const weeklyMail = (input: WeeklyMailInput): MailContent => {
  const view = weeklyView(input);
  const { catalogue, verdict, names, period } = view;
  const { mail, locale } = catalogue;
  const chart = drawn(view);
  const makers = weeklySections(view, chart);
  const parts = present(names.map((name) => makers[name]()));
  const subject = cut(verdict.subject, SUBJECT_LENGTH);
  const preheader = cut(plain(preheaderOf(view)), PREHEADER_LENGTH);
  return {
    subject,
    preheader,
    html: layout({
      lang: locale,
      subject,
      preheader,
      brand: mail.brand,
      corner: period,
      body: [
        topOf(view),
        stepBox(mail.labels.nextStep, verdict.action),
        ...parts.flatMap(({ html }) => html),
      ],
      footer: footerOf(view),
    }),
    text: paragraphs([...textTopOf(view), ...parts.map(({ text }) => text), '-- ', ...textFooterOf(view)]),
    ...(chart ? { attachments: chart.attachments } : {}),
  };
};

/** The picture of the load, where the form has one and there is a week to draw. */
const drawn = ({ input, names, status, catalogue }: WeeklyView): WeeklyPicture | null =>
  names.includes('chart') && input.loadDays.length >= 7
    ? weeklyChart(
        {
          days: input.loadDays,
          findings: [...new Set([...status.findings, ...(input.chartFindings ?? [])])],
          units: input.units,
          title: catalogue.mail.chartHeading(Math.floor(input.loadDays.length / 7)),
          usual: status.numbers.weekM.usual,
          locale: catalogue.locale,
        },
        input.renderPng,
      )
    : null;

/** The line beside the subject: the week's distance where the mail shows it, else the next step. */
const preheaderOf = ({ names, status, say, catalogue, shown, top, verdict }: WeeklyView): string => {
  const { value, usual } = status.numbers.weekM;
  return names.includes('numbers') && value !== null
    ? catalogue.mail.weekly.preheader(
        say.distance(value),
        usual && say.distanceRange(usual.low, usual.high),
        shown.filter((line) => line !== top).map((line) => line.words.lead),
      )
    : verdict.action;
};

/** Where in a return after a break the week lies; null elsewhere. */
const backLine = ({ input, status, catalogue }: WeeklyView): string | null => {
  const back = input.kind === 'return' ? wayBack(input.loadDays, status.asOf) : null;
  return back && catalogue.mail.back.week(back.week, WEEKS_BACK, back.gapDays);
};

const topOf = (view: WeeklyView): Markup => {
  const { top, catalogue, verdict, input, status } = view;
  const line = backLine(view);
  const isWarmingUp = input.kind === 'warmup' && status.state === 'insufficient';
  return markup`<div style="padding-top:24px">${top ? levelTag(top.level, catalogue.levels[top.level]) : null}${line === null ? null : kicker(line)}${headline(verdict.headline)}${isWarmingUp ? progress(status.daysKnown / WARM_UP_DAYS) : null}</div>`;
};

const textTopOf = (view: WeeklyView): readonly (string | null)[] => {
  const { top, catalogue, verdict, period } = view;
  const { mail, levels } = catalogue;
  const tag = top ? `${levels[top.level].symbol} ${levels[top.level].label}: ` : '';
  const line = backLine(view);
  return [
    plain(`${mail.brand} · ${period}`),
    line === null ? null : wrap(line),
    wrap(`${tag}${verdict.headline}`),
    wrap(`${mail.labels.nextStep}: ${verdict.action}`),
  ];
};

const footerOf = ({ input: { links, devices = [] }, catalogue }: WeeklyView): readonly Markup[] => [
  ...(devices.length === 0 ? [] : [markup`${catalogue.mail.recordedWith(devices)}`]),
  markup`${catalogue.mail.weekly.because}`,
  markup`${catalogue.mail.disclaimer}`,
  footerLinks(catalogue, links),
];

const textFooterOf = ({
  input: { links, devices = [] },
  catalogue,
}: WeeklyView): readonly (string | null)[] => [
  devices.length === 0 ? null : wrap(catalogue.mail.recordedWith(devices)),
  wrap(catalogue.mail.weekly.because),
  wrap(catalogue.mail.disclaimer),
  footerLinksText(catalogue, links),
];
