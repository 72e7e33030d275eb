import { addDays, daysBetween } from '../core/day.ts';
import { WARM_UP_DAYS } from '../core/history/warm-up.ts';
import { comingWeek } from '../words/coming-week.ts';
import type { Note } from '../words/en/notes.ts';
import { comingRows } from './coming-rows.ts';
import { type Row } from './parts.ts';
import {
  carefulSection,
  clinicianSection,
  ladderSection,
  ownRoutineSection,
  restSection,
} from './rehab-sections.ts';
import type { Section } from './section.ts';
import {
  askSection,
  buttonSection,
  chartSection,
  findingsSection,
  notesSection,
  numbersSection,
  routineLine,
  routineSection,
  rowsSection,
  scaleSection,
  stopSection,
} from './sections.ts';
import { threeNumbers } from './three-numbers.ts';
import type { WeeklyPicture } from './weekly-chart.ts';
import type { SectionName } from './weekly-forms.ts';
import type { WeeklyView } from './weekly-view.ts';

/** Each section's maker; null where it has nothing to say. */
type Makers = Readonly<Record<SectionName, () => Section | null>>;

/** The sections of a weekly mail. `chart`: the drawn picture, null without one. */
export const weeklySections = (view: WeeklyView, chart: WeeklyPicture | null): Makers => {
  const { input, catalogue, say, status, rehab, shown, top, isStop, verdict, coming } = view;
  const { kind, links, period } = input;
  const { mail } = catalogue;
  const limitsOf = comingWeek(status.budget, status.findings);
  const limits = comingRows(limitsOf, say, mail);
  return {
    numbers: () =>
      status.numbers.weekM.value === null
        ? null
        : numbersSection(
            mail.weekly.period(say.day(period.from), say.day(period.to)),
            threeNumbers(status.numbers, say, mail),
          ),
    chart: () => chart && chartSection(chart.title, chart, catalogue.ratioFootnote),
    findings: () => findingsSection(shown, isStop ? shown : [top], catalogue),
    caveat: () => notesSection(null, verdict.caveat === null ? [] : [verdict.caveat]),
    // A single limit is what the next step already says.
    coming: () =>
      rowsSection(mail.weekly.coming(coming), limits.length > 1 ? limits : [], mail.comingWeekNote),
    // No hills yet, so no limit for them.
    wayBack: () =>
      rowsSection(
        mail.back.heading(coming),
        [...comingRows({ ...limitsOf, weekHills: null }, say, mail), ...betweenRuns(view)],
        mail.back.note,
      ),
    restart: () => rowsSection(mail.pause.heading, [...pauseRows(view), ...betweenRuns(view)], null),
    warmup: () => notesSection(mail.warmup.heading, [comparesFrom(view), mail.warmup.already]),
    stop: () => stopSection(mail),
    rest: () => restSection(catalogue),
    ladder: () => rehab && ladderSection(rehab, say, catalogue),
    careful: () => rehab && carefulSection(rehab, say, catalogue),
    clinician: () => rehab && clinicianSection(rehab, say, catalogue),
    recovery: () => buttonSection(recoveryButton(view), links.recovery),
    gap: () =>
      verdict.caveat === null
        ? null
        : askSection({ question: verdict.caveat, answer: mail.ask.gap }, links.gap),
    pain: () =>
      scaleSection(
        rehab?.mode === 'acute' ? catalogue.rehab.scale.stairs : mail.ask.pain.question,
        catalogue.rehab.scale,
        say,
        links.pain,
      ),
    routine: () =>
      rehab ? ownRoutineSection(rehab, say, catalogue) : routineSection(mail, kind !== 'break'),
    // A quiet week says it in a line, unless the two weeks are on.
    routineLine: () =>
      rehab?.plan.status === 'running' ? ownRoutineSection(rehab, say, catalogue) : routineLine(mail),
    notes: () => notes(view),
  };
};

const recoveryButton = ({ catalogue: { rehab: t }, rehab }: WeeklyView): string =>
  rehab?.mode === 'ladder'
    ? t.milestone.openLadder
    : rehab?.mode === 'acute'
      ? t.reminder.open
      : t.stop.begin;

const betweenRuns = ({ catalogue: { mail } }: WeeklyView): readonly Row[] => [
  { label: mail.back.between, value: mail.back.days },
  { label: mail.back.ground, value: mail.back.level },
];

const pauseRows = ({ catalogue: { mail }, say, status }: WeeklyView): readonly Row[] => [
  ...(status.lastRunDay === null
    ? []
    : [{ label: mail.pause.days, value: say.count(daysBetween(status.lastRunDay, status.asOf)) }]),
  ...(status.budget.restartM === null
    ? []
    : [{ label: mail.back.firstRuns, value: mail.upTo(say.limit(status.budget.restartM)) }]),
];

const comparesFrom = ({ catalogue: { mail }, say, status }: WeeklyView): string => {
  const left = WARM_UP_DAYS - status.daysKnown;
  return status.state === 'empty' || left <= 0
    ? mail.warmup.soon
    : mail.warmup.from(say.day(addDays(status.asOf, left)));
};

/** What is to be said of the data; a gap that can be answered is asked about. */
const notes = ({ input, catalogue, say }: WeeklyView): Section | null => {
  const { links, kind } = input;
  const { mail } = catalogue;
  const asksGap = (note: Note): boolean => note.key === 'gap' && links.gap !== undefined;
  // A break is itself the note about days without runs.
  const own = input.notes.filter((note) => kind !== 'break' || note.key !== 'gap');
  const textsOf = (list: readonly Note[]): readonly string[] =>
    list.map((note) => catalogue.note(note, say)).filter((note) => note !== null);
  const [question] = textsOf(own.filter(asksGap));
  const asked = question === undefined ? null : askSection({ question, answer: mail.ask.gap }, links.gap);
  const told = notesSection(mail.labels.dataNotes, textsOf(own.filter((note) => !asksGap(note))));
  return asked && told ? joined(asked, told) : (asked ?? told);
};

const joined = (a: Section, b: Section): Section => ({
  html: [...a.html, ...b.html],
  text: [a.text, b.text].filter((text) => text !== null).join('\n\n'),
});
