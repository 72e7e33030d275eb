import { describe, expect, it } from 'vitest';
import { type FeedChoices, type FeedEntry, feedOn, leftEntry } from '../../../src/calendar/feed.ts';
import { NOTHING_COMING } from '../words/samples.ts';
import { at, log, on, pain, run, tap } from '../../core/rehab/build.ts';

const ALL: FeedChoices = {
  hour: 7,
  routine: true,
  ladder: true,
  tests: true,
  left: false,
  discreet: false,
  revision: 3,
};

const of = (entries: readonly FeedEntry[], kind: FeedEntry['subject']['kind']): readonly FeedEntry[] =>
  entries.filter(({ subject }) => subject.kind === kind);

const hipDrop = (n: number) =>
  ({ type: 'hip-drop', day: on(n), at: at(n, 12), left: 'drops', right: 'level' }) as const;

describe('the calendar of an ordinary runner', () => {
  it('suggests the routine every day, from a week ago to four weeks ahead, each day once', () => {
    const entries = feedOn(log([]), on(0), ALL);
    expect(entries.every(({ subject, timed }) => subject.kind === 'routine' && timed)).toBe(true);
    expect([entries.length, entries[0]?.day, entries.at(-1)?.day]).toEqual([36, on(-7), on(28)]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('holds only what was chosen', () => {
    expect(feedOn(log([]), on(0), { ...ALL, routine: false })).toEqual([]);
    const tested = log([], hipDrop(-14));
    expect(feedOn(tested, on(0), { ...ALL, routine: false }).map(({ key }) => key)).toEqual([
      `hip-drop-${on(0)}`,
    ]);
    expect(feedOn(tested, on(0), { ...ALL, routine: false, tests: false })).toEqual([]);
  });
});

describe('the days of the two-week plan', () => {
  const began = log([], tap(0, 'plan', 'start'));

  it('are numbered to the fourteenth, then the routine goes on', () => {
    const days = feedOn(began, on(2), ALL).map(({ day, subject }) => [day, subject]);
    expect(days).toContainEqual([on(-1), { kind: 'routine' }]);
    expect(days).toContainEqual([on(0), { kind: 'plan', dayNo: 1 }]);
    expect(days).toContainEqual([on(13), { kind: 'plan', dayNo: 14 }]);
    expect(days).toContainEqual([on(14), { kind: 'routine' }]);
  });

  it('pause with the plan', () => {
    const paused = log([], tap(0, 'plan', 'start'), tap(3, 'plan', 'pause'));
    expect(of(feedOn(paused, on(3), ALL), 'plan').map(({ day }) => day)).toEqual([on(0), on(1), on(2)]);
  });

  it('keep their names when the plan begins, and count as changed', () => {
    const before = feedOn(log([]), on(0), ALL).find(({ day }) => day === on(5));
    const after = feedOn(began, on(0), ALL).find(({ day }) => day === on(5));
    expect(after?.key).toBe(before?.key);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });
});

describe('a rest from running', () => {
  const began = log([], tap(0, 'acute', 'start'));

  it('has holds until its least end and nothing beyond, which stairs decide', () => {
    const entries = feedOn(began, on(1), ALL);
    expect(of(entries, 'holds').map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => on(n)));
    expect(entries.filter(({ day }) => day > on(7))).toEqual([]);
  });

  it('asks about stairs at its least end, and later every day until there is an answer', () => {
    const asked = (n: number) => of(feedOn(began, on(n), ALL), 'stairs')[0];
    expect(asked(1)).toMatchObject({ day: on(7), timed: false });
    expect(asked(9)).toMatchObject({ day: on(9), key: asked(1)?.key });
    expect(asked(9)?.sequence).toBe((asked(1)?.sequence ?? 0) + 2);
  });

  it('has no hip-drop test meanwhile', () => {
    expect(of(feedOn(log([], hipDrop(-14), tap(0, 'acute', 'start')), on(1), ALL), 'hip-drop')).toEqual([]);
  });
});

describe('pain that says stop', () => {
  it('takes the routine out until something is decided', () => {
    const entries = feedOn(log([], pain(0, 5)), on(0), ALL);
    expect(entries.filter(({ day }) => day >= on(0))).toEqual([]);
  });
});

describe('the way back', () => {
  const began = tap(0, 'ladder', 'start');

  it('has the next run alone, on its earliest day, never one before', () => {
    const [entry, ...more] = of(feedOn(log([], began), on(0), ALL), 'ladder');
    expect(more).toEqual([]);
    expect(entry).toMatchObject({ day: on(0), timed: false, subject: { step: 1 } });
    const ran = feedOn(log([run(0)], began), on(0), ALL);
    expect(of(ran, 'ladder')[0]?.day).toBe(on(2));
  });

  it('moves along while the runner waits, under one name', () => {
    const first = of(feedOn(log([], began), on(0), ALL), 'ladder')[0];
    const later = of(feedOn(log([], began), on(3), ALL), 'ladder')[0];
    expect(later).toMatchObject({ key: first?.key, day: on(3), sequence: (first?.sequence ?? 0) + 3 });
  });

  it('has no day while it is paused', () => {
    const paused = log([], began, tap(1, 'ladder', 'pause'));
    expect(of(feedOn(paused, on(1), ALL), 'ladder')).toEqual([]);
  });
});

describe('the hip-drop test', () => {
  const tested = log([], hipDrop(0));

  it('comes again after two weeks, waits two more, and is then not asked for any longer', () => {
    const reminder = (n: number) => of(feedOn(tested, on(n), ALL), 'hip-drop')[0]?.day;
    expect([reminder(0), reminder(14), reminder(20), reminder(28)]).toEqual([on(14), on(14), on(20), on(28)]);
    expect(reminder(29)).toBeUndefined();
  });
});

describe('what is left of the week', () => {
  it('is one entry that moves with the first day on which a run is still ahead, and counts as changed then', () => {
    const [today, tomorrow] = [on(3), on(4)].map((day, i) => leftEntry(NOTHING_COMING, day, 20 + i, ALL));
    expect(today).toMatchObject({ key: 'left', day: on(3), timed: false, subject: { kind: 'left' } });
    expect(tomorrow?.key).toBe(today?.key);
    expect(tomorrow?.sequence).toBeGreaterThan(today?.sequence ?? Infinity);
  });
});
