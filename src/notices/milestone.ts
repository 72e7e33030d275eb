import { z } from 'zod';
import { addDays } from '../core/day.ts';
import { rehabFacts as factsOf } from '../core/rehab/facts.ts';
import { LAST_STEP, ladderStep } from '../core/rehab/ladder-steps.ts';
import { type Milestone, milestones } from '../core/rehab/milestones.ts';
import { PLAN_DAYS } from '../core/rehab/plan.ts';
import { rehabOn } from '../core/rehab/state.ts';
import { compose } from '../mail/compose.ts';
import { footer } from '../mail/footer.ts';
import { buttonSection } from '../mail/sections/asks.ts';
import { leadSection, stepSection } from '../mail/sections/lead.ts';
import { ladderSection } from '../mail/sections/recovery.ts';
import { ownRoutineSection } from '../mail/sections/routine.ts';
import { textSection } from '../mail/sections/section.ts';
import type { Reader } from '../words/reader.ts';
import { recoveryVerdict, turnsOf } from '../words/recovery.ts';
import { shortMessage } from '../words/short-message.ts';
import type { Pages } from './sending/context.ts';
import type { Draft } from './outbox/draft.ts';
import { type Example, type ExampleSource, historyUntil, lastDay, MADE_UP } from './examples/example.ts';
import { ladder, pain, plan, type Story } from './examples/story.ts';
import { defineNotice } from './notice.ts';
import { opened, type Opened } from './opened.ts';
import { milestone as stored, rehabFacts } from './stored/rehab.ts';

const Payload = z.object({
  milestone: stored,
  rehab: rehabFacts,
  /** Of the plan that was finished: days with all three exercises. */
  doneDays: z.number().default(0),
});

type Payload = z.output<typeof Payload>;

/** The mail about a step reached, the last step held, ordinary training again, or the end of the two weeks. */
export const milestone = defineNotice({
  kind: 'milestone',
  name: (names) => names.milestone,
  payload: Payload,
  list: 'alerts',
  isPausable: true,
  settles: true,

  toMail: (payload, context) => {
    const { reader, pages } = context;
    const { words } = reader;
    const { rehab, milestone: reached } = payload;
    const { subject, headline, text, action } = wordsOf(payload, reader);
    const t = words.rehab.milestone;
    return compose(
      {
        subject,
        preheader: action ?? text,
        sections: [
          leadSection({ headline }, words),
          textSection(text),
          action === null ? null : stepSection(action, words),
          reached.kind === 'ladder-step'
            ? ladderSection(rehab, reader, words)
            : ownRoutineSection(rehab, reader, words),
          button(reached, reader, pages),
        ],
        footer: footer(words, context, reached.kind === 'plan-finished' ? t.becausePlan : t.because),
      },
      words,
    );
  },

  toShort: (payload, { reader }) => {
    const { subject, headline, text, action } = wordsOf(payload, reader);
    return shortMessage('milestone', subject, [headline, action ?? text]);
  },

  examples: (source) => ({
    'ladder-step': () => onLadder(source, 'ladder-step', 4, 9),
    'ladder-done': () => onLadder(source, 'ladder-done', 12, 25),
    recovered: () => onLadder(source, 'recovered', 12, 39, [pain(addDays(lastDay(source), 38), 0)]),
    'plan-finished': () => {
      const last = lastDay(source);
      return reachedIn(source, 'plan-finished', plan(addDays(last, -14), 14, [3, 9]), last, 'the two weeks');
    },
  }),
});

const button = ({ kind }: Milestone, { words }: Reader, pages: Pages) => {
  const t = words.rehab.milestone;
  if (kind === 'plan-finished') return buttonSection(t.openPlan, pages.plan);
  return kind === 'ladder-step'
    ? buttonSection(t.openLadder, pages.ladder)
    : buttonSection(t.open, pages.routine);
};

