import { describe, expect, it } from 'vitest';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import { rehabOn } from '../../../src/core/rehab/state.ts';
import type { Run } from '../../../src/core/run.ts';
import { log, morning, on, pain, patternOf, run, tap } from './build.ts';

const began = tap(0, 'ladder', 'start');

/** A run that stayed quiet, with the answers that say so. */
const quiet = (
  n: number,
  step: number,
  more: Partial<Run> = {},
): { run: Run; said: readonly RehabEntry[] } => ({
  run: run(n, { step, ...more }),
  said: [pain(n, 0, { when: 'after' }), morning(n + 1, 0)],
});

const after = (
  n: number,
  list: readonly { run: Run; said: readonly RehabEntry[] }[],
  ...more: RehabEntry[]
) =>
  rehabOn(
    log(
      list.map((each) => each.run),
      began,
      ...list.flatMap(({ said }) => said),
      ...more,
    ),
    on(n),
  );

const lastOf = (state: ReturnType<typeof rehabOn>) => state.ladder?.attempts.at(-1);

describe('the way back', () => {
  it('begins on step one', () => {
    expect(after(0, []).ladder).toMatchObject({ step: 1, held: 0, nextFrom: on(0) });
    expect(after(0, []).ladder?.maxDistanceM).toBeCloseTo(1609.344);
  });

  it('goes a step up after two runs that held', () => {
    expect(after(1, [quiet(0, 1)]).ladder).toMatchObject({ step: 1, held: 1, nextFrom: on(2) });
    expect(after(3, [quiet(0, 1), quiet(2, 1)]).ladder).toMatchObject({ step: 2, held: 0 });
  });

  it('decides nothing before the next morning', () => {
    const state = after(0, [quiet(0, 1)]);
    expect(state.ladder?.held).toBe(0);
    expect(lastOf(state)).toMatchObject({ verdict: 'open', reasons: ['morning'] });
  });

  it('takes no silence for an answer', () => {
    const state = rehabOn(log([run(0)], began), on(5));
    expect(state.ladder?.held).toBe(0);
    expect(lastOf(state)).toMatchObject({ verdict: 'open', reasons: ['pain-unknown', 'morning'] });
  });

  it('counts a run without any pain without a second answer, and one with a little only when it went', () => {
    const only = (...said: RehabEntry[]) => rehabOn(log([run(0)], began, ...said), on(2)).ladder?.held;
    expect(only(pain(0, 0))).toBe(1);
    expect(only(pain(0, 2))).toBe(0);
    expect(only(pain(0, 2), morning(1, 1))).toBe(1);
    expect(only(pain(0, 2, { settled: true }))).toBe(1);
  });

  it('waits for the end of the next day when nobody said how the morning was', () => {
    expect(rehabOn(log([run(0)], began, pain(0, 0)), on(1)).ladder?.held).toBe(0);
    expect(rehabOn(log([run(0)], began, pain(0, 0)), on(2)).ladder?.held).toBe(1);
  });

  it('counts late answers as if they had come in time', () => {
    const late = pain(0, 0, { at: Number.MAX_SAFE_INTEGER });
    expect(rehabOn(log([run(0), run(2)], began, late, pain(2, 0)), on(4)).ladder?.step).toBe(2);
  });

  it.each([
    ['a day too soon', run(1), 'too-soon'],
    ['on hills', run(2, { gainM: 16 }), 'hilly'],
    ['too long', run(2, { distanceM: 1900 }), 'too-long'],
    ['too short', run(2, { distanceM: 1300 }), 'too-short'],
    ['in longer runs', run(2, { walkRun: patternOf(5) }), 'harder'],
    ['without a break', run(2, { walkRun: patternOf(6) }), 'harder'],
    ['mostly walking', run(2, { walkRun: { walkS: 240, runS: 120, cycles: 4, runShare: 0.33 } }), 'easier'],
  ])('does not count a run %s', (_name, second, reason) => {
    const n = second.id - 1;
    const state = after(n + 1, [quiet(0, 1), { run: second, said: [pain(n, 0), morning(n + 1, 0)] }]);
    expect(lastOf(state)).toMatchObject({ verdict: 'not-counted' });
    expect(lastOf(state)?.reasons).toContain(reason);
    expect(state.ladder).toMatchObject({ step: 1, held: 1 });
  });

  it('still counts at 15 m of climb and the distance a watch may be off', () => {
    expect(after(1, [quiet(0, 1, run(0, { gainM: 15, distanceM: 1800 }))]).ladder?.held).toBe(1);
  });

  it('asks what a run was when its pattern cannot be read, and takes the answer', () => {
    const blind = { run: run(0, { walkRun: null }), said: [pain(0, 0), morning(1, 0)] };
    expect(lastOf(after(1, [blind]))).toMatchObject({ verdict: 'open', reasons: ['pattern'] });
    const answer = (step: number): RehabEntry => ({
      type: 'ladder-run',
      day: on(0),
      at: 0,
      runId: 1,
      step,
      limp: false,
    });
    expect(after(1, [blind], answer(1)).ladder?.held).toBe(1);
    expect(lastOf(after(1, [blind], answer(3)))).toMatchObject({
      verdict: 'not-counted',
      reasons: ['harder'],
    });
  });

  it('asks about the ground where nothing measured it; a treadmill is level', () => {
    const unknown = { gainDm: null, analysis: { ...run(0).analysis!, gainM: null } };
    expect(lastOf(after(1, [quiet(0, 1, unknown)]))).toMatchObject({ verdict: 'open', reasons: ['pattern'] });
    expect(after(1, [quiet(0, 1, { ...unknown, trainer: true })]).ladder?.held).toBe(1);
  });

  it.each([
    ['pain of 3', pain(4, 3), 'pain'],
    ['a limp', pain(4, 0, { limp: true }), 'limp'],
    ['pain that grew', pain(4, 2, { rising: true }), 'rising'],
    ['pain that stayed', pain(4, 2, { settled: false }), 'unsettled'],
    ['a morning that is not quiet', morning(5, 2), 'unsettled'],
  ])('goes a step back on %s', (_name, said, reason) => {
    const list = [quiet(0, 1), quiet(2, 1), { run: run(4, { step: 2 }), said: [said] }];
    const state = after(5, list);
    expect(state.ladder).toMatchObject({ step: 1, held: 0, setbacks: 1 });
    expect(lastOf(state)).toMatchObject({ verdict: 'setback', reasons: [reason] });
    expect(state.ladder!.nextFrom > on(5)).toBe(true);
  });

  it('holds at pain of 2 that went', () => {
    const list = [quiet(0, 1), quiet(2, 1), { run: run(4, { step: 2 }), said: [pain(4, 2), morning(5, 1)] }];
    expect(after(5, list).ladder).toMatchObject({ step: 2, held: 1, setbacks: 0 });
  });

  it('takes one bout of pain for one step back, and never goes below the first', () => {
    const list = [quiet(0, 1), quiet(2, 1), quiet(4, 2), quiet(6, 2), { run: run(8, { step: 3 }), said: [] }];
    const bout = [pain(8, 4), morning(9, 4), pain(9, 3), pain(10, 3)];
    expect(after(10, list, ...bout).ladder).toMatchObject({ step: 2, setbacks: 1, nextFrom: on(12) });
    expect(after(0, [{ run: run(0), said: [pain(0, 5)] }]).ladder).toMatchObject({ step: 1, held: 0 });
  });

  it('shortens the next run to 80 % of where it began to hurt, until a run that short stays quiet', () => {
    const hurt = { run: run(0), said: [pain(0, 3, { onsetM: 1000 })] };
    expect(after(2, [hurt]).ladder).toMatchObject({ maxDistanceM: 800, onsetM: 1000 });
    const short = quiet(2, 1, { distanceM: 780 });
    expect(after(2, [hurt, short]).ladder?.maxDistanceM).toBe(800);
    const state = after(3, [hurt, short]);
    expect(state.ladder).toMatchObject({ held: 0, onsetM: null });
    expect(lastOf(state)).toMatchObject({ verdict: 'not-counted', reasons: ['too-short'] });
  });

  it('stands still while it is paused', () => {
    const pause = tap(0, 'ladder', 'pause', { at: began.at + 1 });
    expect(lastOf(after(1, [quiet(0, 1)], pause))).toMatchObject({
      verdict: 'not-counted',
      reasons: ['paused'],
    });
    const resume = tap(1, 'ladder', 'resume');
    expect(after(3, [quiet(0, 1), quiet(2, 1)], pause, resume).ladder).toMatchObject({
      held: 1,
      paused: false,
    });
  });

  it('cannot begin while running rests, and a rest ends it', () => {
    expect(rehabOn(log([], tap(0, 'acute', 'start'), tap(1, 'ladder', 'start')), on(1)).mode).toBe('acute');
    expect(rehabOn(log([], began, tap(1, 'acute', 'start')), on(1))).toMatchObject({
      mode: 'acute',
      ladder: null,
    });
  });
});

describe('after the last step', () => {
  const all = [1, 2, 3, 4, 5, 6].flatMap((step) => [quiet(4 * step - 4, step), quiet(4 * step - 2, step)]);

  it('two careful weeks follow', () => {
    expect(after(22, all).ladder).toMatchObject({ step: 6, held: 1 });
    expect(after(23, all)).toMatchObject({ mode: 'careful', careful: { since: on(23), until: on(37) } });
  });

  it('they end after 14 quiet days, if somebody asked in the last seven', () => {
    expect(after(36, all, pain(35, 0)).mode).toBe('careful');
    expect(after(37, all).mode).toBe('careful');
    expect(after(37, all, pain(31, 0))).toMatchObject({
      mode: 'normal',
      last: { programme: 'ladder', by: 'time' },
    });
  });

  it('a symptom starts them again, pain leads back to the last step', () => {
    expect(after(30, all, pain(30, 1)).careful?.until).toBe(on(44));
    expect(after(30, all, pain(30, 3))).toMatchObject({ mode: 'ladder', ladder: { step: 6, held: 0 } });
  });
});
