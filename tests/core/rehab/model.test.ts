import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/core/day.ts';
import { ACUTE_LEAST_DAYS, ACUTE_MOST_DAYS } from '../../../src/core/rehab/acute.ts';
import { courseOf } from '../../../src/core/rehab/course.ts';
import type { PainEntry, RehabEntry, RehabLog } from '../../../src/core/rehab/entries.ts';
import { LAST_STEP } from '../../../src/core/rehab/ladder-steps.ts';
import { milestones } from '../../../src/core/rehab/milestones.ts';
import { isQuiet, stopReasons } from '../../../src/core/rehab/pain.ts';
import { type RehabState, rehabOn } from '../../../src/core/rehab/state.ts';
import type { Run } from '../../../src/core/run.ts';
import { at, on, pain, run, tap } from './build.ts';

/** The real thing is a log that grows: every command adds to it, in any order, and the state is looked at anew. */
class Diary {
  runs: Run[] = [];
  entries: RehabEntry[] = [];
  /** Days go on: the state is that of the last one. */
  today = 0;
  private taps = 0;

  say(...entries: readonly RehabEntry[]): void {
    this.entries.push(...entries);
  }

  tap(
    programme: 'acute' | 'ladder' | 'plan',
    action: 'start' | 'pause' | 'resume' | 'stop',
    days: number | null,
  ): void {
    this.taps += 1;
    this.say(tap(this.today, programme, action, { at: at(this.today, 12) + this.taps, days }));
  }

  run(n: number, id: number, more: Parameters<typeof run>[1]): void {
    this.runs.push(run(n, { ...more, id }));
  }

  get log(): RehabLog {
    return { entries: this.entries, runs: this.runs };
  }

  state(n = this.today): RehabState {
    return rehabOn(this.log, on(n));
  }
}

type Model = { runs: number };

/** What holds on any day whatever happened. */
const isPossible = ({ today }: Diary, state: RehabState): void => {
  const { mode, acute, ladder, careful, plan } = state;
  expect(acute !== null).toBe(mode === 'acute');
  expect(careful !== null).toBe(mode === 'careful');
  expect(ladder !== null).toBe(mode === 'ladder' || mode === 'careful');
  if (acute !== null) {
    expect(acute.days).toBeGreaterThanOrEqual(ACUTE_LEAST_DAYS);
    expect(acute.days).toBeLessThanOrEqual(ACUTE_MOST_DAYS);
    expect(acute.dayNo).toBeGreaterThanOrEqual(1);
  }
  if (ladder !== null) {
    expect(ladder.step).toBeGreaterThanOrEqual(1);
    expect(ladder.step).toBeLessThanOrEqual(LAST_STEP);
    expect([0, 1]).toContain(ladder.held);
    expect(ladder.maxDistanceM).toBeGreaterThan(0);
    expect(new Set(ladder.attempts.map(({ runId }) => runId)).size).toBe(ladder.attempts.length);
  }
  expect(plan.days.length).toBeLessThanOrEqual(14);
  expect(plan.doneDays).toBeLessThanOrEqual(plan.days.length);
  expect(plan.streak).toBeLessThanOrEqual(plan.days.length);
  if (plan.adherence !== null) expect(plan.adherence >= 0 && plan.adherence <= 1).toBe(true);
  if (plan.status === 'running')
    expect(daysBetween(plan.startedOn!, on(today)) >= plan.dayNo! - 1).toBe(true);
};

/** A run that counted was made against no gate, as the bare list of what was said and run tells. */
const heldAgainstNoGate = (diary: Diary, state: RehabState): void => {
  const pains = diary.entries.filter((entry): entry is PainEntry => entry.type === 'pain');
  for (const { runId, day, verdict } of state.ladder?.attempts ?? []) {
    if (verdict !== 'held') continue;
    const next = addDays(day, 1);
    const about = pains.filter((entry) => entry.day === day || entry.day === next);
    expect(about.flatMap((entry) => stopReasons(entry, entry.day === next))).toEqual([]);
    expect(about.some((entry) => entry.day === day && (entry.runId === runId || entry.runId === null))).toBe(
      true,
    );
    const felt = about.some((entry) => entry.day === day && entry.level > 0);
    const went = about.some((entry) => (entry.day === next && isQuiet(entry)) || entry.settled === true);
    expect(!felt || went).toBe(true);
    const ran = diary.runs.filter((each) => each.day === addDays(day, -1));
    expect(ran).toEqual([]);
    const own = diary.runs.find(({ id }) => id === runId)!;
    expect(own.analysis!.gainM!).toBeLessThanOrEqual(Math.max(15, (8 * own.distanceM) / 1000));
  }
};

/** Every step up stands on two runs that held since the step before it. */
const stepsAreEarned = (diary: Diary): void => {
  const { turns } = courseOf(diary.log, on(diary.today));
  let step = 1;
  for (const turn of turns) {
    if (turn.kind === 'ladder-start') step = 1;
    if (turn.kind === 'ladder-step') {
      expect(turn.step).toBe(step + 1);
      step = turn.step;
    }
    if (turn.kind === 'setback') {
      expect(turn.step).toBeLessThanOrEqual(step);
      step = turn.step;
    }
    if (turn.kind === 'ladder-done') expect(step).toBe(LAST_STEP);
  }
};

