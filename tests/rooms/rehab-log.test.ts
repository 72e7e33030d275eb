import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  keepExercise,
  keepFlick,
  keepHipDrop,
  keepLadderRun,
  keepPain,
  keepPlanAnswer,
  keepProgramme,
  readRehab,
  readRehabLog,
  takeBackExercise,
  type Who,
} from '../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../src/store/athletes.ts';
import { keepCheckIn } from '../../src/store/check-ins.ts';
import { freshSqlite } from '../support/stores.ts';

const DAY = '2026-11-19';
const RUNNER = 7;
const who: Who = { athleteId: RUNNER, day: DAY, now: 1000 };

let fresh: Awaited<ReturnType<typeof freshSqlite>>;
beforeEach(async () => {
  fresh = await freshSqlite();
  await fresh.store.write((tx) =>
    athletes.upsertConnected(tx, { stravaId: RUNNER, units: 'metric', scopes: [], name: null, now: 1 }),
  );
});
afterEach(() => fresh.drop());

const entries = async () => (await readRehabLog(fresh.store.read, RUNNER, DAY)).entries;
const due = async () => (await athletes.byId(fresh.store.read, RUNNER))?.assessDue;

describe('what the runner says', () => {
  it('comes back as it was said', async () => {
    const tick = { day: DAY, exercise: 'clamshell', side: 'left' } as const;
    await fresh.store.write(async (tx) => {
      await keepProgramme(tx, who, { programme: 'acute', action: 'start', days: 10 });
      await keepPain(tx, who, { day: DAY, when: 'day', level: 4 });
      await keepPain(tx, who, {
        day: DAY,
        runId: 9,
        when: 'during',
        level: 2,
        rising: true,
        flags: ['locking'],
      });
      await keepFlick(tx, who, { day: DAY, flicks: true });
      await keepExercise(tx, who, tick);
      await keepHipDrop(tx, who, { left: 'drops', right: 'level' });
      await keepLadderRun(tx, who, { runId: 9, runDay: DAY, step: 2, limp: false });
      await keepPlanAnswer(tx, who, { startedOn: DAY, moment: 'before', flicking: 'often', pain: 3 });
    });
    const said = { day: DAY, at: 1000 };
    const pain = { limp: false, settled: null, rising: false, onsetM: null, flags: [] };
    expect(await entries()).toEqual([
      { ...said, type: 'programme', programme: 'acute', action: 'start', days: 10 },
      { ...said, ...pain, type: 'pain', runId: null, when: 'day', level: 4 },
      {
        ...said,
        ...pain,
        type: 'pain',
        runId: 9,
        when: 'during',
        level: 2,
        rising: true,
        flags: ['locking'],
      },
      { ...said, type: 'flick', flicks: true },
      { ...said, type: 'exercise', exercise: 'clamshell', side: 'left' },
      { ...said, type: 'hip-drop', left: 'drops', right: 'level' },
      { ...said, type: 'ladder-run', runId: 9, step: 2, limp: false },
      { ...said, type: 'plan-answer', moment: 'before', flicking: 'often', pain: 3 },
    ]);
    const taken = await fresh.store.write((tx) => takeBackExercise(tx, who, tick));
    expect(taken).toBe(true);
    expect((await entries()).some(({ type }) => type === 'exercise')).toBe(false);
    expect((await readRehab(fresh.store.read, RUNNER, DAY)).state.mode).toBe('acute');
  });

  it('calls for new findings when it is about pain or a programme, and not for an exercise', async () => {
    await fresh.store.write((tx) =>
      keepExercise(tx, who, { day: DAY, exercise: 'pelvic-drop', side: 'both' }),
    );
    expect(await due()).toBeNull();
    await fresh.store.write((tx) => keepPain(tx, who, { day: DAY, when: 'stairs', level: 0 }));
    expect(await due()).toBe(1000);
  });

  it.each([
    ['pain', `day:${DAY}:sometime`, 3],
    ['pain', `day:${DAY}`, 11],
    ['pain', `day:${DAY}`, { level: 3, limp: 'yes' }],
    ['pain', 'week:47', 3],
    ['exercise', `day:${DAY}:handstand:left`, true],
    ['exercise', `day:${DAY}:clamshell:left`, false],
    ['hip-drop', `day:${DAY}`, { left: 'level' }],
    ['programme', 'at:soon', { programme: 'plan', action: 'start' }],
    ['programme', 'at:1', { programme: 'diet', action: 'start' }],
    ['ladder-run', 'run:9', { step: 7, limp: false }],
    ['flick', `day:${DAY}`, 'yes'],
    ['plan', `during:${DAY}`, { flicking: 'often', pain: 1 }],
  ])('is left out where it cannot be read: %s %s', async (kind, subject, value) => {
    await fresh.store.write((tx) =>
      keepCheckIn(tx, { athleteId: RUNNER, kind, subject, day: DAY, value, now: 1 }),
    );
    expect(await entries()).toEqual([]);
  });
});