/** The sentences of a milestone. */
type Sentences = {
  readonly subject: string;
  readonly headline: string;
  readonly text: string;
  readonly action: string | null;
};

const wordsOf = ({ milestone: reached, rehab, doneDays }: Payload, reader: Reader): Sentences => {
  const { words } = reader;
  const { milestone: t, careful } = words.rehab;
  switch (reached.kind) {
    case 'ladder-step': {
      const step = reader.count(reached.step);
      return {
        subject: t.ladderStepSubject(step, turnsOf(ladderStep(reached.step), reader, words.rehab)),
        headline: t.ladderStep(step, reader.count(LAST_STEP)),
        text: t.ladderStepText,
        action: recoveryVerdict(rehab, reader, words)?.action ?? null,
      };
    }
    case 'ladder-done':
      return {
        subject: t.ladderDoneSubject,
        headline: t.ladderDone,
        text: t.ladderDoneText,
        action: rehab.careful === null ? null : careful.text(reader.day(rehab.careful.until)),
      };
    case 'recovered':
      return { subject: t.recoveredSubject, headline: t.recovered, text: t.recoveredText, action: null };
    case 'plan-finished': {
      const [done, of] = [reader.count(doneDays), reader.count(PLAN_DAYS)];
      return {
        subject: t.planFinishedSubject(done, of),
        headline: t.planFinished,
        text: t.planFinishedText(done, of),
        action: t.planFinishedAction,
      };
    }
  }
};

const payloadOf = ({ log, input }: Opened, reached: Milestone): Payload => ({
  milestone: reached,
  rehab: factsOf(log, input.until),
  doneDays: rehabOn(log, input.until).plan.doneDays,
});

/** What was reached earlier than this is old news: an answer given days late says it on the page. */
const FRESH_DAYS = 2;

const keyOf = (athleteId: number, reached: Milestone): string =>
  [
    'milestone',
    athleteId,
    reached.startedOn,
    reached.kind,
    ...(reached.kind === 'ladder-step' ? [reached.step] : []),
  ].join(':');

/** What was reached in the last days and still stands: a step that pain has taken back is not announced. */
export const milestoneDrafts = (
  history: Opened,
  athleteId: number,
): readonly Pick<Draft<'milestone', Payload>, 'kind' | 'key' | 'payload'>[] => {
  const { log, input } = history;
  const { until } = input;
  if (log.entries.length === 0) return [];
  const { mode, ladder: ladderNow } = rehabOn(log, until);
  const since = addDays(until, -FRESH_DAYS);
  const stands = (reached: Milestone): boolean =>
    reached.kind === 'ladder-step'
      ? mode === 'ladder' && ladderNow?.step === reached.step
      : reached.kind !== 'ladder-done' || mode === 'careful';
  return milestones(log, until)
    .filter((reached) => reached.day >= since && stands(reached))
    .map((reached) => ({
      kind: 'milestone',
      key: keyOf(athleteId, reached),
      payload: () => payloadOf(history, reached),
    }));
};

/** The newest milestone of this kind in a history with a story. */
const reachedIn = (
  source: ExampleSource,
  kind: Milestone['kind'],
  story: Story,
  day: string,
  madeUp = MADE_UP,
): Example<Payload> | null => {
  const history = opened(historyUntil(source, day, story));
  const found = milestones(history.log, day).findLast((each) => each.kind === kind);
  return found === undefined ? null : { payload: payloadOf(history, found), madeUp };
};

/** The same on the ladder, after so many runs of it. */
const onLadder = (
  source: ExampleSource,
  kind: Milestone['kind'],
  runs: number,
  afterDays: number,
  answers: Story['entries'] = [],
): Example<Payload> | null => {
  const like = source.runs.at(-1);
  if (like === undefined) return null;
  const { entries, ...story } = ladder(like, like.day, runs);
  return reachedIn(
    source,
    kind,
    { ...story, entries: [...entries, ...answers] },
    addDays(like.day, afterDays),
  );
};
