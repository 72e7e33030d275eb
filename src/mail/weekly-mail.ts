import type { Day } from '../core/day.ts';
import { addDays, daysBetween } from '../core/day.ts';
import { WARM_UP_DAYS } from '../core/history/warm-up.ts';
import type { LoadDay, Status } from '../core/status.ts';
import type { Finding } from '../core/finding.ts';
import { comingWeek } from '../words/coming-week.ts';
import type { Note } from '../words/en/notes.ts';
import { formats } from '../words/formats.ts';
import { weeklyHeadline } from '../words/headline.ts';
import { cut } from '../words/text.ts';
import { plain, type Units } from '../words/units.ts';
import { statusLines } from '../words/verdict.ts';
import { words } from '../words/words.ts';
import { comingRows } from './coming-rows.ts';
import { PREHEADER_LENGTH, SUBJECT_LENGTH, type MailContent } from './content.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import { headline, kicker, levelTag, link, progress, type Row, stepBox } from './parts.ts';
import { present, type Section } from './section.ts';
import {
  askSection,
  chartSection,
  findingsSection,
  notesSection,
  numbersSection,
  routineLine,
  routineSection,
  rowsSection,
  stopSection,
} from './sections.ts';
import { paragraphs, wrap } from './text.ts';
import { threeNumbers } from './three-numbers.ts';
import { weeklyChart, type RenderPng } from './weekly-chart.ts';
import { withoutRepeats } from './without-repeats.ts';
import { wayBack, WEEKS_BACK, type WeeklyKind } from './weekly-kind.ts';

export { weeklyKind, type WeeklyKind } from './weekly-kind.ts';

/** What a weekly mail is made of. Plain data, and the one function that draws the picture. */
export type WeeklyMailInput = {
  readonly kind: WeeklyKind;
  readonly status: Status;
  /** Findings of the week, in any order; usually those of `status`. */
  readonly findings: readonly Finding[];
  /** Usually 84 days that end on the last day of the period; drawn by the full form and the way back. */
  readonly loadDays: readonly LoadDay[];
  /** Findings to mark on the chart beside those of the week. */
  readonly chartFindings?: readonly Finding[];
  readonly units: Units;
  /** First and last day of the seven. */
  readonly period: { readonly from: Day; readonly to: Day };
  readonly notes: readonly Note[];
  /** `pain` and `gap` lead to a page with a question each; left out, the question is not asked. */
  readonly links: {
    readonly home: string;
    readonly settings: string;
    readonly pain?: string;
    readonly gap?: string;
  };
  readonly shoeNames?: Readonly<Record<string, string>>;
  /** What recorded the runs of the seven days, named because Strava's brand rules ask for it. */
  readonly devices?: readonly string[];
  readonly locale?: string;
  readonly renderPng: RenderPng;
};

/** The sections of each form, by name, in reading order. */
const FORMS = {
  full: ['numbers', 'chart', 'findings', 'caveat', 'coming', 'pain', 'routine', 'notes'],
  quiet: ['numbers', 'coming', 'caveat', 'pain', 'routineLine', 'notes'],
  warmup: ['numbers', 'warmup', 'findings', 'pain', 'routine', 'notes'],
  break: ['findings', 'restart', 'gap', 'caveat', 'pain', 'routine', 'notes'],
  return: ['numbers', 'wayBack', 'chart', 'findings', 'caveat', 'pain', 'routine', 'notes'],
  recovery: ['stop', 'findings', 'pain', 'notes'],
} as const satisfies Record<WeeklyKind, readonly string[]>;

type SectionName = (typeof FORMS)[WeeklyKind][number];

