import { describe, expect, it } from 'vitest';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import { PLAN_EXERCISES } from '../../../src/core/rehab/exercises.ts';
import { hipDropOn } from '../../../src/core/rehab/hip-drop.ts';
import { milestones } from '../../../src/core/rehab/milestones.ts';
import { rehabOn } from '../../../src/core/rehab/state.ts';
import { at, log, on, tap } from './build.ts';

const began = tap(0, 'plan', 'start');

/** All three exercises on both sides. */
const done = (n: number): readonly RehabEntry[] =>
  PLAN_EXERCISES.flatMap((exercise) =>
    (['left', 'right'] as const).map(
      (side) => ({ type: 'exercise', day: on(n), at: at(n, 9), exercise, side }) as const,
    ),
  );

const plan = (n: number, ...entries: readonly RehabEntry[]) =>
  rehabOn(log([], began, ...entries), on(n)).plan;

describe('the two weeks', () => {
  it('are not there before they begin', () => {
    expect(rehabOn(log([]), on(0)).plan).toMatchObject({ status: 'none', dayNo: null, adherence: null });
  });

  it('count their days, those done, and the streak, which an open today does not end', () => {
    const state = plan(3, ...done(0), ...done(1), ...done(2));
    expect(state).toMatchObject({ status: 'running', dayNo: 4, doneDays: 3, streak: 3, adherence: 1 });
    expect(plan(3, ...done(0), ...done(2), ...done(3))).toMatchObject({ streak: 2, doneDays: 3 });
  });

  it('count an exercise only with both sides', () => {
    expect(plan(0, ...done(0).slice(1)).days).toEqual([{ day: on(0), done: 2 }]);
    const both: RehabEntry = { type: 'exercise', day: on(0), at: 0, exercise: 'clamshell', side: 'both' };
    expect(plan(0, both).days).toEqual([{ day: on(0), done: 1 }]);
  });

  it('end with the fourteenth day, however much was done', () => {
    expect(plan(13)).toMatchObject({ status: 'running', dayNo: 14, asksAfter: true });
    expect(plan(14)).toMatchObject({ status: 'finished', finishedOn: on(13), adherence: 0, asksAfter: true });
    expect(milestones(log([], began), on(14))).toEqual([
      { kind: 'plan-finished', day: on(13), startedOn: on(0) },
    ]);
  });

  it('stand still while they are paused, by hand or by a rest from running', () => {
    const paused = [tap(2, 'plan', 'pause'), tap(5, 'plan', 'resume')];
    expect(plan(4, ...paused)).toMatchObject({ status: 'paused', pausedBy: 'hand' });
    expect(plan(5, ...paused)).toMatchObject({ status: 'running', dayNo: 3 });
    const rest = [tap(2, 'acute', 'start'), tap(4, 'acute', 'stop')];
    expect(plan(3, ...rest)).toMatchObject({ status: 'paused', pausedBy: 'acute', dayNo: null });
    expect(plan(5, ...rest)).toMatchObject({ status: 'running', dayNo: 3 });
  });

  it('ask before and after, once', () => {
    const before: RehabEntry = {
      type: 'plan-answer',
      day: on(0),
      at: 0,
      moment: 'before',
      flicking: 'often',
      pain: 2,
    };
    expect(plan(0).asksBefore).toBe(true);
    expect(plan(3).asksBefore).toBe(false);
    expect(plan(0, before)).toMatchObject({ asksBefore: false, before });
  });

  it('begin anew when they are started again after the end', () => {
    expect(plan(20, tap(20, 'plan', 'start'))).toMatchObject({
      status: 'running',
      startedOn: on(20),
      dayNo: 1,
    });
    expect(plan(5, tap(5, 'plan', 'start'))).toMatchObject({ startedOn: on(0), dayNo: 6 });
    expect(plan(6, tap(5, 'plan', 'stop'))).toMatchObject({ status: 'stopped', dayNo: null });
  });
});

describe('the hip-drop test', () => {
  const test = (
    n: number,
    left: 'level' | 'drops' | 'both',
    right: 'level' | 'drops' | 'both',
  ): RehabEntry => ({
    type: 'hip-drop',
    day: on(n),
    at: at(n, 9),
    left,
    right,
  });

  it('is due again after two and after six weeks, counted from the first', () => {
    const first = test(0, 'both', 'drops');
    expect(hipDropOn([], on(0))).toMatchObject({ nextDue: null, isDue: false, trend: null });
    expect(hipDropOn([first], on(13))).toMatchObject({ nextDue: on(14), isDue: false });
    expect(hipDropOn([first], on(14)).isDue).toBe(true);
    expect(hipDropOn([first, test(12, 'drops', 'drops')], on(12))).toMatchObject({ nextDue: on(42) });
    expect(
      hipDropOn([first, test(14, 'level', 'drops'), test(40, 'level', 'level')], on(40)).nextDue,
    ).toBeNull();
  });

  it('tells the trend of each side, and keeps one result a day', () => {
    const state = hipDropOn(
      [test(0, 'both', 'drops'), test(14, 'level', 'drops'), test(14, 'drops', 'both')],
      on(14),
    );
    expect(state.results).toHaveLength(2);
    expect(state.trend).toEqual({ left: 'better', right: 'worse' });
    expect(hipDropOn([test(0, 'both', 'drops')], on(1)).trend).toBeNull();
  });
});
