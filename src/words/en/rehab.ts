import type { RedFlag } from '../../core/rehab/entries.ts';
import { NBSP } from '../units.ts';

/** Sentences about rest, exercises and the way back that pages, mails and the calendar share. */
export const rehab = {
  /** Once wherever something is advised. */
  physio: 'If a physiotherapist has given you a plan, that plan comes first.',
  /** The turns of a step; minutes as text. */
  turns: (walk: string, run: string): string => `walk ${walk}${NBSP}min, run ${run}${NBSP}min, alternating`,
  continuous: 'run without a break',
  clinician: {
    heading: 'See a doctor or physio',
    /** `signs`: a list of the flags' words. */
    signs: (signs: string): string => `You noted ${signs}. See a doctor or physio before you run again.`,
    noImprovement: 'Two weeks have not changed the pain. See a doctor or physio before you run again.',
    flags: {
      swelling: 'swelling',
      locking: 'a knee that locks',
      'giving-way': 'a knee that gives way',
      night: 'pain at rest or at night',
      trauma: 'a fall or a blow',
      numbness: 'numbness',
    } satisfies Record<RedFlag, string>,
  },
  /** After pain that says "stop". */
  stop: { begin: 'Begin the rest' },
  acute: {
    headline: (day: string, days: string): string => `Rest from running: day ${day} of ${days}`,
    isOver: 'The days of rest are over',
    action: (end: string): string =>
      `No running until ${end} at the earliest. It ends when stairs have been quiet as well.`,
    /** Stairs are quiet, but pain of today or yesterday still counts: so many days more. */
    quietDay: (days: number): string =>
      `Stairs are quiet again. ${days === 1 ? 'One more quiet day is' : 'Two more quiet days are'} wanted, then the way back can begin.`,
    ask: 'Say how stairs feel today. When they are quiet, the way back can begin.',
    subject: (day: string, days: string): string =>
      `Rest, day ${day} of ${days}: keep the hip strong, leave the knee alone`,
    subjectOver: 'How do stairs feel? When they are quiet, the way back begins',
  },
  ladder: {
    headline: (step: string, of: string): string => `The way back: step ${step} of ${of}`,
    action: (from: string, turns: string, distance: string): string =>
      `Next run from ${from} on: ${turns}, up to ${distance}, on level ground.`,
    paused: 'The way back is paused. Go on with it when you are ready.',
    subject: (step: string, from: string, distance: string): string =>
      `Step ${step} of the way back: from ${from}, up to ${distance}`,
    heading: (step: string): string => `Step ${step}`,
    rows: {
      turns: 'Walk and run',
      distance: 'In all',
      ground: 'Ground',
      from: 'Earliest',
      held: 'Held so far',
    },
    level: 'level',
    held: (times: string, of: string): string => `${times} of ${of} times`,
    gates:
      'A step counts when pain stays below 3 of 10, does not grow on the way and is gone a day later, without a limp. Two such runs, a day apart, and the next step follows.',
    setback: 'Pain led one step back. That is what the steps are for; only a few days are lost.',
    source:
      'The six steps come from a programme registered for a trial with soldiers (Trials 2023). Step 5 is the article’s “run 4 minutes, walk 1”.',
  },
  careful: {
    heading: 'Two careful weeks',
    text: (until: string): string =>
      `Until ${until}: easy runs within your limits, and no downhill. They end after 14 days without pain.`,
  },
  /** The one mail about a run in a rest. */
  reminder: {
    subject: 'A run came in while you are resting',
    subjectStop: 'A run came in after you reported pain',
    headline: 'You recorded a run during your rest week.',
    headlineStop: 'You recorded a run after reporting pain.',
    text: (run: string): string => `Recorded: ${run}. Nothing else is said about it.`,
    action: (end: string): string =>
      `The rest goes on until ${end} at the earliest. If the run was meant, you can end or shorten the rest.`,
    actionStop:
      'If the pain was a false alarm, say so in Camber. If not, rest for a week: physios’ usual advice.',
    open: 'Open the rest',
    because: 'You get this reminder once in a rest, however many runs arrive.',
  },
  milestone: {
    ladderStep: (step: string, of: string): string => `Step ${step} of ${of} reached`,
    ladderStepSubject: (step: string, turns: string): string => `Step ${step} of the way back: ${turns}`,
    ladderStepText: 'Two runs on the step before stayed quiet.',
    ladderDone: 'You finished the return plan',
    ladderDoneSubject: 'You finished the return plan. Take two easy weeks',
    ladderDoneText: 'Step 6 went well twice. Take two easy weeks; Camber asks about the knee once a week.',
    recovered: 'Back to ordinary training',
    recoveredSubject: 'Two weeks without pain: back to ordinary training',
    recoveredText:
      'Two weeks pain-free. Camber compares your runs as before; bring hills back a few at a time.',
    planFinished: 'The two weeks are over',
    planFinishedSubject: (done: string, of: string): string =>
      `The two weeks are over: ${done} of ${of} days done`,
    planFinishedText: (done: string, of: string): string =>
      `On ${done} of ${of} days you did all three exercises. The article says that two weeks are enough to notice; trials of hip strength ran for 6 to 8 weeks.`,
    planFinishedAction: 'Answer the closing question, then go on with the routine around your runs.',
    open: 'Open the routine',
    openPlan: 'Open the two weeks',
    openLadder: 'Open the way back',
    because: 'You get a mail like this once for each step you reach.',
    becausePlan: 'You get this mail once, at the end of the two weeks.',
  },
  /** Exercises in lines of a mail. */
  routine: {
    parts: {
      acute: 'Every day of rest',
      plan: (day: string): string => `Every day (day ${day} of 14)`,
      'before-run': 'Before a run',
      'after-run': 'After a run',
      'off-day': 'On days off',
    },
    reps: (sets: string, reps: string): string => `${sets}${NBSP}×${NBSP}${reps}`,
    seconds: (sets: string, seconds: string): string => `${sets}${NBSP}×${NBSP}${seconds}${NBSP}s`,
    hipDrop: 'The hip-drop test is due again.',
    planPaused: 'The two-week plan is paused.',
  },
  /** The pain question of a mail, answered by one tap on a number. */
  scale: {
    stairs: 'How do stairs feel at the outside of your knee today, 0 to 10?',
    hint: '0 is none, 10 the worst you can imagine. One tap, then one button.',
  },
};