/** The weekly mail. Its subject carries the verdict; the forms differ in what follows. */
export const weeklyMail = (input: WeeklyMailInput): MailContent => {
  const { kind, units, links, devices = [] } = input;
  const catalogue = words(input.locale);
  const { mail, levels, locale } = catalogue;
  const { labels } = mail;
  const say = formats(units, locale);
  const context = { locale, shoeName: (gearId: string) => input.shoeNames?.[gearId] ?? null };
  const status: Status = { ...input.status, findings: input.findings };
  const { numbers, asOf } = status;

  const lines = statusLines(status, units, context);
  const isStop = lines.some(({ level }) => level === 'stop');
  const verdict = weeklyHeadline(status, lines, units, context);
  const shown = withoutRepeats(lines, labels.asAbove);
  const top = isStop ? shown[0] : shown.find((line) => line.words.lead === verdict.headline);
  const tag = top ? `${levels[top.level].symbol} ${levels[top.level].label}: ` : '';
  const back = kind === 'return' ? wayBack(input.loadDays, asOf) : null;
  const backLine = back && mail.back.week(back.week, WEEKS_BACK, back.gapDays);

  const period = say.dayRange(input.period.from, input.period.to);
  const coming = say.dayRange(addDays(input.period.to, 1), addDays(input.period.to, 7));
  const limitsOf = comingWeek(status.budget, status.findings);
  const limits = comingRows(limitsOf, say, mail);
  const betweenRuns: readonly Row[] = [
    { label: mail.back.between, value: mail.back.days },
    { label: mail.back.ground, value: mail.back.level },
  ];

  const chartTitle = mail.chartHeading(Math.floor(input.loadDays.length / 7));
  const drawn = (FORMS[kind] as readonly SectionName[]).includes('chart') && input.loadDays.length >= 7;
  const chart = drawn
    ? weeklyChart(
        {
          days: input.loadDays,
          findings: [...new Set([...status.findings, ...(input.chartFindings ?? [])])],
          units,
          title: chartTitle,
          usual: numbers.weekM.usual,
          locale,
        },
        input.renderPng,
      )
    : null;

  const asksGap = (note: Note): boolean => note.key === 'gap' && links.gap !== undefined;
  // A break is itself the note about days without runs.
  const ownNotes = input.notes.filter((note) => kind !== 'break' || note.key !== 'gap');
  const noteTexts = (list: readonly Note[]): readonly string[] =>
    list.map((note) => catalogue.note(note, say)).filter((note) => note !== null);

  const sections: Readonly<Record<SectionName, () => Section | null>> = {
    numbers: () =>
      numbers.weekM.value === null
        ? null
        : numbersSection(
            mail.weekly.period(say.day(input.period.from), say.day(input.period.to)),
            threeNumbers(numbers, say, mail),
          ),
    chart: () => chart && chartSection(chartTitle, chart, catalogue.ratioFootnote),
    findings: () => findingsSection(shown, isStop ? shown : [top], catalogue),
    caveat: () => notesSection(null, verdict.caveat === null ? [] : [verdict.caveat]),
    // A single limit is what the next step already says.
    coming: () =>
      rowsSection(mail.weekly.coming(coming), limits.length > 1 ? limits : [], mail.comingWeekNote),
    // No hills yet, so no limit for them.
    wayBack: () =>
      rowsSection(
        mail.back.heading(coming),
        [...comingRows({ ...limitsOf, weekHills: null }, say, mail), ...betweenRuns],
        mail.back.note,
      ),
    restart: () => rowsSection(mail.pause.heading, [...pauseRows(), ...betweenRuns], null),
    warmup: () => notesSection(mail.warmup.heading, [comparesFrom(), mail.warmup.already]),
    stop: () => stopSection(mail),
    gap: () =>
      verdict.caveat === null
        ? null
        : askSection({ question: verdict.caveat, answer: mail.ask.gap }, links.gap),
    pain: () => askSection(mail.ask.pain, links.pain),
    routine: () => routineSection(mail, kind !== 'break'),
    routineLine: () => routineLine(mail),
    notes: () => {
      const [question] = noteTexts(ownNotes.filter(asksGap));
      const asked = question === undefined ? null : askSection({ question, answer: mail.ask.gap }, links.gap);
      const told = notesSection(labels.dataNotes, noteTexts(ownNotes.filter((note) => !asksGap(note))));
      return asked && told ? joined(asked, told) : (asked ?? told);
    },
  };

  const pauseRows = (): readonly Row[] => [
    ...(status.lastRunDay === null
      ? []
      : [{ label: mail.pause.days, value: say.count(daysBetween(status.lastRunDay, asOf)) }]),
    ...(status.budget.restartM === null
      ? []
      : [{ label: mail.back.firstRuns, value: mail.upTo(say.limit(status.budget.restartM)) }]),
  ];

  const comparesFrom = (): string => {
    const left = WARM_UP_DAYS - status.daysKnown;
    return status.state === 'empty' || left <= 0
      ? mail.warmup.soon
      : mail.warmup.from(say.day(addDays(asOf, left)));
  };

  // The question about a gap takes the caveat's place where there is a link to answer it.
  const names = (FORMS[kind] as readonly SectionName[]).filter(
    (name) => !(name === 'caveat' && kind === 'break' && links.gap !== undefined),
  );
  const parts = present(names.map((name) => sections[name]()));

  const subject = cut(verdict.subject, SUBJECT_LENGTH);
  const preheader = cut(
    plain(
      names.includes('numbers') && numbers.weekM.value !== null
        ? mail.weekly.preheader(
            say.distance(numbers.weekM.value),
            numbers.weekM.usual && say.distanceRange(numbers.weekM.usual.low, numbers.weekM.usual.high),
            shown.filter((line) => line !== top).map((line) => line.words.lead),
          )
        : verdict.action,
    ),
    PREHEADER_LENGTH,
  );
  const isWarmingUp = kind === 'warmup' && status.state === 'insufficient';

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
        markup`<div style="padding-top:24px">${top ? levelTag(top.level, levels[top.level]) : null}${backLine === null ? null : kicker(backLine)}${headline(verdict.headline)}${isWarmingUp ? progress(status.daysKnown / WARM_UP_DAYS) : null}</div>`,
        stepBox(labels.nextStep, verdict.action),
        ...parts.flatMap(({ html }) => html),
      ],
      footer: [
        ...(devices.length === 0 ? [] : [markup`${mail.recordedWith(devices)}`]),
        markup`${mail.weekly.because}`,
        markup`${mail.disclaimer}`,
        markup`${link(links.home, mail.openCamber)} · ${link(links.settings, mail.settings)}`,
      ],
    }),
    text: paragraphs([
      plain(`${mail.brand} · ${period}`),
      backLine === null ? null : wrap(backLine),
      wrap(`${tag}${verdict.headline}`),
      wrap(`${labels.nextStep}: ${verdict.action}`),
      ...parts.map(({ text }) => text),
      '-- ',
      devices.length === 0 ? null : wrap(mail.recordedWith(devices)),
      wrap(mail.weekly.because),
      wrap(mail.disclaimer),
      `${mail.openCamber}: ${links.home}\n${mail.settings}: ${links.settings}`,
    ]),
    ...(chart ? { attachments: chart.attachments } : {}),
  };
};

const joined = (a: Section, b: Section): Section => ({
  html: [...a.html, ...b.html],
  text: [a.text, b.text].filter((text) => text !== null).join('\n\n'),
});
