import type { Day } from '../core/day.ts';
import type { Finding, Level } from '../core/finding.ts';
import type { Budget } from '../core/status.ts';
import { comingWeek } from '../words/coming-week.ts';
import type { Catalogue } from '../words/catalogue.ts';
import { type Formats, formats } from '../words/formats.ts';
import { alertHeadline, asksForRest } from '../words/headline.ts';
import { cut } from '../words/text.ts';
import { duration, plain, type Units } from '../words/units.ts';
import { statusLines } from '../words/verdict.ts';
import { words } from '../words/words.ts';
import { comingRows } from './coming-rows.ts';
import { PREHEADER_LENGTH, SUBJECT_LENGTH, type MailContent } from './content.ts';
import { findingText } from './finding-text.ts';
import { footerLinks, footerLinksText } from './footer.ts';
import { layout } from './layout.ts';
import { markup } from './markup.ts';
import {
  findingBlock,
  headline,
  heading,
  levelTag,
  link,
  paragraph,
  reasons,
  rows,
  small,
  spaced,
  stepBox,
} from './parts.ts';
import { askSection, buttonSection, stopSection } from './sections.ts';
import { withoutRepeats } from './without-repeats.ts';
import { columns, paragraphs, titled, wrap } from './text.ts';

/** What an alert mail is made of. Plain data. */
export type AlertMailInput = {
  /** All findings of the run, at least one. */
  readonly findings: readonly Finding[];
  /** The loudest level of the mail (findings may have been raised together). */
  readonly level: Level;
  /** Null where no run is the reason. */
  readonly run: {
    readonly day: Day;
    readonly distanceM: number;
    readonly movingTimeS: number;
    /** Null for runs that did not come from Strava. */
    readonly stravaUrl: string | null;
    /** What recorded it, named because Strava's brand rules ask for it. */
    readonly deviceName?: string | null;
  } | null;
  readonly units: Units;
  readonly budget: Budget;
  /** `rate` leads to a page that asks how hard the run was and in which shoes; left out, it is not asked. */
  readonly links: {
    readonly home: string;
    readonly settings: string;
    readonly run?: string;
    readonly rate?: string;
    /** Where a rest is begun, or the way back goes on. */
    readonly recovery?: string;
  };
  /** Names of shoes by gear id. */
  readonly shoeNames?: Readonly<Record<string, string>>;
  readonly locale?: string;
};

/** Day, distance, time and pace of the run in one line. */
const runLineOf = (
  run: NonNullable<AlertMailInput['run']>,
  say: Formats,
  mail: Catalogue['mail'],
): string => {
  const paceSPerKm = run.distanceM > 0 ? (run.movingTimeS / run.distanceM) * 1000 : null;
  return mail.alert.intro(say.day(run.day), [
    say.distance(run.distanceM),
    duration(run.movingTimeS),
    ...(paceSPerKm === null ? [] : [say.pace(paceSPerKm)]),
    ...(run.deviceName ? [run.deviceName] : []),
  ]);
};

/** The mail after a run that changed something: all findings of that run in one. @throws RangeError without findings. */
export const alertMail = (input: AlertMailInput): MailContent => {
  const catalogue = words(input.locale);
  const { mail, levels, locale } = catalogue;
  const say = formats(input.units, locale);
  const lines = statusLines(input, input.units, {
    locale,
    shoeName: (gearId) => input.shoeNames?.[gearId] ?? null,
  });
  const [first, ...rest] = withoutRepeats(lines, mail.labels.asAbove);
  if (!first) throw new RangeError('an alert mail needs at least one finding');

  const { run } = input;
  const runLine = run && runLineOf(run, say, mail);
  const isStop = input.level === 'stop';
  // A step back on the way back is no rest: its own words say what comes next.
  const stop = lines.some(asksForRest) ? stopSection(mail) : null;
  const { rehab } = catalogue;
  const begin = isStop
    ? buttonSection(stop ? rehab.stop.begin : rehab.milestone.openLadder, input.links.recovery)
    : null;
  const physio = isStop ? rehab.physio : null;
  // After a stop nothing is said about how much may be run.
  const week = isStop ? [] : comingRows(comingWeek(input.budget, input.findings), say, mail);
  const rate = askSection(mail.ask.rate, input.links.rate);
  const because = isStop ? mail.alert.becauseStop : mail.alert.because;
  const told = alertHeadline(lines, locale);
  const subject = cut(told.subject, SUBJECT_LENGTH);
  const preheader = cut(
    plain(
      rest.length === 0
        ? first.words.fact
        : `${mail.alert.more(rest.length)}: ${rest.map((line) => line.words.lead).join('; ')}`,
    ),
    PREHEADER_LENGTH,
  );
  const { labels } = mail;

  return {
    subject,
    preheader,
    html: layout({
      lang: locale,
      subject,
      preheader,
      brand: mail.brand,
      corner: run === null ? '' : say.day(run.day),
      body: [
        markup`<div style="padding-top:24px">${levelTag(input.level, levels[input.level])}${headline(told.headline)}</div>`,
        ...(run === null || runLine === null
          ? []
          : [
              small(
                run.stravaUrl === null
                  ? runLine
                  : markup`${runLine} · ${link(run.stravaUrl, mail.viewOnStrava)}`,
              ),
            ]),
        paragraph(first.words.fact, 'margin-top:16px'),
        stepBox(labels.nextStep, told.action),
        ...(begin?.html ?? []),
        ...(stop?.html ?? []),
        ...(physio === null ? [] : [small(physio)]),
        spaced(reasons(first, labels)),
        ...rest.map((line) =>
          findingBlock(line, levels[line.level], labels, { advice: !isStop, divided: true }),
        ),
        ...(week.length === 0 ? [] : [heading(labels.comingWeek), rows(week), small(mail.comingWeekNote)]),
        ...(rate?.html ?? []),
        ...(input.links.run === undefined
          ? []
          : [paragraph(link(input.links.run, mail.openRun), 'margin-top:20px')]),
      ],
      footer: [markup`${because}`, markup`${mail.disclaimer}`, footerLinks(catalogue, input.links)],
    }),
    text: paragraphs([
      wrap(`${levels[input.level].symbol} ${levels[input.level].label}: ${told.headline}`),
      runLine === null ? null : wrap(runLine),
      run === null || run.stravaUrl === null ? null : `${mail.viewOnStrava}: ${run.stravaUrl}`,
      wrap(`${labels.nextStep}: ${told.action}`),
      begin && begin.text,
      stop && stop.text,
      physio === null ? null : wrap(physio),
      ...[first, ...rest].map((line, i) => findingText(line, levels[line.level], labels, i > 0 && !isStop)),
      week.length === 0 ? null : titled(labels.comingWeek, `${columns(week)}\n${wrap(mail.comingWeekNote)}`),
      rate && rate.text,
      input.links.run === undefined ? null : `${mail.openRun}: ${input.links.run}`,
      '-- ',
      wrap(because),
      wrap(mail.disclaimer),
      footerLinksText(catalogue, input.links),
    ]),
  };
};
