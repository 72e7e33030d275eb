import { addDays, daysBetween } from '../../core/day.ts';
import type { Status } from '../../core/report/status/status.ts';
import { WARM_UP_DAYS } from '../../core/history/warm-up.ts';
import { answeredAt } from '../../links/mail-links.ts';
import { askSection, buttonSection, scaleSection } from '../../mail/sections/asks.ts';
import { comingLine, comingSection } from '../../mail/sections/coming.ts';
import { footnoteSection, weekFindings } from '../../mail/sections/findings.ts';
import { notesSection, rowsSection } from '../../mail/sections/lists.ts';
import { numbersSection } from '../../mail/sections/numbers.ts';
import {
  beforeSection,
  carefulSection,
  clinicianSection,
  ladderSection,
  restSection,
  stopSection,
} from '../../mail/sections/recovery.ts';
import { ownRoutineSection, planSection } from '../../mail/sections/routine.ts';
import { asideSection, joined, type Section, textSection } from '../../mail/sections/section.ts';
import type { Row } from '../../mail/parts.ts';
import type { Note } from '../../words/en/notes.ts';
import { asHeadline } from '../../words/text.ts';
import { factLine, lookBackLine } from '../../words/outlook.ts';
import type { SectionName } from './sections-of.ts';
import type { WeeklyView } from './view.ts';

/** Each section's maker; null where it has nothing to say. */
type Makers = Readonly<Record<SectionName, () => Section | null>>;

/** The sections of a weekly mail. `chart`: as it was drawn, null without one; `findings`: at most so many lines. */
export const weeklySections = (
  view: WeeklyView,
  chart: Section | null,
  { findings }: { readonly findings: number },
): Makers => {
  const { payload, context, lines, verdict, gapLink, day } = view;
  const { status, rehab, to } = payload;
  const { reader, links, pages } = context;
  const { words } = reader;
  const { mail } = words;
  const { coming, fact, lookBack } = day.outlook;
  return {
    fact: () => (fact === null ? null : textSection(factLine(fact, reader))),
    numbers: () =>
      isIdle(status) ? null : numbersSection(mail.weekly.period(view.period), status.numbers, reader, mail),
    chart: () => chart,
    findings: () =>
      joined(
        weekFindings(lines, pages.how, words, context.place, findings),
        chart === null
          ? footnoteSection(
              lines.map(({ line }) => line),
              words,
            )
          : null,
      ),
    lookBack: () => {
      const line = lookBack[0] && lookBackLine(lookBack[0], reader);
      return line === undefined || asHeadline(line) === verdict.headline ? null : asideSection(line);
    },
    caveat: () => (verdict.caveat === null ? null : asideSection(verdict.caveat)),
    coming: () => comingSection(coming, reader),
    left: () => comingLine(coming, reader),
    // No hills yet, so no limit for them.
    back: () => rowsSection(mail.back.heading(view.period), betweenRuns(view), mail.back.note),
    restart: () => rowsSection(mail.pause.heading, [...pauseRows(view), ...betweenRuns(view)], null),
    warmup: () => notesSection(mail.warmup.heading, [comparesFrom(view), mail.warmup.already]),
    stop: () => stopSection(words),
    rest: () => restSection(words),
    ladder: () => rehab && ladderSection(rehab, reader, words),
    careful: () => rehab && carefulSection(rehab, reader, words),
    clinician: () => rehab && clinicianSection(rehab, reader, words),
    recovery: () => recoveryButton(view),
    before: () => beforeSection(payload.before, pages.episodes, reader),
    gap: () =>
      verdict.caveat === null || gapLink === null
        ? null
        : askSection({ question: verdict.caveat, answer: mail.ask.gap }, gapLink),
    pain: () =>
      rehab?.mode === 'acute'
        ? scaleSection(
            { ...mail.ask.pain, question: words.rehab.scale.stairs },
            words.rehab.scale,
            reader,
            answeredAt(links.pain(to, 'stairs')),
          )
        : scaleSection(mail.ask.pain, words.rehab.scale, reader, answeredAt(links.pain(to))),
    routine: () => rehab && ownRoutineSection(rehab, reader, words),
    plan: () =>
      rehab?.plan.status !== 'running'
        ? null
        : context.place === 'page'
          ? ownRoutineSection(rehab, reader, words)
          : planSection(rehab, reader, words),
    notes: () => notes(view),
  };
};

/** A week of nothing but zeros says it in its headline. */
const isIdle = ({ numbers: { weekM } }: Status): boolean => weekM.value === null || weekM.value === 0;

const recoveryButton = ({ context: { reader, pages }, payload: { rehab } }: WeeklyView): Section => {
  const { rehab: t } = reader.words;
  if (rehab?.mode === 'ladder') return buttonSection(t.milestone.openLadder, pages.ladder);
  return buttonSection(rehab?.mode === 'acute' ? t.reminder.open : t.stop.begin, pages.acute);
};

const betweenRuns = ({ context: { reader } }: WeeklyView): readonly Row[] => {
  const { back } = reader.words.mail;
  return [
    { label: back.between, value: back.days },
    { label: back.ground, value: back.level },
  ];
};

const pauseRows = ({ context: { reader }, payload: { status }, day }: WeeklyView): readonly Row[] => {
  const { mail, outlook } = reader.words;
  const { lastRunDay, asOf } = status;
  const { restart } = day.outlook.coming;
  return [
    ...(lastRunDay === null
      ? []
      : [{ label: mail.pause.days, value: reader.count(daysBetween(lastRunDay, asOf)) }]),
    ...(restart === null
      ? []
      : [{ label: mail.back.firstRuns, value: outlook.rows.upTo(reader.limit(restart.limitM)) }]),
  ];
};

const comparesFrom = ({ context: { reader }, payload: { status } }: WeeklyView): string => {
  const { warmup } = reader.words.mail;
  const left = WARM_UP_DAYS - status.daysKnown;
  return status.state === 'empty' || left <= 0
    ? warmup.soon
    : warmup.from(reader.day(addDays(status.asOf, left)));
};

/** What is to be said of the data; a gap that can be answered is asked about. */
const notes = ({ context: { reader }, payload, form, gapLink }: WeeklyView): Section | null => {
  const { words } = reader;
  const { mail } = words;
  const isAsked = (note: Note): boolean => note.key === 'gap' && gapLink !== null;
  // A break is itself the note about days without runs.
  const own = payload.notes.filter((note) => form !== 'break' || note.key !== 'gap');
  const textsOf = (list: readonly Note[]): readonly string[] =>
    list.map((note) => words.note(note, reader)).filter((text) => text !== null);
  const [question] = textsOf(own.filter(isAsked));
  return joined(
    question === undefined || gapLink === null
      ? null
      : askSection({ question, answer: mail.ask.gap }, gapLink),
    notesSection(mail.labels.dataNotes, textsOf(own.filter((note) => !isAsked(note)))),
  );
};
