import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveMailSettings, saveRuleSettings } from '../../../src/runner/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { type Desk, HOUR_MS, NOON, ordinaryWeeks, RUNNER, runAt, startDesk } from './support.ts';

const MINUTE_MS = 60_000;
const SPIKE = runAt(1_001, NOON - 3 * HOUR_MS, 20_000);
const CONNECTED = NOON - 60 * HOUR_MS;

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
  await desk.connect(ordinaryWeeks(CONNECTED), CONNECTED);
});
afterEach(() => desk.close());

const settle = (): void => void (desk.clock.at += 10 * MINUTE_MS);
const keys = async () => (await desk.alerts()).map(({ key }) => key);

describe('an alert', () => {
  it('waits ten minutes for the rest of what happened, then leaves', async () => {
    await desk.hear(SPIKE.id, SPIKE);
    const [mail] = await desk.alerts();
    expect(mail).toMatchObject({ state: 'pending', notBefore: NOON + 10 * MINUTE_MS });
    expect(desk.queued.filter(({ name }) => name === 'deliver')).toEqual([]);
    await desk.mailsLeave();
    expect((await desk.alerts())[0]?.state).toBe('pending');
    settle();
    await desk.mailsLeave();
    expect((await desk.alerts())[0]?.state).toBe('sent');
  });

  it('is taken back with its run before it has left, and comes back with it', async () => {
    await desk.hear(SPIKE.id, SPIKE);
    await desk.hear(SPIKE.id, null);
    expect(await keys()).toEqual([]);
    await desk.hear(SPIKE.id, SPIKE);
    expect(await keys()).toEqual([`alert:${RUNNER}:1001`]);
  });

  it('is never written again once it has left, not for an edit and not for a repetition', async () => {
    await desk.hear(SPIKE.id, SPIKE);
    settle();
    await desk.mailsLeave();
    const before = await desk.alerts();
    await desk.hear(SPIKE.id, runAt(1_001, SPIKE.startS * 1000, 25_000));
    await desk.hear(SPIKE.id, null);
    await desk.hear(SPIKE.id, SPIKE);
    await desk.assessAgain();
    expect(await desk.alerts()).toEqual(before);
  });

  it('is not written again for a second recording of a run that was told', async () => {
    await desk.hear(SPIKE.id, SPIKE);
    settle();
    await desk.mailsLeave();
    await desk.hear(SPIKE.id, null);
    // The same run, uploaded anew: another id, a minute off.
    await desk.hear(1_002, runAt(1_002, SPIKE.startS * 1000 + MINUTE_MS, 20_100));
    expect(await keys()).toEqual([`alert:${RUNNER}:1001`]);
  });

  it('comes for a run that ended less than two days ago, and not for an older one', async () => {
    const run = runAt(1_001, NOON - 50 * HOUR_MS, 20_000);
    const endMs = (run.startS + run.elapsedTimeS) * 1000;
    desk.clock.at = endMs + 48 * HOUR_MS + 1;
    await desk.hear(run.id, run);
    expect(await keys()).toEqual([]);
    desk.clock.at = endMs + 48 * HOUR_MS;
    await desk.assessAgain();
    expect(await keys()).toHaveLength(1);
  });

  it('never comes for a run from before the connection', async () => {
    await desk.hear(1_001, runAt(1_001, CONNECTED - 3 * HOUR_MS, 20_000));
    expect(await keys()).toEqual([]);
  });
});

