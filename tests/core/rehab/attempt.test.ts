import { describe, expect, it } from 'vitest';
import { type AttemptReason, kneeReasons, shapeReasons } from '../../../src/core/rehab/attempt.ts';
import type { LadderRunEntry, PainEntry } from '../../../src/core/rehab/entries.ts';
import { knownUpTo } from '../../../src/core/rehab/opened-log.ts';
import { backToStep, ladderDayEnd, type LadderFold, ladderStart } from '../../../src/core/rehab/ladder.ts';
import { ladderStep, runShareOf } from '../../../src/core/rehab/ladder-steps.ts';
import { at, log, morning, on, pain, patternOf, run } from './build.ts';

/** "It was step `step`." */
const word = (step: number): LadderRunEntry => ({
  type: 'ladder-run',
  day: on(0),
  at: at(0, 19),
  runId: 1,
  step,
  limp: false,
});

const shape = (step: number, more: Partial<Parameters<typeof shapeReasons>[0]> = {}) =>
  shapeReasons({
    run: run(0, { step }),
    step: ladderStep(step),
    limitM: null,
    tooSoon: false,
    paused: false,
    answer: null,
    ...more,
  });

describe('the pattern of a run on the way back', () => {
  it('is the measured one of its step', () => {
    expect(shape(1)).toEqual([]);
    expect(shape(6)).toEqual([]);
    expect(runShareOf(ladderStep(6))).toBe(1);
    expect(runShareOf(ladderStep(5))).toBe(0.8);
  });

  it('is what the runner says where nothing measured it', () => {
    const unmeasured = run(0, { step: 2, walkRun: null });
    const said = (answer: LadderRunEntry | null) => shape(2, { run: unmeasured, answer });
    expect(said(null)).toEqual(['pattern']);
    expect(said(word(1))).toEqual(['easier']);
    expect(said(word(2))).toEqual([]);
    expect(said(word(3))).toEqual(['harder']);
  });

  it('is asked for where the run was not analysed at all', () => {
    const bare = run(0, { analysis: null, gainDm: 40 });
    expect(shape(1, { run: bare })).toEqual(['pattern']);
    expect(shape(1, { run: bare, answer: word(1) })).toEqual([]);
  });

  it('is harder when one bout is more than a minute longer than the step says', () => {
    const bout = (runS: number) => shape(1, { run: run(0, { walkRun: { ...patternOf(1), runS } }) });
    expect(bout(240)).toEqual([]);
    expect(bout(241)).toEqual(['harder']);
  });
});

describe('whether the knee held', () => {
  const TODAY = { isNextDay: false, isOver: false };
  const MORNING = { isNextDay: true, isOver: false };
  const OVER = { isNextDay: true, isOver: true };

  const knee = (since: typeof OVER, ...said: readonly PainEntry[]): readonly AttemptReason[] =>
    kneeReasons(run(0), knownUpTo(log([run(0)], ...said), on(2)).diary, since);

  it('is unknown without an answer about the day itself', () => {
    expect(knee(OVER)).toEqual(['pain-unknown', 'morning']);
    expect(knee(OVER, morning(1, 0))).toEqual(['pain-unknown']);
  });

  it('names each thing that says "stop" once', () => {
    expect(knee(OVER, pain(0, 3), pain(0, 5, { limp: true }))).toEqual(['pain', 'limp']);
    expect(knee(OVER, pain(0, 0), morning(1, 2))).toEqual(['unsettled']);
  });

  it('waits for the morning whatever the day said', () => {
    expect(knee(TODAY, pain(0, 0))).toEqual(['morning']);
    expect(knee(TODAY, pain(0, 2, { settled: true }))).toEqual(['morning']);
    expect(knee(MORNING, pain(0, 0))).toEqual(['morning']);
    expect(knee(OVER, pain(0, 0))).toEqual([]);
  });

  it('needs the word that it went when any answer of the day felt something', () => {
    expect(knee(OVER, pain(0, 0), pain(0, 1))).toEqual(['morning']);
    expect(knee(OVER, pain(0, 0), pain(0, 1, { settled: true }))).toEqual([]);
    expect(knee(OVER, pain(0, 1), morning(1, 1))).toEqual([]);
  });

  it('did not hold when the next day still feels it, even after the word that it went', () => {
    const next = pain(1, 2);
    expect(knee(OVER, pain(0, 2, { settled: true }), next)).toEqual(['unsettled']);
    expect(knee(OVER, pain(0, 0), next)).toEqual(['unsettled']);
    expect(knee(OVER, pain(0, 0), morning(1, 0), next)).toEqual(['unsettled']);
  });
});

describe('the way back, day by day', () => {
  const started = ladderStart(on(0));

  const withRun = (more: Partial<LadderFold['attempts'][number]> = {}): LadderFold => ({
    ...started,
    onsetM: 1000,
    attempts: [{ runId: 1, day: on(0), step: 1, verdict: 'open', reasons: [], shape: [], ...more }],
  });

  const quiet = knownUpTo(log([run(0)], pain(0, 0), morning(1, 0)), on(3));

  it('begins without a run', () => {
    expect(started.attempts).toEqual([]);
  });

  it('remembers the shortest distance at which it hurt', () => {
    const onset = (...said: readonly PainEntry[]) =>
      backToStep({ ...started, onsetM: 700 }, 1, on(2), knownUpTo(log([], ...said), on(2))).onsetM;
    expect(onset(pain(2, 4, { onsetM: 900 }), pain(2, 5, { onsetM: 1200 }))).toBe(900);
    expect(onset(pain(2, 4, { onsetM: 1200 }), pain(2, 5))).toBe(1200);
  });

  it('keeps the distance known before when nobody said where it hurt', () => {
    const known = knownUpTo(log([], pain(2, 4)), on(2));
    expect(backToStep({ ...started, onsetM: 700 }, 1, on(2), known).onsetM).toBe(700);
    expect(backToStep(started, 1, on(2), known).onsetM).toBeNull();
  });

  it('lifts the shortening after a quiet run that kept to it, not after one on hills', () => {
    expect(ladderDayEnd(withRun(), on(1), quiet).ladder.onsetM).toBeNull();
    expect(ladderDayEnd(withRun({ shape: ['too-short'] }), on(1), quiet).ladder.onsetM).toBeNull();
    expect(ladderDayEnd(withRun({ shape: ['hilly'] }), on(1), quiet).ladder.onsetM).toBe(1000);
  });

  it('counts a quiet run only for the step it was run on', () => {
    expect(ladderDayEnd(withRun(), on(1), quiet).ladder.held).toBe(1);
    expect(ladderDayEnd(withRun({ step: 2 }), on(1), quiet).ladder.held).toBe(0);
    expect(ladderDayEnd(withRun({ shape: ['too-short'] }), on(1), quiet).ladder.held).toBe(0);
  });

  it('counts nothing on the day of the run itself', () => {
    const { ladder, outcome } = ladderDayEnd(withRun(), on(0), quiet);
    expect(ladder).toMatchObject({ held: 0, onsetM: 1000 });
    expect(outcome).toBe('stay');
  });
});