const command = (name: string, act: (model: Model, diary: Diary) => void): fc.Command<Model, Diary> => ({
  check: () => true,
  run: (model, diary) => {
    act(model, diary);
    const state = diary.state();
    isPossible(diary, state);
    heldAgainstNoGate(diary, state);
    stepsAreEarned(diary);
  },
  toString: () => name,
});

const WHEN = ['day', 'during', 'after', 'stairs', 'morning', 'rest'] as const;

const days = fc.nat({ max: 3 });
const back = fc.nat({ max: 4 });
const level = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(0, 1) },
  { weight: 1, arbitrary: fc.nat({ max: 10 }) },
);

const commands = [
  days.map((n) => command(`${n} days pass`, (_model, diary) => void (diary.today += n))),
  fc
    .record({ n: back, step: fc.integer({ min: 1, max: 6 }), gainM: fc.constantFrom(2, 15, 16, 90) })
    .map(({ n, ...more }) =>
      command(`a run ${n} days ago: ${JSON.stringify(more)}`, (model, diary) => {
        model.runs += 1;
        diary.run(diary.today - n, model.runs, more);
      }),
    ),
  // The right run at the right time with good answers: so that the ladder is climbed at all.
  fc.constant(
    command('a good run and two quiet days', (model, diary) => {
      model.runs += 1;
      diary.today += 2;
      diary.run(diary.today, model.runs, { step: diary.state().ladder?.step ?? 1 });
      diary.say(pain(diary.today, 0), pain(diary.today + 1, 0, { when: 'morning' }));
    }),
  ),
  fc
    .record({
      n: back,
      level,
      when: fc.constantFrom(...WHEN),
      limp: fc.constantFrom(false, false, false, true),
      settled: fc.constantFrom(null, null, true, false),
    })
    .map(({ n, level: felt, ...more }) =>
      command(`pain ${felt} ${n} days ago`, (_model, diary) => diary.say(pain(diary.today - n, felt, more))),
    ),
  fc
    .record({
      programme: fc.constantFrom('acute', 'ladder', 'ladder', 'plan'),
      action: fc.constantFrom('start', 'start', 'pause', 'resume', 'stop'),
      days: fc.constantFrom(null, 1, 10, 50),
    })
    .map((event) =>
      command(JSON.stringify(event), (_model, diary) => diary.tap(event.programme, event.action, event.days)),
    ),
  fc.nat().map((n) =>
    command('something is said twice', (_model, diary) => {
      const entry = diary.entries[n % Math.max(1, diary.entries.length)];
      if (entry !== undefined) diary.say(entry);
    }),
  ),
];

describe('whatever is run, said, paused and said again', () => {
  it('reaches no impossible state, and no step against a gate', () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 60, size: 'max' }), (list) => {
        fc.modelRun(() => ({ model: { runs: 0 }, real: new Diary() }), list);
      }),
      { numRuns: 120 },
    );
  });

  it('is the same in any order, doubled, and looked at again; the log is left alone', () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 40, size: 'max' }), fc.nat(), (list, seed) => {
        const diary = new Diary();
        fc.modelRun(() => ({ model: { runs: 0 }, real: diary }), list);
        const { log } = diary;
        const before = JSON.stringify(log);
        const state = rehabOn(log, on(diary.today));
        const turned = <T>(items: readonly T[]): readonly T[] => {
          const cut = items.length === 0 ? 0 : seed % items.length;
          return [...items.slice(cut), ...items.slice(0, cut)];
        };
        const shuffled = { runs: turned(log.runs).toReversed(), entries: turned(log.entries) };
        const again = rehabOn(shuffled, on(diary.today));
        expect({ ...again, stopPain: null, plan: null, hipDrop: null }).toEqual({
          ...state,
          stopPain: null,
          plan: null,
          hipDrop: null,
        });
        expect(rehabOn(log, on(diary.today))).toEqual(state);
        expect(JSON.stringify(log)).toBe(before);
      }),
      { numRuns: 60 },
    );
  });

  it('says each milestone once', () => {
    fc.assert(
      fc.property(fc.commands(commands, { maxCommands: 60, size: 'max' }), (list) => {
        const diary = new Diary();
        fc.modelRun(() => ({ model: { runs: 0 }, real: diary }), list);
        const said = milestones(diary.log, on(diary.today)).map(({ day: _day, ...each }) =>
          JSON.stringify(each),
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      { numRuns: 60 },
    );
  });

  it('climbs the whole ladder when every run is a good one', () => {
    const diary = new Diary();
    diary.tap('ladder', 'start', null);
    for (let i = 1; i <= 12; i += 1) {
      diary.today += 2;
      diary.run(diary.today, i, { step: diary.state().ladder!.step });
      diary.say(pain(diary.today, 0), pain(diary.today + 1, 0, { when: 'morning' }));
    }
    diary.today += 1;
    expect(diary.state().mode).toBe('careful');
    expect(milestones(diary.log, on(diary.today)).map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: 5 }, () => 'ladder-step'),
      'ladder-done',
    ]);
  });
});
