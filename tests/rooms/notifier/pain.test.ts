import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import { contextFor } from '../../../src/notices/sending/context-for.ts';
import { saveMailSettings } from '../../../src/runner/settings.ts';
import { addDays } from '../../../src/core/day.ts';
import { readNotice } from '../../../src/notices/outbox/read.ts';
import { keepPain, keepProgramme, type Who } from '../../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { type Desk, HOUR_MS, NOON, ordinaryWeeks, runAt, RUNNER, startDesk } from './support.ts';

const TODAY = '2026-11-19';

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
  await desk.connect(ordinaryWeeks(NOON), NOON - 90 * DAY_MS);
});
afterEach(() => desk.close());

const who = (): Who => ({ athleteId: RUNNER, day: TODAY, now: desk.clock.at });

const says = async (level: number, day = TODAY): Promise<void> => {
  await desk.store.write((tx) => keepPain(tx, { ...who(), day }, { day, when: 'day', level }));
  await desk.assessAgain();
};

const taps = async (action: 'start' | 'stop'): Promise<void> => {
  await desk.store.write((tx) => keepProgramme(tx, who(), { programme: 'acute', action }));
  await desk.assessAgain();
};

const keys = async () => (await desk.alerts()).map(({ key }) => key);

const textOf = async (mail: outbox.OutboxMail): Promise<string> => {
  const athlete = await athletes.byId(desk.store.read, RUNNER);
  const notice = readNotice(mail);
  if (notice instanceof Error) throw notice;
  return notice.toMail(await contextFor(desk.deps, athlete!, mail, notice)).text;
};

describe('pain that says stop', () => {
  it('mails at once, without a run, and once a day', async () => {
    await says(2);
    expect(await keys()).toEqual([]);
    await says(5);
    const [mail] = await desk.alerts();
    expect(mail).toMatchObject({ key: `alert:${RUNNER}:pain:${TODAY}`, notBefore: NOON });
    expect(desk.queued).toContainEqual({ name: 'deliver', payload: { outboxId: mail!.id } });
    await desk.mailsLeave();
    await says(8);
    expect(await keys()).toHaveLength(1);
    expect(await textOf(mail!)).toContain('Begin the rest: https://camber.example.org/routine/acute');
  });

  it('mails at once while mails are paused and in the quiet hours', async () => {
    desk.clock.at = Date.UTC(2026, 10, 19, 23, 30);
    await desk.store.write((tx) => saveMailSettings(tx, RUNNER, { pausedUntil: desk.clock.at + DAY_MS }));
    await says(4);
    expect((await desk.alerts())[0]?.notBefore).toBe(desk.clock.at);
  });

  it('is taken back with the answer while it has not left', async () => {
    await says(5);
    await says(1);
    expect(await keys()).toEqual([]);
  });

  it('is no news when the answer comes days late', async () => {
    await says(5, addDays(TODAY, -4));
    expect(await keys()).toEqual([]);
  });
});

describe('a rest from running', () => {
  it('brings one reminder, however many runs arrive, and none of what they were', async () => {
    await taps('start');
    for (const days of [1, 2, 4]) {
      desk.clock.at = NOON + days * DAY_MS;
      await desk.hear(days, runAt(days, desk.clock.at - 2 * HOUR_MS, 20_000));
      await desk.mailsLeave();
      desk.clock.at += HOUR_MS;
      await desk.mailsLeave();
    }
    const mails = await desk.alerts();
    expect(mails.map(({ key }) => key)).toEqual([`alert:${RUNNER}:rest:${TODAY}`]);
    expect(mails[0]).toMatchObject({ kind: 'reminder', payload: { lastDay: '2026-11-25' } });
    const text = await textOf(mails[0]!);
    expect(text).toContain('You recorded a run during your rest week.');
    expect(text).not.toMatch(/longer|spike|%/);
  });

  it('holds back the alert of a run made after the tap, and not of the one before it', async () => {
    await desk.hear(1, runAt(1, NOON - 3 * HOUR_MS, 20_000));
    await taps('start');
    expect(await keys()).toEqual([`alert:${RUNNER}:1`]);
  });

  it('ended by hand, runs are told as ever', async () => {
    await taps('start');
    desk.clock.at += DAY_MS;
    await taps('stop');
    desk.clock.at += DAY_MS;
    await desk.hear(1, runAt(1, desk.clock.at - 2 * HOUR_MS, 20_000));
    expect(await keys()).toEqual([`alert:${RUNNER}:1`]);
  });
});

describe('what is reached', () => {
  const milestones = async () =>
    (await outbox.mailsOfKindsSince(desk.store.read, RUNNER, ['milestone'], 0)).filter(
      ({ state }) => state !== 'cancelled',
    );

  it('is said once: the end of the two weeks', async () => {
    await desk.store.write((tx) => keepProgramme(tx, who(), { programme: 'plan', action: 'start' }));
    desk.clock.at = NOON + 14 * DAY_MS;
    await desk.assessAgain();
    const [mail] = await milestones();
    expect(mail?.key).toBe(`milestone:${RUNNER}:${TODAY}:plan-finished`);
    expect(await textOf(mail!)).toContain('On 0 of 14 days you did all three exercises.');
    desk.clock.at += HOUR_MS;
    await desk.mailsLeave();
    await desk.assessAgain();
    expect(await milestones()).toHaveLength(1);
  });

  it('is old news after two days', async () => {
    await desk.store.write((tx) => keepProgramme(tx, who(), { programme: 'plan', action: 'start' }));
    desk.clock.at = NOON + 17 * DAY_MS;
    await desk.assessAgain();
    expect(await milestones()).toEqual([]);
  });

  it('is not said to who wants no such mails', async () => {
    await desk.store.write(async (tx) => {
      await keepProgramme(tx, who(), { programme: 'plan', action: 'start' });
      await athletes.updateAthlete(tx, RUNNER, { alerts: false });
    });
    desk.clock.at = NOON + 14 * DAY_MS;
    await desk.assessAgain();
    expect(await milestones()).toEqual([]);
  });
});
