import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { weekly } from '../../../jobs/notify/weekly.ts';
import { type MailSettings, saveMailSettings } from '../../../src/runner/settings.ts';
import { nextWeeklyTime } from '../../../src/demo/next-weekly.ts';
import { WeeklyPayload } from '../../../src/notices/weekly/payload.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as backfills from '../../../src/store/backfills.ts';
import { keepCheckIn } from '../../../src/store/check-ins.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { type Desk, HOUR_MS, ordinaryWeeks, RUNNER, startDesk } from './support.ts';

const at = (text: string): number => Temporal.ZonedDateTime.from(text).epochMilliseconds;
const SUNDAY = at('2026-11-22T12:00[Europe/Berlin]');
/** Monday, past the minutes over which mails are spread. */
const MONDAY = at('2026-11-23T07:10[Europe/Berlin]');

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
  await desk.connect(ordinaryWeeks(SUNDAY), SUNDAY, 'Europe/Berlin');
});
afterEach(() => desk.close());

const mails = () => outbox.mailsOfKindsSince(desk.store.read, RUNNER, ['weekly'], 0);
const slots = async () => (await mails()).map(({ key }) => key.split(':').at(-1));
const lookAt = async (instant: number): Promise<void> => {
  desk.clock.at = instant;
  await weekly.handle(desk.deps, {});
};
const set = (settings: Partial<MailSettings>) =>
  desk.store.write((tx) => saveMailSettings(tx, RUNNER, settings));
const patch = (values: athletes.AthletePatch) =>
  desk.store.write((tx) => athletes.updateAthlete(tx, RUNNER, values));

describe('the weekly mail', () => {
  it('is written once, at its time, about the seven days before', async () => {
    await lookAt(at('2026-11-23T06:59[Europe/Berlin]'));
    expect(await slots()).toEqual([]);
    await Promise.all([lookAt(MONDAY), lookAt(MONDAY), lookAt(MONDAY + HOUR_MS)]);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.payload).toMatchObject({ from: '2026-11-16', to: '2026-11-22' });
    expect(desk.queued).toEqual([{ name: 'deliver', payload: { outboxId: mail?.id } }]);
  });

  it('keeps to the weekday and the hour that were chosen, and so does the demo’s clock', async () => {
    await set({ weeklyDay: 7, weeklyHour: 18 });
    const next = await nextWeeklyTime(desk.store.read, SUNDAY);
    await lookAt((next ?? 0) - 1);
    expect(await slots()).toEqual([]);
    await lookAt(next ?? 0);
    expect(await slots()).toEqual(['2026-11-22']);
  });

  it('comes once to a runner who flew over the date line on the day, either way', async () => {
    await lookAt(MONDAY);
    await patch({ timeZone: 'Pacific/Pago_Pago' }); // it is Sunday there
    for (let hours = 0; hours < 60; hours += 1) await lookAt(MONDAY + hours * HOUR_MS);
    await patch({ timeZone: 'Pacific/Kiritimati' });
    await lookAt(MONDAY + 60 * HOUR_MS);
    expect(await slots()).toEqual(['2026-11-23']);
  });

  it('waits, after another weekday was chosen, until most of a week is new', async () => {
    await lookAt(MONDAY);
    await set({ weeklyDay: 3 });
    await lookAt(MONDAY + 48 * HOUR_MS);
    expect(await slots()).toEqual(['2026-11-23']);
    await lookAt(MONDAY + 9 * 24 * HOUR_MS);
    expect(await slots()).toEqual(['2026-11-23', '2026-12-02']);
  });

  it.each([
    ['turned off', () => patch({ weekly: false })],
    ['paused', () => set({ pausedUntil: MONDAY + 1 })],
    ['to a dead connection', () => patch({ connection: 'dead' })],
    ['of half a history', () => desk.store.write((tx) => backfills.start(tx, RUNNER, SUNDAY))],
  ])('is not written %s', async (_name, given) => {
    await given();
    await lookAt(MONDAY);
    expect(await slots()).toEqual([]);
  });

  it('comes late after a pause that ended the same day, or a machine that was off', async () => {
    await set({ pausedUntil: MONDAY + HOUR_MS });
    await lookAt(MONDAY + HOUR_MS);
    expect(await slots()).toEqual(['2026-11-23']);
  });

  it('asks about days without runs until they are explained', async () => {
    const gapIn = async (): Promise<boolean> => {
      const payloads = (await mails()).map(({ payload }) => WeeklyPayload.parse(payload));
      return payloads.at(-1)?.notes.some(({ key }) => key === 'gap') === true;
    };
    const later = MONDAY + 14 * 24 * HOUR_MS;
    await lookAt(later);
    expect(await gapIn()).toBe(true);
    const payloads = (await mails()).map(({ payload }) => WeeklyPayload.parse(payload));
    const note = payloads[0]?.notes.find(({ key }) => key === 'gap');
    const value = { from: note?.day, to: note?.lastDay, was: 'resting' };
    const answer = {
      athleteId: RUNNER,
      kind: 'gap',
      subject: 'gap',
      day: note?.day ?? '',
      value,
      now: later,
    };
    await desk.store.write((tx) => keepCheckIn(tx, answer));
    await lookAt(later + 7 * 24 * HOUR_MS);
    expect(await slots()).toHaveLength(2);
    expect(await gapIn()).toBe(false);
  });
});
