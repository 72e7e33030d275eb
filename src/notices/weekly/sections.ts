import { addDays, daysBetween } from '../../core/day.ts';
import { WARM_UP_DAYS } from '../../core/history/warm-up.ts';
import { askSection, buttonSection, scaleSection } from '../../mail/sections/asks.ts';
import { comingRows } from '../../mail/sections/coming.ts';
import { findingsSection } from '../../mail/sections/findings.ts';
import { notesSection, rowsSection } from '../../mail/sections/lists.ts';
import { numbersSection } from '../../mail/sections/numbers.ts';
import {
  carefulSection,
  clinicianSection,
  ladderSection,
  restSection,
  stopSection,
} from '../../mail/sections/recovery.ts';
import { ownRoutineSection, routineLine, routineSection } from '../../mail/sections/routine.ts';
import { asideSection, joined, type Section } from '../../mail/sections/section.ts';
import type { Row } from '../../mail/parts.ts';
import { comingWeek } from '../../words/coming-week.ts';
import type { Note } from '../../words/en/notes.ts';
import type { SectionName } from './sections-of.ts';
import type { WeeklyView } from './view.ts';

/** Each section's maker; null where it has nothing to say. */
type Makers = Readonly<Record<SectionName, () => Section | null>>;

/** The sections of a weekly mail. `chart`: as it was drawn, null without one. */
export const weeklySections = (view: WeeklyView, chart: Section | null): Makers => {
  const { payload, context, form, shown, top, isStop, verdict, coming, gapLink } = view;
  const { status, rehab, from, to } = payload;
  const { reader, links } = context;
  const { words } = reader;
  const { mail } = words;
  const limitsOf = comingWeek(status.budget, status.findings);
  const limits = comingRows(limitsOf, reader, mail);
  return {
    numbers: () =>
      status.numbers.weekM.value === null
        ? null
        : numbersSection(mail.weekly.period(reader.day(from), reader.day(to)), status.numbers, reader, mail),
    chart: () => chart,
    findings: () => findingsSection(shown, isStop ? shown : [top], words),
    caveat: () => (verdict.caveat === null ? null : asideSection(verdict.caveat)),
    // A single limit is what the next step already says.
    coming: () =>
      rowsSection(mail.weekly.coming(coming), limits.length > 1 ? limits : [], mail.comingWeekNote),
    // No hills yet, so no limit for them.
    back: () =>
      rowsSection(
        mail.back.heading(coming),
        [...comingRows({ ...limitsOf, weekHills: null }, reader, mail), ...betweenRuns(view)],
        mail.back.note,
      ),
    restart: () => rowsSection(mail.pause.heading, [...pauseRows(view), ...betweenRuns(view)], null),
    warmup: () => notesSection(mail.warmup.heading, [comparesFrom(view), mail.warmup.already]),
    stop: () => stopSection(words),
    rest: () => restSection(words),
    ladder: () => rehab && ladderSection(rehab, reader, words),
    careful: () => rehab && carefulSection(rehab, reader, words),
    clinician: () => rehab && clinicianSection(rehab, reader, words),
    recovery: () => recoveryButton(view),
    gap: () =>
      verdict.caveat === null || gapLink === null
        ? null
        : askSection({ question: verdict.caveat, answer: mail.ask.gap }, gapLink),
    pain: () =>
      rehab?.mode === 'acute'
        ? scaleSection(words.rehab.scale.stairs, words.rehab.scale, reader, links.pain(to, 'stairs'))
        : scaleSection(mail.ask.pain.question, words.rehab.scale, reader, links.pain(to)),
    routine: () => (rehab ? ownRoutineSection(rehab, reader, words) : routineSection(mail, form !== 'break')),
    // A quiet week says it in a line, unless the two weeks are on.
    routineLine: () =>
      rehab?.plan.status === 'running' ? ownRoutineSection(rehab, reader, words) : routineLine(mail),
    notes: () => notes(view),
  };
};

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

const pauseRows = ({ context: { reader }, payload: { status } }: WeeklyView): readonly Row[] => {
  const { mail } = reader.words;
  const { lastRunDay, asOf, budget } = status;
  return [
    ...(lastRunDay === null
      ? []
      : [{ label: mail.pause.days, value: reader.count(daysBetween(lastRunDay, asOf)) }]),
    ...(budget.restartM === null
      ? []
      : [{ label: mail.back.firstRuns, value: mail.upTo(reader.limit(budget.restartM)) }]),
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
