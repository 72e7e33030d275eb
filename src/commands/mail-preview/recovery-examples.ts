import type { ReportInput } from '../../core/report/input.ts';
import { alertPayload, milestonePayload, weeklyPayload } from '../../../jobs/notify/steps/mail-payloads.ts';
import { toPng } from '../../charts/png.ts';
import { assess } from '../../core/report/assess.ts';
import { addDays, type Day } from '../../core/day.ts';
import { milestones } from '../../core/rehab/milestones.ts';
import type { Run } from '../../core/run.ts';
import { DEFAULT_SETTINGS } from '../../core/rules/settings.ts';
import { alertMail } from '../../mail/alert-mail.ts';
import { milestoneMail } from '../../mail/milestone-mail.ts';
import { reminderMail } from '../../mail/reminder-mail.ts';
import { weeklyKind, weeklyMail } from '../../mail/weekly-mail.ts';
import type { Example, ExampleSource } from './example.ts';
import { begin, ladder, pain, plan, stepRun, type Story } from './recovery-story.ts';

const HOME = 'https://camber.example.org';
const LINKS = {
  home: HOME,
  settings: `${HOME}/settings`,
  recovery: `${HOME}/routine/acute`,
  routine: `${HOME}/routine`,
  ladder: `${HOME}/routine/ladder`,
  plan: `${HOME}/routine/plan`,
};

const MADE_UP = 'the pain and what follows';

/** The mails of a rest, of the way back and of the two weeks. Nothing of that lies in a history: all is made up. */
export const recoveryExamples = (source: ExampleSource) => {
  const { runs, shoes, units, locale } = source;
  const like = runs.at(-1);
  const last = like?.day ?? '1970-01-01';
  const reading = { units, locale };
  const input = (story: Story, until: Day): ReportInput => ({
    runs: [...runs, ...story.runs].filter(({ day }) => day <= until),
    shoes,
    settings: DEFAULT_SETTINGS,
    rehab: story.entries,
    until,
  });

  /** The mail that this pain sends on its day. */
  const stop = (story: Story, day: Day, recovery = LINKS.recovery): Example | null => {
    const history = input(story, day);
    const decision = assess(history).alerts.findLast(({ about }) => about === 'stop');
    if (decision === undefined) return null;
    const payload = alertPayload(history, decision, null);
    return {
      content: alertMail({ ...payload, run: null, level: 'stop', ...reading, links: { ...LINKS, recovery } }),
      madeUp: MADE_UP,
    };
  };

  const weekly = (story: Story, sunday: Day): Example => {
    const payload = weeklyPayload(input(story, sunday));
    return {
      content: weeklyMail({
        ...payload,
        kind: weeklyKind(payload.status, payload.days, payload.rehab),
        findings: payload.status.findings,
        loadDays: payload.days,
        ...reading,
        period: payload,
        links: { ...LINKS, pain: `${HOME}/answer?token=pain` },
        renderPng: toPng,
      }),
      madeUp: MADE_UP,
    };
  };

  const reached = (kind: string, story: Story, day: Day, madeUp = MADE_UP): Example | null => {
    const history = input(story, day);
    const log = { entries: story.entries, runs: history.runs };
    const milestone = milestones(log, day).findLast((each) => each.kind === kind);
    if (milestone === undefined) return null;
    const payload = milestonePayload(history, milestone);
    return { content: milestoneMail({ ...payload, ...reading, links: LINKS }), madeUp };
  };

  const rest: Story = { runs: [], entries: [pain(last, 5), begin(last, 'acute')] };
  const back = (count: number, run: Run): Story => ladder(run, last, count);
  const made =
    (make: (run: Run) => Example | null): (() => Example | null) =>
    () =>
      like === undefined ? null : make(like);

  return {
    stop: () => stop({ runs: [], entries: [pain(last, 5)] }, last),
    setback: made((run) => {
      const { runs: made, entries } = back(5, run);
      const day = made.at(-1)?.day ?? last;
      const kept = entries.filter((entry) => entry.type !== 'pain' || entry.day < day);
      return stop({ runs: made, entries: [...kept, pain(day, 4)] }, day, LINKS.ladder);
    }),
    reminder: made((run) => ({
      content: reminderMail({
        run: stepRun(run, addDays(last, 3), 1),
        lastDay: addDays(last, 6),
        ...reading,
        links: LINKS,
      }),
      madeUp: MADE_UP,
    })),
    recovery: () => weekly(rest, addDays(last, 3)),
    'way-back': made((run) => weekly(back(5, run), addDays(last, 12))),
    'ladder-step': made((run) => reached('ladder-step', back(4, run), addDays(last, 9))),
    'ladder-done': made((run) => reached('ladder-done', back(12, run), addDays(last, 25))),
    recovered: made((run) => {
      const { runs: made, entries } = back(12, run);
      const asked = { runs: made, entries: [...entries, pain(addDays(last, 38), 0)] };
      return reached('recovered', asked, addDays(last, 39));
    }),
    'plan-week': () => weekly(plan(addDays(last, -6), 7, [3]), last),
    'plan-finished': () =>
      reached('plan-finished', plan(addDays(last, -14), 14, [3, 9]), last, 'the two weeks'),
  } satisfies Record<string, () => Example | null>;
};
