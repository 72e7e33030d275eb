import type { Day } from '../core/day.ts';
import type { Finding, Level } from '../core/finding.ts';
import type { Budget } from '../core/status.ts';
import { comingWeek } from '../words/coming-week.ts';
import { formats } from '../words/formats.ts';
import { alertHeadline } from '../words/headline.ts';
import { cut } from '../words/text.ts';
import { duration, plain, type Units } from '../words/units.ts';
import { statusLines } from '../words/verdict.ts';
import { words } from '../words/words.ts';
import { comingRows } from './coming-rows.ts';
import { PREHEADER_LENGTH, SUBJECT_LENGTH, type MailContent } from './content.ts';
import { findingText } from './finding-text.ts';
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
import { askSection, stopSection } from './sections.ts';
import { withoutRepeats } from './without-repeats.ts';
import { columns, paragraphs, titled, wrap } from './text.ts';

/** What an alert mail is made of. Plain data. */
export type AlertMailInput = {
  /** All findings of the run, at least one. */
  readonly findings: readonly Finding[];
  /** The loudest level of the mail (findings may have been raised together). */
  readonly level: Level;
  readonly run: {
    readonly day: Day;
    readonly distanceM: number;
    readonly movingTimeS: number;
    /** Null for runs that did not come from Strava. */
    readonly stravaUrl: string | null;
    /** What recorded it, named because Strava's brand rules ask for it. */
    readonly deviceName?: string | null;
  };
  readonly units: Units;
  readonly budget: Budget;
  /** `rate` leads to a page that asks how hard the run was and in which shoes; left out, it is not asked. */
  readonly links: {
    readonly home: string;
    readonly settings: string;
    readonly run?: string;
    readonly rate?: string;
  };
  /** Names of shoes by gear id. */
  readonly shoeNames?: Readonly<Record<string, string>>;
  readonly locale?: string;
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
  const paceSPerKm = run.distanceM > 0 ? (run.movingTimeS / run.distanceM) * 1000 : null;
  const runLine = mail.alert.intro(say.day(run.day), [
    say.distance(run.distanceM),
    duration(run.movingTimeS),
    ...(paceSPerKm === null ? [] : [say.pace(paceSPerKm)]),
    ...(run.deviceName ? [run.deviceName] : []),
  ]);
  // After a stop nothing is said about how much may be run.
  const stop = input.level === 'stop' ? stopSection(mail) : null;
  const week = stop ? [] : comingRows(comingWeek(input.budget, input.findings), say, mail);
  const rate = askSection(mail.ask.rate, input.links.rate);
  const because = stop ? mail.alert.becauseStop : mail.alert.because;
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
      corner: say.day(run.day),
      body: [
        markup`<div style="padding-top:24px">${levelTag(input.level, levels[input.level])}${headline(told.headline)}</div>`,
        small(
          run.stravaUrl === null ? runLine : markup`${runLine} · ${link(run.stravaUrl, mail.viewOnStrava)}`,
        ),
        paragraph(first.words.fact, 'margin-top:16px'),
        stepBox(labels.nextStep, told.action),
        ...(stop?.html ?? []),
        spaced(reasons(first, labels)),
        ...rest.map((line) =>
          findingBlock(line, levels[line.level], labels, { advice: !stop, divided: true }),
        ),
        ...(week.length === 0 ? [] : [heading(labels.comingWeek), rows(week), small(mail.comingWeekNote)]),
        ...(rate?.html ?? []),
        ...(input.links.run === undefined
          ? []
          : [paragraph(link(input.links.run, mail.openRun), 'margin-top:20px')]),
      ],
      footer: [
        markup`${because}`,
        markup`${mail.disclaimer}`,
        markup`${link(input.links.home, mail.openCamber)} · ${link(input.links.settings, mail.settings)}`,
      ],
    }),
    text: paragraphs([
      wrap(`${levels[input.level].symbol} ${levels[input.level].label}: ${told.headline}`),
      wrap(runLine),
      run.stravaUrl === null ? null : `${mail.viewOnStrava}: ${run.stravaUrl}`,
      wrap(`${labels.nextStep}: ${told.action}`),
      stop && stop.text,
      ...[first, ...rest].map((line, i) => findingText(line, levels[line.level], labels, i > 0 && !stop)),
      week.length === 0 ? null : titled(labels.comingWeek, `${columns(week)}\n${wrap(mail.comingWeekNote)}`),
      rate && rate.text,
      input.links.run === undefined ? null : `${mail.openRun}: ${input.links.run}`,
      '-- ',
      wrap(because),
      wrap(mail.disclaimer),
      `${mail.openCamber}: ${input.links.home}\n${mail.settings}: ${input.links.settings}`,
    ]),
  };
};
