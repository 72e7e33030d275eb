import type { Day } from '../core/day.ts';
import { WARM_UP_DAYS } from '../core/history/warm-up.ts';
import type { LoadDay, Status } from '../core/status.ts';
import type { Finding } from '../core/finding.ts';
import { comingWeek } from '../words/coming-week.ts';
import type { Note } from '../words/en/notes.ts';
import { formats } from '../words/formats.ts';
import { cut } from '../words/text.ts';
import { plain, type Units } from '../words/units.ts';
import { statusLines, verdictWords } from '../words/verdict.ts';
import { words } from '../words/words.ts';
import { comingRows } from './coming-rows.ts';
import { PREHEADER_LENGTH, SUBJECT_LENGTH, type MailContent } from './content.ts';
import { findingText } from './finding-text.ts';
import { layout } from './layout.ts';
import { markup, type Markup } from './markup.ts';
import {
  findingBlock,
  headline,
  heading,
  levelTag,
  link,
  numbersRow,
  progress,
  rows,
  small,
  spaced,
  stepBox,
} from './parts.ts';
import { columns, paragraphs, titled, wrap } from './text.ts';
import { threeNumbers } from './three-numbers.ts';
import { weeklyChart, type RenderPng } from './weekly-chart.ts';

/** Which form the weekly mail takes. */
export type WeeklyKind = 'full' | 'quiet' | 'warmup' | 'break';

/** What a weekly mail is made of. Plain data, and the one function that draws the picture. */
export type WeeklyMailInput = {
  readonly kind: WeeklyKind;
  readonly status: Status;
  /** Findings of the week, in any order; usually those of `status`. */
  readonly findings: readonly Finding[];
  /** Usually 84 days that end on the last day of the period; used by the full form. */
  readonly loadDays: readonly LoadDay[];
  /** Findings to mark on the chart beside those of the week. */
  readonly chartFindings?: readonly Finding[];
  readonly units: Units;
  /** First and last day of the seven. */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly notes: readonly Note[];
  readonly links: { readonly home: string; readonly settings: string };
  readonly shoeNames?: Readonly<Record<string, string>>;
  readonly locale?: string;
  readonly renderPng: RenderPng;
};

/** The form that fits a status: events of the week always get the full one. */
export const weeklyKind = (status: Pick<Status, 'state' | 'findings'>): WeeklyKind => {
  if (status.state === 'break') return 'break';
  if (status.state === 'empty') return 'warmup';
  if (status.findings.length > 0) return 'full';
  if (status.state === 'insufficient') return 'warmup';
  return status.state === 'return_after_break' ? 'full' : 'quiet';
};

/** The weekly mail. Its subject carries the verdict; the forms differ in how much follows. */
export const weeklyMail = (input: WeeklyMailInput): MailContent => {
  const catalogue = words(input.locale);
  const { mail, levels, locale } = catalogue;
  const { labels } = mail;
  const say = formats(input.units, locale);
  const context = { locale, shoeName: (gearId: string) => input.shoeNames?.[gearId] ?? null };
  const status: Status = { ...input.status, findings: input.findings };

  const verdict = verdictWords(status, input.units, context);
  const lines = statusLines(status, input.units, context);
  const top = lines.find((line) => line.words.lead === verdict.headline);
  const cells = threeNumbers(status.numbers, say, mail);
  const limits = comingRows(comingWeek(status.budget, status.findings), say, mail);
  // A single limit is what the next step already says.
  const week = limits.length > 1 ? limits : [];
  const notes = input.notes.map((note) => catalogue.note(note, say)).filter((note) => note !== null);
  const period = say.dayRange(input.period.from, input.period.to);

  const showsNumbers = input.kind !== 'break' && status.numbers.weekM.value !== null;
  const chart =
    input.kind === 'full' && input.loadDays.length >= 7
      ? weeklyChart(
          {
            days: input.loadDays,
            findings: [...new Set([...status.findings, ...(input.chartFindings ?? [])])],
            units: input.units,
            title: mail.chartHeading(Math.floor(input.loadDays.length / 7)),
            usual: status.numbers.weekM.usual,
            locale,
          },
          input.renderPng,
        )
      : null;

  const subject = cut(verdict.subject, SUBJECT_LENGTH);
  const preheader = cut(
    plain(
      showsNumbers && status.numbers.weekM.value !== null
        ? mail.weekly.preheader(
            say.distance(status.numbers.weekM.value),
            status.numbers.weekM.usual &&
              say.distanceRange(status.numbers.weekM.usual.low, status.numbers.weekM.usual.high),
            lines.filter((line) => line !== top).map((line) => line.words.lead),
          )
        : verdict.action,
    ),
    PREHEADER_LENGTH,
  );
  const chartHeading = mail.chartHeading(Math.floor(input.loadDays.length / 7));

  const body: Markup[] = [
    markup`<div style="padding-top:24px">${top ? levelTag(top.level, levels[top.level]) : null}${headline(verdict.headline)}${input.kind === 'warmup' && status.state === 'insufficient' ? progress(status.daysKnown / WARM_UP_DAYS) : null}</div>`,
    stepBox(labels.nextStep, verdict.action),
    ...(showsNumbers ? [numbersRow(cells)] : []),
    ...(chart ? [heading(chartHeading), chart.html, small(catalogue.ratioFootnote)] : []),
    ...(lines.length > 0
      ? [
          heading(labels.whatChanged),
          ...lines.map((line, i) =>
            findingBlock(line, levels[line.level], labels, { advice: line !== top, divided: i > 0 }),
          ),
        ]
      : []),
    ...(verdict.caveat === null ? [] : [spaced(small(verdict.caveat))]),
    ...(week.length > 0 ? [heading(labels.comingWeek), rows(week), small(mail.comingWeekNote)] : []),
    ...(notes.length > 0 ? [heading(labels.dataNotes), ...notes.map((note) => small(note))] : []),
  ];

  return {
    subject,
    preheader,
    html: layout({
      lang: locale,
      subject,
      preheader,
      brand: mail.brand,
      corner: period,
      body,
      footer: [
        markup`${mail.weekly.because}`,
        markup`${mail.disclaimer}`,
        markup`${link(input.links.home, mail.openCamber)} · ${link(input.links.settings, mail.settings)}`,
      ],
    }),
    text: paragraphs([
      plain(`${mail.brand} · ${period}`),
      wrap(`${top ? `${levels[top.level].symbol} ${levels[top.level].label}: ` : ''}${verdict.headline}`),
      wrap(`${labels.nextStep}: ${verdict.action}`),
      showsNumbers
        ? columns(cells.map(({ label, value, usual }) => ({ label, value: `${value} (${usual})` })))
        : null,
      chart && titled(chartHeading, `${wrap(chart.alt)}\n${wrap(catalogue.ratioFootnote)}`),
      lines.length === 0
        ? null
        : titled(
            labels.whatChanged,
            lines.map((line) => findingText(line, levels[line.level], labels, line !== top)).join('\n\n'),
          ),
      verdict.caveat === null ? null : wrap(verdict.caveat),
      week.length === 0 ? null : titled(labels.comingWeek, `${columns(week)}\n${wrap(mail.comingWeekNote)}`),
      notes.length === 0 ? null : titled(labels.dataNotes, notes.map((note) => wrap(note)).join('\n')),
      '-- ',
      wrap(mail.weekly.because),
      wrap(mail.disclaimer),
      `${mail.openCamber}: ${input.links.home}\n${mail.settings}: ${input.links.settings}`,
    ]),
    ...(chart ? { attachments: chart.attachments } : {}),
  };
};
