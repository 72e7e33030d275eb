import { beforeEach, describe, expect, it } from 'vitest';
import { groundOf, ruleSettingsOf, saveRuleSettings } from '../../../src/runner/settings.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/rules/settings.ts';
import { USUAL_REMINDERS_M } from '../../../src/core/rules/k1-mileage.ts';
import { SECTIONS } from '../../../src/web/pages/settings/sections.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { readRuleForm, ruleFormOf } from '../../../src/web/pages/settings/rule-form.ts';
import { evenThenLong, keepRuns, readable, type Browser, type Web, signedIn } from './support.ts';

let web: Web;
let browser: Browser;
signedIn((site) => ({ web, browser } = site));

/** What a runner who reads kilometres begins with. */
const USUAL = { ...DEFAULT_SETTINGS, shoeRemindersM: USUAL_REMINDERS_M.metric };

const me = () => athletes.byId(web.store.read, 7);
const rules = () => ruleSettingsOf(web.store.read, 7);
const read = async (answer: Response): Promise<string> => readable(await answer.text());
const get = async (path: string): Promise<string> => read(await browser.get(path));

describe('how pages read', () => {
  it('is stored as chosen, and the page speaks so at once', async () => {
    const choices = { units: 'imperial', language: 'de', hourCycle: 'h12', weekStart: '7', theme: 'dark' };
    expect((await browser.post('/settings', choices)).status).toBe(303);
    expect(await me()).toMatchObject({ ...choices, weekStart: 7 });
    expect(await get('/settings/reading?said=saved')).toContain('Gespeichert.');
  });

  it('changes only what was sent', async () => {
    await browser.post('/settings', { language: 'de' });
    await browser.post('/settings', { theme: 'light' });
    expect(await me()).toMatchObject({ language: 'de', theme: 'light', units: 'metric', alerts: true });
  });

  it('lists weekdays from the day on which the runner’s week begins', async () => {
    const days = async () =>
      [
        ...(await browser.text('/settings/mails')).matchAll(
          /<option value="\d" ?(?:selected)?>([A-Z]\w+day)</g,
        ),
      ].map(([, name]) => name);
    expect((await days()).slice(0, 7)).toEqual(expect.arrayContaining(['Monday', 'Sunday']));
    expect((await days())[0]).toBe('Monday');
    await browser.post('/settings', { weekStart: '7' });
    expect((await days()).slice(0, 2)).toEqual(['Sunday', 'Monday']);
  });

  it.each([{ units: 'furlongs' }, { language: 'tlh' }, { weekStart: '8' }, { theme: 'pink' }])(
    'refuses %j and changes nothing',
    async (wrong) => {
      const before = await me();
      expect((await browser.post('/settings', wrong)).status).toBe(400);
      expect(await me()).toEqual(before);
    },
  );

  it('says what the last form did, and nothing that an address makes up', async () => {
    expect(await get('/settings/reading?said=saved')).toContain('Saved.');
    expect(await get('/settings/reading?said=constructor')).not.toContain('function');
  });
});

describe('the settings', () => {
  it('are an index: a line for each short page, how it stands, and the way there', async () => {
    const page = await browser.text('/settings');
    for (const name of SECTIONS.filter((each) => each !== 'account')) {
      expect(page).toContain(`href="/settings/${name}"`);
      // Links of before lead into the one long page.
      expect(page).toContain(`id="${name}"`);
    }
    expect(page).not.toContain('<form method="post" action="/settings');
    expect(readable(page)).toContain('Kilometres and metres · English');
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { alerts: false, weekly: false }));
    expect(await get('/settings')).toContain('No mails.');
  });

  it.each(SECTIONS.filter((each) => each !== 'account'))(
    'have a page for %s alone, with the way back',
    async (name) => {
      const page = await browser.text(`/settings/${name}`);
      expect(page).toMatch(/<a href="\/settings">← Settings<\/a>/);
      expect(page.match(/<h1/g)).toHaveLength(1);
    },
  );

  it('have no page for what this Camber does not have', async () => {
    expect((await browser.get('/settings/account')).status).toBe(404);
    expect((await browser.get('/settings/nothing')).status).toBe(404);
  });
});

