import { describe, expect, it } from 'vitest';
import { mailSettingsOf, ruleSettingsOf } from '../../../src/runner/settings.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { setSetting } from '../../../src/store/settings.ts';
import { type Browser, connected, NOON, type Web, signedIn } from './support.ts';

const WEEK_MS = 7 * 86_400_000;
const FORM = {
  alerts: 'on',
  weekly: 'on',
  weeklyDay: '7',
  weeklyHour: '18',
  quietFrom: '21',
  quietTo: '6',
  appetite: 'less',
  'from-load': 'note',
  'from-hills': 'caution',
  'from-direction': 'never',
  'from-shoes': 'strong',
};

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

const mail = () => mailSettingsOf(web.store.read, 7);
const rules = () => ruleSettingsOf(web.store.read, 7);

describe('the mail settings', () => {
  it('begin with Monday at seven, quiet nights and the usual amount', async () => {
    const page = await browser.text('/settings/mails');
    expect(page).toContain('Mondays at 07:00');
    expect(await mail()).toEqual({
      weeklyDay: 1,
      weeklyHour: 7,
      quietHours: { from: 22, to: 7 },
      pausedUntil: null,
    });
  });

  it('are stored as chosen and shown so, and the findings follow', async () => {
    expect((await browser.post('/settings/mail', FORM)).status).toBe(303);
    expect(await mail()).toMatchObject({ weeklyDay: 7, weeklyHour: 18, quietHours: { from: 21, to: 6 } });
    expect(await rules()).toMatchObject({
      alerts: 'less',
      mailFrom: { load: 'note', hills: 'caution', direction: 'never', shoes: 'strong', pain: 'note' },
    });
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect((await athletes.byId(web.store.read, 7))?.assessDue).not.toBeNull();
    expect(await browser.text('/settings/mails')).toContain('Sundays at 18:00');
  });

  it('turn each kind of mail on and off', async () => {
    const { alerts: _alerts, ...weeklyOnly } = FORM;
    await browser.post('/settings/mail', weeklyOnly);
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({ weekly: true, alerts: false });
    const { weekly: _weekly, ...alertsOnly } = FORM;
    await browser.post('/settings/mail', alertsOnly);
    expect(await athletes.byId(web.store.read, 7)).toMatchObject({ weekly: false, alerts: true });
  });

  it('have no quiet hours when they begin and end at the same hour', async () => {
    await browser.post('/settings/mail', { ...FORM, quietFrom: '7', quietTo: '7' });
    expect((await mail()).quietHours).toBeNull();
  });

  it.each([
    { weeklyDay: '8' },
    { weeklyHour: '24' },
    { quietFrom: '-1' },
    { appetite: 'tons' },
    { 'from-load': 'stop' },
  ])('refuse %j and change nothing', async (wrong) => {
    expect((await browser.post('/settings/mail', { ...FORM, ...wrong })).status).toBe(400);
    expect((await mail()).weeklyDay).toBe(1);
  });

  it('survive a stored value that nobody understands any more, field by field', async () => {
    await web.store.write((tx) => setSetting(tx, 7, 'mail', { weeklyDay: 'someday', weeklyHour: 5 }));
    await web.store.write((tx) =>
      setSetting(tx, 7, 'rules', { alerts: 3, spikeRatio: 1.2, quiet: ['S1', 'X9'] }),
    );
    expect(await mail()).toMatchObject({ weeklyDay: 1, weeklyHour: 5 });
    expect(await rules()).toMatchObject({ alerts: 'usual', spikeRatio: 1.2, quiet: ['S1'] });
  });

  it.each(['2', '4'])('pause for %s weeks, and end the pause', async (weeks) => {
    await browser.post('/settings/pause', { weeks });
    expect((await mail()).pausedUntil).toBe(NOON + Number(weeks) * WEEK_MS);
    expect(await browser.text('/settings/mails')).toMatch(/No mails before \w+day/);
    web.queued.length = 0;
    await browser.post('/settings/pause', { weeks: '0' });
    expect((await mail()).pausedUntil).toBeNull();
    // What was held back is decided anew, at once.
    expect(web.queued).toContainEqual({ name: 'assess', payload: { athleteId: 7 } });
    expect((await athletes.byId(web.store.read, 7))?.assessDue).not.toBeNull();
  });
});

describe('a mail that was given up', () => {
  const failedMail = async (athleteId: number): Promise<number> =>
    web.store.write(async (tx) => {
      const key = `alert:${athleteId}:1`;
      const id = await outbox.addMail(tx, { key, athleteId, kind: 'alert', payload: {}, now: NOON });
      await outbox.markFailed(tx, id ?? 0, {
        error: 'refused 554',
        retryAt: null,
      });
      return id ?? 0;
    });

  it('stands on the page with its reason, and is tried again by a button', async () => {
    const id = await failedMail(7);
    const page = await browser.text('/settings/mails');
    expect(page).toContain('Mails that did not arrive');
    expect(page).toContain('reply 554');
    expect((await browser.post(`/settings/mails/${id}/again`)).status).toBe(303);
    expect(await outbox.byId(web.store.read, id)).toMatchObject({ state: 'pending', attempts: 0 });
    expect(web.queued).toEqual([{ name: 'deliver', payload: { outboxId: id } }]);
    expect(await browser.text('/settings/mails')).not.toContain('did not arrive');
  });

  it('is tried again by nobody else', async () => {
    await connected(web, 8);
    const id = await failedMail(8);
    for (const which of [id, 'x', 999])
      expect((await browser.post(`/settings/mails/${which}/again`)).status).toBe(404);
    expect((await outbox.byId(web.store.read, id))?.state).toBe('failed');
  });
});
