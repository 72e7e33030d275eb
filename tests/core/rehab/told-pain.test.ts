import { describe, expect, it } from 'vitest';
import type { ReportInput } from '../../../src/core/report/input.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { reportPain, type ReportedStop } from '../../../src/core/report/pain/stops.ts';
import { restsOf } from '../../../src/core/report/pain/rests.ts';
import { alertsAround } from '../../../src/core/report/alerts/with-pain.ts';
import { historyOf } from '../history/build.ts';
import type { Turn } from '../../../src/core/rehab/course.ts';
import { inOrder, type RehabEntry } from '../../../src/core/rehab/entries.ts';
import type { Run } from '../../../src/core/run.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { at, log, on, pain, run, tap } from './build.ts';

/** A turn at noon. */
const turn = (
  n: number,
  kind: Exclude<Turn['kind'], 'ladder-step' | 'setback'>,
  when: number | null = at(n, 12),
): Turn => ({ kind, day: on(n), at: when });

/** A stop told in the evening of a day. */
const stop = (n: number, ladderStep: number | null = null): ReportedStop => ({
  pain: pain(n, 4),
  finding: {
    rule: 'P1',
    family: 'pain',
    level: 'stop',
    kind: 'event',
    day: on(n),
    runId: null,
    facts: { pain: 4, when: 'day', limp: false, unsettled: false, rising: false, ladderStep },
    escalatedBy: [],
  },
});

const evening = (n: number, to: number) => ({ from: on(n), fromMs: at(n, 20), to: on(to) });
const noon = (n: number, to: number) => ({ from: on(n), fromMs: at(n, 12), to: on(to) });

describe('the rests of a history', () => {
  it('are none where nothing was told or begun', () => {
    expect(restsOf([], [], on(30))).toEqual([]);
    expect(restsOf([turn(0, 'ladder-start'), turn(3, 'ladder-end')], [], on(30))).toEqual([]);
    expect(restsOf([turn(0, 'acute-start', null)], [], on(30))).toEqual([]);
  });

  it('each end where they were ended, and the last one goes on', () => {
    const turns = [
      turn(0, 'acute-start'),
      turn(3, 'acute-end'),
      turn(4, 'ladder-start'),
      turn(6, 'ladder-end'),
      turn(10, 'acute-start'),
      turn(15, 'acute-end', null),
      turn(20, 'acute-start'),
    ];
    expect(restsOf(turns, [], on(30))).toEqual([noon(0, 3), noon(10, 15), noon(20, 30)]);
  });

  it('last a week after a stop that nothing was done about', () => {
    expect(restsOf([], [stop(0)], on(30))).toEqual([evening(0, 6)]);
  });

  it('have none for a step back on the way', () => {
    expect(restsOf([], [stop(0, 1)], on(30))).toEqual([]);
  });

  it('end early when the runner says that the stop is over, or goes on the way back', () => {
    expect(restsOf([turn(2, 'waived')], [stop(0)], on(30))).toEqual([evening(0, 2)]);
    expect(restsOf([turn(3, 'ladder-start')], [stop(0)], on(30))).toEqual([evening(0, 3)]);
  });

  it('do not last longer than the week because the word came late', () => {
    expect(restsOf([turn(9, 'waived')], [stop(0)], on(30))).toEqual([evening(0, 6)]);
  });

  it('are not ended by what came before the pain, only from its instant on', () => {
    const waivedAt = (when: number) => [turn(0, 'waived', when), turn(4, 'waived')];
    expect(restsOf(waivedAt(at(0, 20) - 1), [stop(0)], on(30))).toEqual([evening(0, 4)]);
    expect(restsOf(waivedAt(at(0, 20)), [stop(0)], on(30))).toEqual([evening(0, 0)]);
  });

  it('are not ended by the end of the way back', () => {
    const turns = [turn(1, 'ladder-end'), turn(2, 'recovered', null), turn(5, 'waived')];
    expect(restsOf(turns, [stop(0)], on(30))).toEqual([evening(0, 5)]);
  });
});

