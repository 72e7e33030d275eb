import { describe, expect, it } from 'vitest';
import { doseAfter, secondsOf } from '../../../src/core/rehab/dose.ts';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import type { ExerciseId, Side } from '../../../src/core/rehab/exercises.ts';
import { routineOn, weekRoutine } from '../../../src/core/rehab/routine.ts';
import { at, log, on, pain, run, tap } from './build.ts';

const tick = (n: number, exercise: ExerciseId, side: Side): RehabEntry => ({
  type: 'exercise',
  day: on(n),
  at: at(n, 9),
  exercise,
  side,
});

const REST = { planned: false };

const named = (routine: ReturnType<typeof routineOn>) =>
  routine.parts.map(({ part, items }) => [part, items.map(({ exercise }) => exercise)]);

describe('the exercises of a day', () => {
  it('wake the hips before a run, load them after it, and balance on days off', () => {
    expect(named(routineOn(log([]), on(0), { planned: true }))).toEqual([
      ['before-run', ['clamshell', 'side-steps']],
    ]);
    expect(named(routineOn(log([run(0)]), on(0), { planned: true }))).toEqual([
      ['after-run', ['side-lying-abduction', 'single-leg-bridge', 'pelvic-drop', 'monster-walk']],
    ]);
    expect(named(routineOn(log([run(0)]), on(1), REST))).toEqual([
      ['off-day', ['clamshell', 'side-steps', 'single-leg-deadlift']],
    ]);
  });

  it('are holds alone while running rests, even in the two weeks', () => {
    const entries = [tap(0, 'plan', 'start'), tap(0, 'acute', 'start')];
    expect(named(routineOn(log([], ...entries), on(1), REST))).toEqual([['acute', ['isometric-hold']]]);
    expect(weekRoutine(log([], ...entries), on(1)).map(({ part }) => part)).toEqual(['acute']);
  });

  it('begin with the three of the two weeks, and name none twice', () => {
    expect(named(routineOn(log([run(0)], tap(0, 'plan', 'start')), on(0), REST))).toEqual([
      ['plan', ['clamshell', 'side-lying-abduction', 'pelvic-drop']],
      ['after-run', ['single-leg-bridge', 'monster-walk']],
    ]);
  });

  it('expect a run on a day of the way back on which one may come', () => {
    expect(routineOn(log([], tap(0, 'ladder', 'start')), on(1), REST).kind).toBe('before-run');
    expect(routineOn(log([run(0)], tap(0, 'ladder', 'start')), on(1), REST).kind).toBe('off-day');
  });

  it('are done side by side', () => {
    const half = routineOn(log([], tick(0, 'clamshell', 'left')), on(0), REST);
    expect(half.parts[0]?.items[0]?.sides).toEqual([
      { side: 'left', done: true },
      { side: 'right', done: false },
    ]);
    expect(half.isDone).toBe(false);
    const both = log(
      [],
      tick(0, 'clamshell', 'left'),
      tick(0, 'clamshell', 'right'),
      tick(0, 'side-steps', 'both'),
      tick(0, 'single-leg-deadlift', 'both'),
    );
    expect(routineOn(both, on(0), REST).isDone).toBe(true);
    expect(routineOn(both, on(1), REST).isDone).toBe(false);
  });

  it('bear no weight while a "stop" waits for a decision', () => {
    const hurt = log([run(0)], pain(0, 5));
    expect(named(routineOn(hurt, on(0), REST))).toEqual([['acute', ['isometric-hold']]]);
    expect(weekRoutine(hurt, on(0)).map(({ part }) => part)).toEqual(['acute']);
    expect(routineOn(log([run(0)], pain(0, 2, { settled: true })), on(0), REST).kind).toBe('after-run');
  });

  it('take about ten minutes at their everyday most', () => {
    const done = (['side-lying-abduction', 'single-leg-bridge', 'pelvic-drop'] as const).flatMap((exercise) =>
      Array.from({ length: 20 }, (_, n) => tick(n, exercise, 'both')),
    );
    const walked = Array.from({ length: 20 }, (_, n) => tick(n, 'monster-walk', 'both'));
    const { minutes } = routineOn(log([run(20)], ...done, ...walked), on(20), REST);
    expect(minutes).toBeGreaterThanOrEqual(8);
    expect(minutes).toBeLessThanOrEqual(11);
  });
});

describe('a dose', () => {
  it('grows by five a day from one set of 15 to three of 30, and in everyday use to one of 30', () => {
    const plan = (days: number) => doseAfter('clamshell', days, true);
    expect([plan(0), plan(1), plan(3)]).toEqual([
      { sets: 1, reps: 15 },
      { sets: 1, reps: 20 },
      { sets: 1, reps: 30 },
    ]);
    expect([plan(4), plan(9), plan(15), plan(99)]).toEqual([
      { sets: 2, reps: 20 },
      { sets: 2, reps: 30 },
      { sets: 3, reps: 30 },
      { sets: 3, reps: 30 },
    ]);
    expect(doseAfter('clamshell', 99, false)).toEqual({ sets: 1, reps: 30 });
  });

  it('of the hold is five times 30 seconds, later 45', () => {
    expect(doseAfter('isometric-hold', 0, false)).toEqual({ sets: 5, seconds: 30 });
    expect(doseAfter('isometric-hold', 3, false)).toEqual({ sets: 5, seconds: 45 });
    expect(doseAfter('isometric-hold', 9, false)).toEqual({ sets: 5, seconds: 45 });
    expect(secondsOf({ sets: 5, seconds: 30 }, 2)).toBe(480);
  });

  it('begins low again after four weeks without', () => {
    const old = Array.from({ length: 3 }, (_, n) => tick(n, 'clamshell', 'both'));
    const reps = (n: number) => routineOn(log([], ...old), on(n), REST).parts[0]?.items[0]?.dose;
    expect(reps(3)).toEqual({ sets: 1, reps: 30 });
    expect(reps(31)).toEqual({ sets: 1, reps: 15 });
  });
});
