import { describe, expect, it } from 'vitest';
import { areDuplicates, mergeDuplicates } from '../../../src/core/history/duplicates.ts';
import { dropOverlaps } from '../../../src/core/history/overlaps.ts';
import { implausible } from '../../../src/core/history/plausible.ts';
import { readHistory } from '../../../src/core/history/read-history.ts';
import { sessionParts } from '../../../src/core/history/sessions.ts';
import { byStart, endS, overlapInTime } from '../../../src/core/history/timing.ts';
import { anAnalysis, aRun, on, START } from './build.ts';

/** A run with its clock in minutes after the start of a day. */
const at = (startMin: number, minutes: number, parts: Partial<Parameters<typeof aRun>[0]> = {}) =>
  aRun({
    day: START,
    id: startMin + 1,
    startS: startMin * 60,
    movingTimeS: minutes * 60,
    elapsedTimeS: minutes * 60,
    distanceM: minutes * 200,
    ...parts,
  });

describe('plausibility', () => {
  const paced = (movingTimeS: number, elapsedTimeS: number, sport = 'Run') =>
    implausible(aRun({ day: START, distanceM: 10_000, movingTimeS, elapsedTimeS, sport }));

  it('keeps a run at exactly 2:30/km and drops one that is a second faster', () => {
    expect(paced(1500, 1500)).toBeNull();
    expect(paced(1499, 1499)).toBe('tooFast');
  });

  it('keeps a run at exactly 12:00/km and drops one that is a second slower', () => {
    expect(paced(7200, 7200)).toBeNull();
    expect(paced(7201, 7201)).toBe('tooSlow');
  });

  it('needs moving and elapsed pace to agree', () => {
    expect(paced(1400, 3600)).toBeNull();
    expect(paced(3600, 9000)).toBeNull();
    expect(paced(1400, 9000)).toBeNull();
  });

  it('lets trails be as slow as they like, but not as fast as a car', () => {
    expect(paced(9000, 9000, 'TrailRun')).toBeNull();
    expect(paced(900, 900, 'TrailRun')).toBe('tooFast');
  });

  it('drops a run without distance and keeps one without time', () => {
    expect(implausible(aRun({ day: START, distanceM: 0 }))).toBe('noDistance');
    expect(implausible(aRun({ day: START, distanceM: -5 }))).toBe('noDistance');
    expect(implausible(aRun({ day: START, distanceM: 1, movingTimeS: 0, elapsedTimeS: 0 }))).toBeNull();
    expect(paced(0, 60)).toBeNull();
    expect(paced(60, 0)).toBeNull();
  });
});

describe('time on the clock', () => {
  it('ends a recording after the longer of its two times', () => {
    expect(endS(at(10, 30))).toBe(2400);
    expect(endS(at(10, 30, { elapsedTimeS: 0 }))).toBe(2400);
    expect(endS(at(10, 30, { elapsedTimeS: 3000 }))).toBe(3600);
  });

  it('calls touching ends no overlap, a second more one, and equal starts always one', () => {
    expect(overlapInTime(at(0, 30), at(30, 30))).toBe(false);
    expect(overlapInTime(at(30, 30), at(0, 30))).toBe(false);
    expect(overlapInTime(at(0, 30, { elapsedTimeS: 1801 }), at(30, 30))).toBe(true);
    expect(overlapInTime(at(30, 30), at(0, 30, { elapsedTimeS: 1801 }))).toBe(true);
    expect(overlapInTime(at(0, 0), at(0, 0, { id: 9 }))).toBe(true);
  });

  it('orders by start and then by id', () => {
    expect(byStart(at(1, 5), at(2, 5))).toBeLessThan(0);
    expect(byStart(at(1, 5, { id: 3 }), at(1, 5, { id: 2 }))).toBeGreaterThan(0);
  });
});

