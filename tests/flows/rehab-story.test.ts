import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { addDays, type Day } from '../../src/core/day.ts';
import type { RehabState } from '../../src/core/rehab/state.ts';
import { readRehab } from '../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as outbox from '../../src/store/outbox.ts';
import { openAlbum } from '../support/album.ts';
import { evenWeeks, type StoryRun, storyRunner } from '../support/story-runner.ts';
import { connect, newVisitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

/** A Tuesday. */
const SPIKE: Day = '2026-01-06';
const day = (n: number): Day => addDays(SPIKE, n);

/** The way back with one setback: the third run hurts on step two. */
const WAY_BACK: readonly (readonly [n: number, step: number])[] = [
  [9, 1],
  [11, 1],
  [13, 2],
  [16, 1],
  [18, 1],
  [20, 2],
  [22, 2],
  [24, 3],
  [26, 3],
  [28, 4],
  [30, 4],
  [32, 5],
  [34, 5],
  [36, 6],
  [38, 6],
];
const HURTS_ON = 13;

/** The careful weeks: easy runs on level ground, each within a tenth of the longest before it. */
const CAREFUL: readonly (readonly [n: number, km: number])[] = [
  [41, 3.5],
  [44, 3.5],
  [47, 3.8],
  [50, 4.1],
];

const RUNS: readonly StoryRun[] = [
  ...evenWeeks(SPIKE, 70),
  { day: SPIKE, km: 12.5 },
  { day: day(2), km: 5 },
  ...WAY_BACK.map(([n, step]) => ({ day: day(n), step })),
  ...CAREFUL.map(([n, km]) => ({ day: day(n), km })),
];

describe('a spike, pain, a week of rest, the way back with one setback, and ordinary training', () => {
  const source = storyRunner(RUNS);
  const athleteId = source.athlete.id;
  const visitor = newVisitor();
  // STORY_PICTURES=docs/pictures/story renews the pictures of docs/story.md.
  const album = openAlbum(process.env['STORY_PICTURES'], visitor);
  let world: World;

  const at = (n: number, hour: number, minute = 0): number =>
    Date.parse(`${day(n)}T00:00:00Z`) + (hour * 60 + minute) * 60_000;
  const subjects = (): readonly (string | undefined)[] => world.mails.map(({ subject }) => subject);
  const state = async (n: number): Promise<RehabState> =>
    (await readRehab(world.deps.store.read, athleteId, day(n))).state;

  /** Time goes on, and everything that is due happens and is sent. */
  const until = async (n: number, hour: number, minute = 0): Promise<void> => {
    world.setNow(at(n, hour, minute));
    await settle();
  };
  const settle = async (): Promise<void> => {
    await world.settled();
    await eventually(async () => expect(await outbox.nextTime(world.deps.store.read, 0)).toBeNull());
  };
  const runs = async (n: number): Promise<number> => {
    world.setNow(at(n, 18, 30));
    const released = await world.emulator.releaseNext();
    await settle();
    return released!.activityId;
  };
  const says = async (page: string, form: Readonly<Record<string, string>>): Promise<void> => {
    const answer = await visitor.post(`${world.url}${page}`, form);
    expect(answer.status).toBe(303);
    await settle();
  };
  const felt = (runId: number, when: string, level: number): Promise<void> =>
    says('/routine/ladder/felt', { runId: String(runId), when, level: String(level) });
  /** Runs that stay quiet, each with its answers. Gives the step the runner was on before each. */
  const quietly = async (list: typeof WAY_BACK): Promise<readonly (number | undefined)[]> => {
    const steps: (number | undefined)[] = [];
    for (const [n] of list) {
      steps.push((await state(n)).ladder?.step);
      const runId = await runs(n);
      await felt(runId, 'during', 0);
      await until(n + 1, 8);
      await felt(runId, 'morning', 0);
    }
    return steps;
  };
  const monday = async (n: number): Promise<void> => {
    world.setNow(at(n, 7, 15));
    await weekly.handle(world.deps, {});
    await settle();
  };

  beforeAll(async () => {
    world = await startWorld({ source, heldWeeks: 7.2, now: at(0, 8), smtp: true });
    await connect(visitor, world.url, athleteId);
    await world.deps.store.write((tx) =>
      athletes.updateAthlete(tx, athleteId, { email: 'runner@example.org', emailVerifiedAt: at(0, 8) }),
    );
    await settle();
  });
  afterAll(async () => {
    await album.close();
    await world.stop();
  });

  it('tells the spike, and stops at once when pain is reported', async () => {
    await runs(0);
    expect(subjects()).toEqual([expect.stringContaining('long run grew by 56')]);
    await album.mail('1-spike-mail', world.mails.at(-1));
    await says('/routine/acute/stairs', { level: '5' });
    await album.mail('2-stop-mail', world.mails.at(-1));
    await album.page('2-stop-home', world.url);
    expect(subjects().slice(1)).toEqual(['Stop running for now: what helps until it has settled']);
    expect((await state(0)).mode).toBe('stop');
  });

  it('a run in the rest brings one reminder, and Monday the recovery mail', async () => {
    await says('/routine/acute', { action: 'start', days: '7' });
    const before = subjects().length;
    await runs(2);
    expect(subjects().slice(before)).toEqual(['A run came in while you are resting']);
    await album.mail('3-reminder-mail', world.mails.at(-1));
    await album.page('3-rest-routine', `${world.url}/routine`);
    await monday(6);
    await album.mail('3-recovery-mail', world.mails.at(-1));
    expect(subjects().at(-1)).toBe('Rest, day 7 of 7: keep the hip strong, leave the knee alone');
  });

  it('ends when its days are over and stairs are quiet; then the way back may begin', async () => {
    await until(7, 9);
    expect((await state(7)).mode).toBe('acute');
    await says('/routine/acute/stairs', { level: '0' });
    expect(await state(7)).toMatchObject({ mode: 'normal', last: { programme: 'acute', by: 'time' } });
    await until(8, 9);
    await says('/routine/ladder', { action: 'start' });
    expect((await state(8)).ladder).toMatchObject({ step: 1, held: 0 });
    await album.page('4-way-back', `${world.url}/routine/ladder`);
    await album.page('4-calendar', `${world.url}/calendar`);
  });

  it('two quiet runs lead a step up, and pain one back, with a mail at once', async () => {
    await quietly(WAY_BACK.filter(([n]) => n < HURTS_ON));
    expect((await state(HURTS_ON)).ladder?.step).toBe(2);
    const runId = await runs(HURTS_ON);
    const before = subjects().length;
    await felt(runId, 'during', 4);
    expect(subjects().slice(before)).toEqual(['Knee pain 4 of 10: back to step 1, once it is quiet']);
    expect((await state(HURTS_ON)).ladder).toMatchObject({ step: 1, held: 0, setbacks: 1 });
    await album.mail('5-setback-mail', world.mails.at(-1));
    await album.page('5-setback', `${world.url}/routine/ladder`);
    await album.page('5-setback-home', world.url);
  });

  it('climbs all steps on quiet runs, and says each once', async () => {
    const steps = await quietly(WAY_BACK.filter(([n]) => n > HURTS_ON));
    expect(steps).toEqual(WAY_BACK.filter(([n]) => n > HURTS_ON).map(([, step]) => step));
    const said = subjects().filter((subject) => subject?.includes('of the way back:'));
    expect(said.map((subject) => /Step (\d)/.exec(subject ?? '')?.[1])).toEqual(['2', '3', '4', '5', '6']);
    expect(subjects().at(-1)).toBe('You finished the return plan. Take two easy weeks');
    await album.mail('6-last-step-mail', world.mails.at(-1));
    await album.page('6-check-ins', `${world.url}/check-ins`);
  });

  it('two careful weeks follow, and then ordinary training', async () => {
    expect(await state(39)).toMatchObject({ mode: 'careful', careful: { until: day(53) } });
    for (const [n] of CAREFUL) await runs(n);
    await until(52, 9);
    await says('/routine/acute/stairs', { level: '0' });
    expect((await state(52)).mode).toBe('careful');
    await until(53, 9);
    await says('/routine/acute/stairs', { level: '0' });
    expect(subjects().at(-1)).toBe('Two weeks without pain: back to ordinary training');
    expect((await state(53)).mode).toBe('normal');
    await album.mail('7-recovered-mail', world.mails.at(-1));
    await album.page('7-recovered-home', world.url);
  });

  it('says nothing else by itself', () => {
    const alerts = world.mails.filter(({ messageId }) => messageId?.includes('<alert.'));
    expect(alerts.map(({ subject }) => subject)).toHaveLength(4);
  });
});