describe('when pain is told', () => {
  const told = (runs: readonly Run[], until: number, ...said: readonly RehabEntry[]) =>
    reportPain(log(runs, ...said), on(until));
  const days = (...args: Parameters<typeof told>) => told(...args).map(({ finding }) => finding.day);

  it('not without an answer, and not in a rest', () => {
    expect(days([], 5, tap(0, 'acute', 'start'))).toEqual([]);
    expect(days([], 5, tap(0, 'acute', 'start'), pain(1, 5))).toEqual([]);
  });

  it('from the first of the answers of a day that say "stop", in the words of the worst', () => {
    const early = pain(0, 3, { at: at(0, 8) });
    const late = pain(0, 6);
    const [only] = told([], 0, late, early);
    expect(only?.pain).toEqual({ ...late, at: at(0, 8) });
    expect(only?.finding.facts).toMatchObject({ pain: 6 });
    expect(days([], 0, early, tap(0, 'acute', 'start'), late)).toEqual([on(0)]);
    expect(days([], 0, tap(0, 'acute', 'start'), late)).toEqual([]);
  });

  it('again after seven days, not after six', () => {
    expect(days([], 9, pain(0, 4), pain(6, 4))).toEqual([on(0)]);
    expect(days([], 9, pain(0, 4), pain(7, 4))).toEqual([on(0), on(7)]);
  });

  it('each time that it leads a step back, however soon', () => {
    const said = [tap(0, 'ladder', 'start'), pain(1, 4), pain(3, 5)];
    const stops = told([run(1), run(3)], 4, ...said);
    expect(stops.map(({ finding }) => finding.day)).toEqual([on(1), on(3)]);
    expect(stops.map(({ finding }) => finding.facts)).toMatchObject([{ ladderStep: 1 }, { ladderStep: 1 }]);
  });

  it('not when it goes on for another day on the way back', () => {
    expect(days([run(1)], 4, tap(0, 'ladder', 'start'), pain(1, 4), pain(2, 4))).toEqual([on(1)]);
  });

  it('not when it only goes on into the first day of the way back', () => {
    expect(days([], 12, pain(0, 4), tap(8, 'ladder', 'start'), pain(7, 4), pain(8, 4))).toEqual([
      on(0),
      on(7),
    ]);
  });
});

/** Ten even weeks up to the day before the story: every other day 8 km. */
const weeks: readonly Run[] = Array.from({ length: 35 }, (_, i) => {
  const n = -1 - 2 * i;
  return run(n, { id: 1000 + i, distanceM: 8000, movingTimeS: 2880, elapsedTimeS: 2880, walkRun: null });
});

const inputWith = (runs: readonly Run[], ...rehab: readonly RehabEntry[]): ReportInput => ({
  runs: [...weeks, ...runs],
  shoes: [],
  settings: DEFAULT_SETTINGS,
  rehab,
  until: on(30),
});

describe('what runs say around the way back', () => {
  const about = { kind: 'event', escalatedBy: [], family: 'load', level: 'note' } as const;
  const spikeOn = (n: number): Finding => ({
    ...about,
    rule: 'S1',
    day: on(n),
    runId: 5000 + n,
    facts: { sessionM: 12_000, referenceM: 10_000, ratio: 1.2, budgetM: 11_000 },
  });
  const returnOn = (n: number): Finding => ({
    ...about,
    rule: 'S2',
    day: on(n),
    runId: 5000 + n,
    facts: { gapDays: 20, sessionM: 3000, longestBeforeM: 8000, suggestedMaxM: 4000 },
  });

  /** The findings that are handed on to the mails of the runs. */
  const handedOn = (findings: readonly Finding[], ...rehab: readonly RehabEntry[]) => {
    const input = inputWith([], ...rehab);
    const seen: Finding[] = [];
    alertsAround({ history: historyOf(input), findings, stops: [] }, input, (each) => {
      seen.push(...each);
      return [];
    });
    return seen;
  };

  it('is that of a return only before and after it', () => {
    const all = [returnOn(4), returnOn(5), returnOn(7), returnOn(9), returnOn(10)];
    const seen = handedOn(all, tap(5, 'ladder', 'start'), tap(9, 'ladder', 'stop'));
    expect(seen.map(({ day }) => day)).toEqual([on(4), on(9), on(10)]);
  });

  it('is a long run also on it', () => {
    expect(handedOn([returnOn(6), spikeOn(6)], tap(5, 'ladder', 'start'))).toEqual([spikeOn(6)]);
  });

  it('never includes the pain itself', () => {
    expect(handedOn([stop(0).finding, returnOn(1)], pain(0, 1))).toEqual([returnOn(1)]);
  });
});

describe('the order of what was said', () => {
  it('is by day, then by instant, and as it came where both are the same', () => {
    const first = pain(0, 1, { at: at(0, 8) });
    const twin = pain(0, 2, { at: at(0, 8) });
    const evening0 = pain(0, 3);
    const next = pain(1, 4, { at: at(0, 1) });
    expect(inOrder([next, evening0, first, twin])).toEqual([first, twin, evening0, next]);
    expect(inOrder([twin, evening0, next, first])).toEqual([twin, first, evening0, next]);
  });
});