describe('duplicates', () => {
  const watch = at(0, 60, { id: 1, distanceM: 10_000 });

  it('start within five minutes, and not a second later', () => {
    expect(areDuplicates(watch, at(5, 60, { distanceM: 10_000 }))).toBe(true);
    expect(areDuplicates(watch, at(5, 60, { startS: 301, distanceM: 10_000 }))).toBe(false);
  });

  it('differ by at most 5 % of the longer', () => {
    expect(areDuplicates(watch, at(1, 60, { distanceM: 9500 }))).toBe(true);
    expect(areDuplicates(watch, at(1, 60, { distanceM: 9499 }))).toBe(false);
    expect(areDuplicates(at(1, 60, { distanceM: 9500 }), watch)).toBe(true);
  });

  it('must overlap: strides of 220 m three minutes apart are two runs', () => {
    const first = at(0, 1, { distanceM: 220 });
    const second = at(3, 1, { distanceM: 220 });
    expect(areDuplicates(first, second)).toBe(false);
    expect(mergeDuplicates([first, second]).runs).toHaveLength(2);
  });

  it('leave the richer record, with the gear, climb and exertion only its twin knows', () => {
    const phone = at(1, 60, {
      id: 2,
      distanceM: 10_100,
      hasGps: true,
      gearId: 'g1',
      gainDm: 500,
      rpe: 6,
    });
    const rich = { ...watch, analysis: anAnalysis(), hasGps: true };
    const { runs, notes } = mergeDuplicates([rich, phone]);
    expect(runs).toEqual([{ ...rich, gearId: 'g1', gainDm: 500, rpe: 6 }]);
    expect(notes).toEqual([{ key: 'duplicate', day: START, runIds: [2], keptRunId: 1 }]);
  });

  it('keep what the richer record knows itself', () => {
    const rich = { ...watch, analysis: anAnalysis(), gearId: 'mine', gainDm: 0, rpe: 3 };
    const phone = at(1, 60, { id: 2, distanceM: 10_000, gearId: 'other', gainDm: 900, rpe: 9 });
    expect(mergeDuplicates([rich, phone]).runs).toEqual([rich]);
  });

  it.each([
    ['streams over GPS alone', { analysis: anAnalysis() }, { gainDm: 1, gearId: 'g', rpe: 1 }],
    ['GPS over none', { hasGps: true, manual: true }, { hasGps: false, gainDm: 1, gearId: 'g' }],
    ['recorded over typed in', { manual: false }, { manual: true, gainDm: 1, relativeEffort: 3 }],
    ['a known climb over an effort', { gainDm: 0 }, { relativeEffort: 3, gearId: 'g' }],
    ['an effort over a pair', { relativeEffort: 3 }, { gearId: 'g', rpe: 3 }],
    ['a pair over an exertion', { gearId: 'g' }, { rpe: 3 }],
    ['an exertion over nothing', { rpe: 3 }, {}],
    ['a polyline no more than nothing, so the first', {}, { analysis: anAnalysis({ basis: 'polyline' }) }],
  ])('prefer %s', (_, richer, poorer) => {
    const plain = { hasGps: false, manual: false };
    const early = at(0, 60, { id: 1, distanceM: 10_000, ...plain, ...richer });
    const late = at(1, 60, { id: 2, distanceM: 10_000, ...plain, ...poorer });
    expect(mergeDuplicates([early, late]).notes[0]).toMatchObject({ runIds: [2], keptRunId: 1 });
    if (Object.keys(richer).length === 0) return;
    const swapped = [
      { ...late, id: 3, startS: early.startS },
      { ...early, id: 4, startS: late.startS },
    ];
    expect(mergeDuplicates(swapped).notes[0]).toMatchObject({ runIds: [3], keptRunId: 4 });
  });

  it('fold three devices into one run', () => {
    const three = [watch, at(1, 60, { id: 2, distanceM: 10_100 }), at(2, 60, { id: 3, distanceM: 9900 })];
    const { runs, notes } = mergeDuplicates(three);
    expect(runs.map((run) => run.id)).toEqual([1]);
    expect(notes.map((note) => note.runIds[0])).toEqual([2, 3]);
  });

  it('are found although another run lies between, and come back in order of start', () => {
    const short = at(2, 3, { id: 2, distanceM: 500, hasGps: false });
    const rich = at(4, 60, { id: 3, distanceM: 10_000, analysis: anAnalysis() });
    const { runs } = mergeDuplicates([watch, short, rich]);
    expect(runs.map((run) => run.id)).toEqual([2, 3]);
  });
});