describe('quiet hours', () => {
  const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
  const leaves = async (now: string, zone: string): Promise<string> => {
    desk.clock.at = at(now);
    const connectedAt = desk.clock.at - 60 * HOUR_MS;
    await desk.connect(ordinaryWeeks(connectedAt), connectedAt, zone);
    await desk.hear(1_001, runAt(1_001, desk.clock.at - 3 * HOUR_MS, 20_000));
    const [mail] = await desk.alerts();
    return Temporal.Instant.fromEpochMilliseconds(mail?.notBefore ?? 0)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  };

  it.each([
    ['before they begin', '2026-11-19T21:49[Europe/Berlin]', '2026-11-19T21:59'],
    ['when they begin', '2026-11-19T21:50[Europe/Berlin]', '2026-11-20T07:00'],
    ['after midnight', '2026-11-20T00:30[Europe/Berlin]', '2026-11-20T07:00'],
    ['before they end', '2026-11-20T06:49[Europe/Berlin]', '2026-11-20T07:00'],
    ['when they end', '2026-11-20T06:50[Europe/Berlin]', '2026-11-20T07:00'],
    ['in the night the clocks go forward', '2026-03-28T23:00[Europe/Berlin]', '2026-03-29T07:00'],
    ['in the night the clocks go back', '2026-10-24T23:00[Europe/Berlin]', '2026-10-25T07:00'],
  ])('%s hold an alert back until seven at most', async (_when, now, expected) => {
    expect(await leaves(now, 'Europe/Berlin')).toBe(expected);
  });

  it('are those of the runner’s zone', async () => {
    expect(await leaves('2026-11-19T21:55[Europe/Berlin]', 'America/Denver')).toBe('2026-11-19T14:05');
  });

  it('can be moved and turned off', async () => {
    const set = (quietHours: { from: number; to: number } | null) =>
      desk.store.write((tx) => saveMailSettings(tx, RUNNER, { quietHours }));
    await set({ from: 12, to: 15 });
    await desk.hear(SPIKE.id, SPIKE);
    expect((await desk.alerts())[0]?.notBefore).toBe(NOON + 3 * HOUR_MS);
    await desk.hear(SPIKE.id, null);
    await set(null);
    await desk.hear(SPIKE.id, SPIKE);
    expect((await desk.alerts())[0]?.notBefore).toBe(NOON + 10 * MINUTE_MS);
  });
});

describe('what the runner wants', () => {
  it.each([
    ['from caution on', 'caution', 1],
    ['from strong on', 'strong', 1],
    ['never', 'never', 0],
  ] as const)('of a family, a mail %s', async (_name, load, mails) => {
    const mailFrom = { ...DEFAULT_SETTINGS.mailFrom, load };
    await desk.store.write((tx) => saveRuleSettings(tx, RUNNER, { mailFrom }));
    await desk.hear(SPIKE.id, SPIKE); // two and a half times the longest: strong
    expect(await keys()).toHaveLength(mails);
  });

  it('takes a mail back that has not left, and lets it come again', async () => {
    await desk.hear(SPIKE.id, SPIKE);
    const wish = async (alerts: boolean): Promise<void> => {
      await desk.store.write((tx) => athletes.updateAthlete(tx, RUNNER, { alerts }));
      await desk.assessAgain();
    };
    await wish(false);
    expect(await keys()).toEqual([]);
    await wish(true);
    expect(await keys()).toHaveLength(1);
  });

  it('may be a pause: nothing is written until it is over', async () => {
    const pausedUntil = NOON + HOUR_MS;
    await desk.store.write((tx) => saveMailSettings(tx, RUNNER, { pausedUntil }));
    await desk.hear(SPIKE.id, SPIKE);
    expect(await keys()).toEqual([]);
    desk.clock.at = pausedUntil;
    await desk.assessAgain();
    expect(await keys()).toHaveLength(1);
  });

  it('leaves a mail alone that a worker has in hand', async () => {
    await desk.hear(SPIKE.id, SPIKE);
    settle();
    const [mail] = await desk.alerts();
    await desk.store.write((tx) => outbox.claim(tx, mail?.id ?? 0, desk.clock.at, 60_000));
    await desk.hear(SPIKE.id, null);
    expect((await desk.alerts())[0]).toMatchObject({ state: 'pending', payload: mail?.payload });
  });
});
