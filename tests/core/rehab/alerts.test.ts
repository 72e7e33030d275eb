import { describe, expect, it } from 'vitest';
import { statusOn } from '../history/build.ts';
import type { ReportInput } from '../../../src/core/report/input.ts';
import { assess } from '../../../src/core/report/assess.ts';
import type { RehabEntry } from '../../../src/core/rehab/entries.ts';
import type { Run } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { at, on, pain, run, START, tap } from './build.ts';

/** Ten even weeks up to the day before the story: every other day 8 km. */
const weeks: readonly Run[] = Array.from({ length: 35 }, (_, i) => {
  const n = -1 - 2 * i;
  return run(n, { id: 1000 + i, distanceM: 8000, movingTimeS: 2880, elapsedTimeS: 2880, walkRun: null });
});

/** A run that is half as long again as any before. */
const spike = (n: number): Run =>
  run(n, { distanceM: 13_000, movingTimeS: 4680, elapsedTimeS: 4680, walkRun: null });

const input = (runs: readonly Run[], until: number, ...rehab: readonly RehabEntry[]): ReportInput => ({
  runs: [...weeks, ...runs],
  shoes: [],
  settings: DEFAULT_SETTINGS,
  rehab,
  until: on(until),
});

const alerts = (...args: Parameters<typeof input>) =>
  assess(input(...args)).alerts.filter(({ day }) => day >= START);

const told = (...args: Parameters<typeof input>) =>
  assess(input(...args)).findings.filter(({ rule }) => rule === 'P1');

describe('P1, the stop rule', () => {
  it('is told at 3, not at 2 that went', () => {
    expect(told([], 1, pain(0, 2, { settled: true }))).toEqual([]);
    expect(told([], 1, pain(0, 3))).toEqual([
      {
        rule: 'P1',
        family: 'pain',
        level: 'stop',
        kind: 'event',
        day: on(0),
        runId: null,
        facts: { pain: 3, when: 'day', limp: false, unsettled: false, rising: false, ladderStep: null },
        escalatedBy: [],
      },
    ]);
  });

  it('is told for a limp, for pain that grows and for pain that stays, whatever its number', () => {
    expect(told([], 1, pain(0, 0, { limp: true }))[0]?.facts).toMatchObject({ limp: true });
    expect(told([], 1, pain(0, 1, { rising: true }))[0]?.facts).toMatchObject({ rising: true });
    expect(told([], 1, pain(0, 1, { settled: false }))[0]?.facts).toMatchObject({ unsettled: true });
    expect(told([run(0)], 1, pain(1, 2, { when: 'morning' }))[0]?.facts).toMatchObject({ unsettled: true });
    expect(told([], 1, pain(1, 2, { when: 'morning' }))).toEqual([]);
  });

  it('is told once a day by its worst answer, and again only after a week without anything done', () => {
    const said = [pain(0, 3), pain(0, 6, { when: 'stairs' }), pain(3, 4), pain(7, 4)];
    expect(told([], 7, ...said).map(({ day }) => day)).toEqual([on(0), on(7)]);
    expect(told([], 7, ...said)[0]?.facts).toMatchObject({ pain: 6, when: 'stairs' });
  });

  it('leads the status of its day, before what runs said', () => {
    const status = statusOn(input([spike(0)], 0, pain(0, 4)), on(0));
    expect(status.findings.map(({ rule }) => rule)).toEqual(['P1', 'S1']);
  });

  it('cannot be turned off', () => {
    const quiet = { ...input([], 0, pain(0, 5)), settings: { ...DEFAULT_SETTINGS, quiet: ['P1' as const] } };
    expect(assess(quiet).alerts).toHaveLength(1);
  });
});

describe('the mails around pain', () => {
  it('a stop is a mail of its own, beside that of a run made before it', () => {
    expect(alerts([spike(0)], 0, pain(0, 4)).map(({ about }) => about)).toEqual(['run', 'stop']);
  });

  it('in a rest the first run brings a reminder, and no run is told how long it was', () => {
    const began = tap(0, 'acute', 'start');
    const mails = alerts([spike(1), spike(3), spike(5)], 6, began);
    expect(mails).toEqual([{ about: 'rest', runId: 2, day: on(1), since: on(0), findings: [] }]);
  });

  it('so does a run after a stop that nothing was done about, for a week', () => {
    const mails = alerts([spike(2)], 3, pain(0, 4));
    expect(mails.map(({ about }) => about)).toEqual(['stop', 'rest']);
    expect(alerts([spike(8)], 8, pain(0, 4)).map(({ about }) => about)).toEqual(['stop', 'run']);
  });

  it('a stop and the rest it led to are one rest', () => {
    const mails = alerts([run(1), run(4)], 6, pain(0, 4), tap(2, 'acute', 'start'));
    expect(mails.filter(({ about }) => about === 'rest')).toHaveLength(1);
  });

  it('the run made before the tap is told as ever', () => {
    const early = { ...spike(0), startS: at(0, 9) / 1000 };
    expect(alerts([early], 0, tap(0, 'acute', 'start')).map(({ about }) => about)).toEqual(['run']);
  });

  it('a false alarm ends it', () => {
    const mails = alerts([spike(2)], 3, pain(0, 4), tap(1, 'acute', 'stop'));
    expect(mails.map(({ about }) => about)).toEqual(['stop', 'run']);
  });

  it('on the way back the return is not told, and each step back is a stop', () => {
    const entries = [tap(15, 'ladder', 'start'), pain(16, 4)];
    const mails = alerts([run(16)], 17, ...entries);
    expect(mails).toMatchObject([{ about: 'stop', findings: [{ rule: 'P1', facts: { ladderStep: 1 } }] }]);
    const long = { distanceM: 6000, movingTimeS: 2160, elapsedTimeS: 2160, walkRun: null };
    expect(alerts([run(16, long)], 17).map(({ findings }) => findings[0]?.rule)).toEqual(['S2']);
  });

  it('nothing changes for who never said anything', () => {
    const { rehab: _rehab, ...silent } = input([spike(0)], 2);
    expect(assess(silent)).toEqual(assess(input([spike(0)], 2)));
  });
});