describe('overlaps', () => {
  it('never add up: the longest counts and the notes name the others', () => {
    const entries = [
      at(0, 60, { id: 1, distanceM: 9000 }),
      at(0, 60, { id: 2, distanceM: 11_000 }),
      at(10, 60, { id: 3, distanceM: 8000 }),
      at(20, 60, { id: 4, distanceM: 10_000 }),
    ];
    const { runs, notes } = dropOverlaps(entries);
    expect(runs.map((run) => run.id)).toEqual([2]);
    expect(notes.map((note) => [note.key, note.runIds[0], note.keptRunId])).toEqual([
      ['overlap', 4, 2],
      ['overlap', 1, 2],
      ['overlap', 3, 2],
    ]);
  });

  it('keep both ends of a chain when the middle is the shortest, and only the middle when it is the longest', () => {
    const chain = (middleM: number) => [
      at(0, 30, { id: 1, distanceM: 6000 }),
      at(25, 30, { id: 2, distanceM: middleM }),
      at(50, 30, { id: 3, distanceM: 6000 }),
    ];
    expect(dropOverlaps(chain(5000)).runs.map((run) => run.id)).toEqual([1, 3]);
    expect(dropOverlaps(chain(7000)).runs.map((run) => run.id)).toEqual([2]);
  });

  it('leave runs that only touch alone, and the earlier of two equal ones', () => {
    expect(dropOverlaps([at(0, 30), at(30, 30)]).runs).toHaveLength(2);
    expect(dropOverlaps([at(0, 30), at(10, 30)]).runs.map((run) => run.startS)).toEqual([0]);
  });

  it('see a run that began while a longer one, begun before others, was still on', () => {
    const runs = [
      at(0, 120, { id: 1, distanceM: 24_000 }),
      at(10, 5, { id: 2, distanceM: 900 }),
      at(100, 30, { id: 3, distanceM: 5000 }),
    ];
    expect(dropOverlaps(runs).runs.map((run) => run.id)).toEqual([1]);
  });

  it('count two manual entries of no length at one instant once', () => {
    const entries = [at(5, 0, { id: 1, distanceM: 5000 }), at(5, 0, { id: 2, distanceM: 9000 })];
    expect(dropOverlaps(entries).runs.map((run) => run.id)).toEqual([2]);
  });
});

describe('sessions', () => {
  it('join runs less than 15 minutes apart and no others', () => {
    const parts = sessionParts([at(0, 10), at(24, 30), at(69, 10)]);
    expect(parts.map((part) => part.sessionM)).toEqual([2000, 8000, 2000]);
    expect(sessionParts([at(0, 10), at(24, 30, { startS: 24 * 60 + 60 })])[1]?.sessionM).toBe(6000);
  });

  it('chain: each gap is measured from the run before', () => {
    const parts = sessionParts([at(0, 10), at(20, 30), at(60, 10)]);
    expect(parts.map((part) => part.sessionM)).toEqual([2000, 8000, 10_000]);
  });

  it('belong to the day of their first run, while each run keeps its own day', () => {
    const parts = sessionParts([at(0, 10), at(15, 10, { day: on(1) })]);
    expect(parts[1]).toMatchObject({ day: (parts[0]?.day ?? 0) + 1, session: { day: parts[0]?.day } });
    expect(parts.map(({ part, session }) => [part, session.parts, session.id])).toEqual([
      [1, 2, parts[0]?.run.id],
      [2, 2, parts[0]?.run.id],
    ]);
  });
});

describe('reading a history', () => {
  it('takes running only, up to the last day, in order of start', () => {
    const runs = [
      aRun({ day: on(2) }),
      aRun({ day: on(1), sport: 'Walk' }),
      aRun({ day: on(0) }),
      aRun({ day: on(1), sport: 'VirtualRun', trainer: true, manual: true }),
      aRun({ day: on(3) }),
    ];
    const { parts, notes } = readHistory(runs, on(2));
    expect(parts.map((part) => part.run.day)).toEqual([on(0), on(1), on(2)]);
    expect(notes).toEqual([]);
  });

  it('drops the implausible before it looks for twins and overlaps, and notes each by day', () => {
    const car = at(0, 10, { id: 1, distanceM: 10_000 });
    const run = at(0, 50, { id: 2, distanceM: 10_000 });
    const twin = at(1, 50, { id: 3, distanceM: 10_000 });
    const entry = at(30, 20, { id: 4, distanceM: 4000 });
    const nothing = aRun({ day: on(-1), id: 5, distanceM: 0 });
    const walk = aRun({ day: on(1), id: 6, distanceM: 1000, movingTimeS: 900, elapsedTimeS: 900 });
    const { parts, notes } = readHistory([walk, entry, twin, run, car, nothing], on(9));
    expect(parts.map((part) => part.run.id)).toEqual([2]);
    expect(notes.map((note) => `${note.key} ${note.runIds[0]}`)).toEqual([
      'noDistance 5',
      'tooFast 1',
      'duplicate 3',
      'overlap 4',
      'tooSlow 6',
    ]);
  });
});