describe('where the runner runs', () => {
  it('is kept in words, with nothing said as nothing known', async () => {
    expect(await groundOf(web.store.read, 7)).toEqual({ surfaces: [], side: null, leans: null });
    await browser.post('/settings/ground', { surfaces: 'road', side: 'facing', leans: 'yes' });
    expect(await groundOf(web.store.read, 7)).toEqual({ surfaces: ['road'], side: 'facing', leans: true });
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('takes no surface that was not offered', async () => {
    expect((await browser.post('/settings/ground', { surfaces: 'lava' })).status).toBe(400);
  });
});

/** The form as the page shows it, with changes. */
const FORM = {
  ...ruleFormOf(USUAL, { units: 'metric', locale: 'en' }).texts,
  ...Object.fromEntries(
    ['S1', 'S2', 'W1', 'R1', 'H1a', 'H1b', 'H1c', 'H1d', 'T1', 'C1', 'D1', 'K1'].map((rule) => [
      `rule-${rule}`,
      'on',
    ]),
  ),
  measure: 'distance',
};
const without = (...fields: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(FORM).filter(([name]) => !fields.includes(name)));

describe('the limits', () => {
  it('are shown in per cent, multiples and the runner’s kilometres', () => {
    expect(FORM).toMatchObject({
      spikeRatio: '10',
      weekRise: '30',
      loadRatio: '1.5',
      descentRatio: '30',
      descentWeekRatio: '50',
      trackBalance: '90',
      loopShare: '60',
      dropChangeMm: '4',
      'reminder-1': '500',
    });
  });

  it('keep their exact values when the form is sent back as it was, in either unit and language', () => {
    for (const writing of [
      { units: 'metric', locale: 'de' },
      { units: 'imperial', locale: 'en' },
    ] as const) {
      const { texts } = ruleFormOf(USUAL, writing);
      const on = Object.fromEntries(Object.entries(FORM).filter(([name]) => name.startsWith('rule-')));
      const { settings } = readRuleForm({ ...texts, ...on }, 'distance', USUAL, writing);
      const { alerts: _alerts, mailFrom: _mailFrom, ...limits } = USUAL;
      expect(settings).toEqual(limits);
    }
  });

  it('are stored, the findings are worked out anew, and the mails’ choices stay', async () => {
    await web.store.write((tx) => saveRuleSettings(tx, 7, { alerts: 'less' }));
    const form = { ...without('rule-C1', 'rule-D1'), spikeRatio: '12,5', measure: 'time' };
    expect((await browser.post('/settings/rules', form)).headers.get('location')).toMatch(
      /^\/settings\/rules\?said=saved&/,
    );
    const stored = await rules();
    expect(stored.spikeRatio).toBeCloseTo(1.125, 12);
    expect(stored).toMatchObject({ measure: 'time', quiet: ['C1', 'D1'], alerts: 'less', weekRise: 0.3 });
    expect((await me())?.assessDue).not.toBeNull();
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
  });

  it('begin with reminders that are round in the runner’s own units', async () => {
    expect((await rules()).shoeRemindersM).toEqual([500_000, 650_000, 800_000]);
    // Sent back as they were, they stay nobody's choice.
    await browser.post('/settings/rules', FORM);
    await browser.post('/settings', { units: 'imperial' });
    expect((await rules()).shoeRemindersM.map((m) => m / 1609.344)).toEqual([300, 400, 500]);
  });

  it('take reminders in miles from those who read miles', async () => {
    await browser.post('/settings', { units: 'imperial' });
    const form = { ...FORM, 'reminder-1': '350', 'reminder-2': '', 'reminder-3': '200' };
    await browser.post('/settings/rules', form);
    const [first, second] = (await rules()).shoeRemindersM;
    expect(first).toBeCloseTo(200 * 1609.344, 6);
    expect(second).toBeCloseTo(350 * 1609.344, 6);
  });

  it.each([
    ['spikeRatio', '0', '200'],
    ['trackBalance', '75', '100'],
    ['dropChangeMm', '1', '12'],
  ])('of %s end at %s and %s', async (field, low, high) => {
    for (const edge of [low, high])
      expect((await browser.post('/settings/rules', { ...FORM, [field]: edge })).status).toBe(303);
    for (const outside of [String(Number(low) - 0.1), String(Number(high) + 0.1), '', 'ten'])
      expect((await browser.post('/settings/rules', { ...FORM, [field]: outside })).status).toBe(400);
  });

  it('that cannot be taken are named, and what was typed stays', async () => {
    const answer = await browser.post('/settings/rules', { ...FORM, weekRise: 'many', loopShare: '70' });
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('A bigger week: a number from 5 to 300.');
    expect(page).toContain('href="#weekRise"');
    expect(page).toMatch(/value="many"[^>]*aria-invalid="true"/);
    expect(page).toContain('value="70"');
    expect(await rules()).toEqual(USUAL);
  });

  it('ask for a reminder as long as reminders are wanted', async () => {
    const none = { 'reminder-1': '', 'reminder-2': '', 'reminder-3': '' };
    expect((await browser.post('/settings/rules', { ...FORM, ...none })).status).toBe(400);
    expect((await browser.post('/settings/rules', { ...without('rule-K1'), ...none })).status).toBe(303);
    expect(await rules()).toMatchObject({ quiet: ['K1'], shoeRemindersM: USUAL.shoeRemindersM });
  });

  it('go back to the usual ones with one button, whatever else stands in the form', async () => {
    await browser.post('/settings/rules', { ...without('rule-S1'), loadRatio: '3' });
    const answer = await browser.post('/settings/rules', { ...FORM, loadRatio: 'x', reset: '1' });
    expect(answer.headers.get('location')).toMatch(/^\/settings\/rules\?said=reset&/);
    expect(await rules()).toEqual(USUAL);
  });

  it('hold no switch for pain: its stop always comes', async () => {
    await browser.post('/settings/rules', FORM);
    expect((await rules()).quiet).not.toContain('P1');
    expect(await get('/settings/rules')).toContain('cannot be switched off');
  });
});

describe('what other limits would have changed', () => {
  beforeEach(() => keepRuns(web, 7, evenThenLong()));

  const looser = { ...FORM, spikeRatio: '60' };

  it('is said before anything is saved, and what was typed stays', async () => {
    const answer = await browser.post('/settings/rules', { ...looser, preview: '1' });
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(readable(page)).toMatch(/In your last 12 weeks: 1 mail fewer, [1-9] notes? fewer\./);
    expect(readable(page)).toContain('Nothing is saved yet.');
    expect(page).toContain('value="60"');
    expect(await rules()).toEqual(USUAL);
    expect(web.queued).toEqual([]);
  });

  it('is said once more when it is saved', async () => {
    const answer = await browser.post('/settings/rules', looser);
    const page = await get(answer.headers.get('location') ?? '');
    expect(page).toContain('Saved.');
    expect(page).toMatch(/In your last 12 weeks: 1 mail fewer/);
    expect((await rules()).spikeRatio).toBeCloseTo(1.6, 12);
    const back = await browser.post('/settings/rules', { ...FORM, reset: '1' });
    expect(await get(back.headers.get('location') ?? '')).toMatch(/In your last 12 weeks: 1 mail more/);
  });

  it('is nothing for the same limits, or for a week that they do not touch', async () => {
    for (const same of [FORM, { ...FORM, dropChangeMm: '9' }])
      expect(await read(await browser.post('/settings/rules', { ...same, preview: '1' }))).toContain(
        'In your last 12 weeks: the same mails and notes.',
      );
  });

  it('counts no mails for a runner who gets none', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { alerts: false }));
    const page = await read(await browser.post('/settings/rules', { ...looser, preview: '1' }));
    expect(page).toMatch(/In your last 12 weeks: [1-9] notes? fewer\./);
  });

  it('is nothing that an address makes up in words', async () => {
    const page = await get('/settings/rules?said=saved&mails=evil&findings=0-0');
    expect(page).not.toContain('evil');
    expect(page).not.toContain('In your last 12 weeks');
  });

  it('is reached from the settings, which say how far the limits are the runner’s own', async () => {
    expect(await get('/settings')).toContain('All rules are on, with their usual limits.');
    await browser.post('/settings/rules', { ...without('rule-C1'), spikeRatio: '20' });
    expect(await get('/settings')).toContain('1 limit is your own. 1 rule is off.');
    expect(await browser.text('/settings')).toContain('href="/settings/rules"');
  });
});
