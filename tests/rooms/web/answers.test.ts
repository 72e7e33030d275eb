import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ANSWER_LIFE_MS, createMailLinks } from '../../../src/links/mail-links.ts';
import { readAssessInput } from '../../../src/runner/history.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf } from '../../../src/store/check-ins.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { type Browser, connected, keepRuns, NOON, runOn, startWeb, TODAY, type Web } from './support.ts';

const RUN = runOn('2026-11-20', 12_000);
const KNOWN = runOn('2026-11-21', 8_000, { rpe: 4, gearId: 'g1' });

let web: Web;
/** The browser that the runner is signed in with. */
let runner: Browser;
beforeEach(async () => {
  web = await startWeb();
  runner = await connected(web, 7);
  await keepRuns(web, 7, [RUN, KNOWN]);
  const pair = { retired: false, distanceM: 100_000, dropMm: null };
  await web.store.write((tx) =>
    shoes.upsertShoes(tx, 7, [
      { ...pair, id: 'g1', name: 'Blue pair' },
      { ...pair, id: 'g2', name: 'Old pair', retired: true },
    ]),
  );
  web.queued.length = 0;
});
afterEach(() => web.close());

const links = (parts: { athleteId?: number; expiresAt?: number } = {}) =>
  createMailLinks({
    publicUrl: web.url,
    sessionKey: web.deps.keys.session,
    athleteId: 7,
    expiresAt: NOON + ANSWER_LIFE_MS,
    ...parts,
  });
const pathOf = (link: string): string => link.slice(web.url.length);
const tokenOf = (link: string): string => new URL(link).searchParams.get('token') ?? '';
/** Somebody who reads mail on a telephone that has never seen Camber. */
const answer = (link: string, form: Record<string, string>) =>
  web.browser().post('/answer', { token: tokenOf(link), ...form });
const answers = async () =>
  (await checkInsOf(web.store.read, 7)).map(({ kind, subject, day, value }) => ({
    kind,
    subject,
    day,
    value,
  }));
const input = () => readAssessInput(web.store.read, 7, TODAY);

describe('a link that asks', () => {
  it('shows the question without a session and changes nothing by being looked at', async () => {
    const page = await web.browser().text(pathOf(links().run(RUN.id)));
    expect(page).toMatch(/12(\.0)?\s*km/);
    expect(page).toContain('How hard was it?');
    expect(page).toContain('Blue pair');
    expect(page).not.toContain('Old pair');
    expect(await answers()).toEqual([]);
    expect(web.queued).toEqual([]);
  });

  it('asks only what Strava leaves open', async () => {
    const page = await web.browser().text(pathOf(links().run(KNOWN.id)));
    expect(page).not.toContain('How hard was it?');
    expect(page).not.toContain('Which shoes?');
  });

  it('asks one thing where the mail asks for one, and leaves the other link as it is', async () => {
    const [effort, worn] = [links().run(RUN.id, 'effort'), links().run(RUN.id, 'shoes')];
    const page = await web.browser().text(`${pathOf(effort)}&pick=7`);
    expect(page).toMatch(/value="7"[^>]*checked/);
    expect(page).not.toContain('Which shoes?');
    expect(page.match(/<button class="button button-primary"/g)).toHaveLength(1);
    expect((await answer(effort, { rpe: '7', shoes: 'g1' })).status).toBe(200);
    expect((await answers()).map(({ kind }) => kind)).toEqual(['rpe']);

    const pairs = await web.browser().text(`${pathOf(worn)}&pick=g1`);
    expect(pairs).toMatch(/value="g1"\s+checked/);
    expect(pairs).not.toContain('How hard was it?');
    expect((await answer(worn, { shoes: 'g1', rpe: '1' })).status).toBe(200);
    expect((await answers()).map(({ kind, value }) => [kind, value])).toEqual([
      ['rpe', 7],
      ['shoes', 'g1'],
    ]);
  });

  it('shows what was answered, afterwards, at the link and on the page of the run', async () => {
    const link = links().run(RUN.id);
    const saved = await (
      await runner.post('/answer', { token: tokenOf(link), rpe: '7', shoes: 'g1' })
    ).text();
    const again = await runner.text(pathOf(link));
    for (const page of [saved, again]) {
      expect(page).toContain('Effort: 7 of 10');
      expect(page).toContain('Shoes: Blue pair');
      expect(page).toContain(`href="/runs/${RUN.id}"`);
    }
    expect(again).toContain('You have answered this already');
    const run = await runner.text(`/runs/${RUN.id}`);
    expect(run).toMatch(/value="7"[^>]*checked/);
    expect(run).toContain('Blue pair');
  });

  it('says of days and of the knee what was answered, too', async () => {
    const saved = await (await answer(links().pain(TODAY, 'stairs'), { pain: '2' })).text();
    expect(saved).toContain('Knee: 2 of 10 · On stairs');
    const gap = await answer(links().gap('2026-11-01', '2026-11-12'), { gap: 'resting' });
    expect(await gap.text()).toContain('<strong>Rest: I did not run</strong>');
  });

  it('tells what stands to nobody who finds an old mail, and nothing of the knee to whoever has the link', async () => {
    const [run, knee] = [links().run(RUN.id), links().pain(TODAY)];
    await answer(run, { rpe: '7' });
    await answer(knee, { pain: '2' });
    expect(await web.browser().text(pathOf(run))).toContain('Effort: 7 of 10');
    expect(await web.browser().text(pathOf(knee))).not.toContain('2 of 10');
    expect(await runner.text(pathOf(knee))).toContain('Knee: 2 of 10');
    web.clock.at = NOON + ANSWER_LIFE_MS;
    expect(await web.browser().text(pathOf(run))).not.toContain('7 of 10');
  });

  it('loses nothing where the pair is gone: says so, and keeps what else was chosen', async () => {
    const link = links().run(RUN.id);
    const sent = await answer(link, { rpe: '6', shoes: 'g99' });
    expect(sent.status).toBe(400);
    const page = await sent.text();
    expect(page).toContain('That pair is no longer among your shoes.');
    expect(page).toMatch(/value="6"[^>]*checked/);
    expect(await answers()).toEqual([]);
    const tapped = await web.browser().text(`${pathOf(links().run(RUN.id, 'shoes'))}&pick=g99`);
    expect(tapped).toContain('That pair is no longer among your shoes.');
    expect(tapped).toContain('Blue pair');
    expect((await answer(link, { rpe: '6', shoes: 'g1' })).status).toBe(200);
  });

  it('says why it asks no longer: too old, its run gone, cut off; and leads on', async () => {
    const old = await runner.text(pathOf(links({ expiresAt: NOON }).run(RUN.id)));
    expect(old).toContain('This question is too old');
    expect(old).toContain(`href="/runs/${RUN.id}"`);
    const gone = await runner.text(pathOf(links().run(999)));
    expect(gone).toContain('The run is gone');
    expect(gone).not.toContain('href="/runs/999"');
    const cut = await runner.text(pathOf(links().run(RUN.id)).slice(0, -5));
    expect(cut).toContain('This link is not whole');
    expect(await runner.text(pathOf(links().run(KNOWN.id)))).toContain('Nothing left to answer');
  });

  it('says whose answer it is where somebody else is signed in, and counts it for the one it asks', async () => {
    const other = await connected(web, 8);
    const link = links().run(RUN.id, 'effort');
    const page = await other.text(pathOf(link));
    expect(page).toMatch(/This question is to .*signed in here/);
    const saved = await (await other.post('/answer', { token: tokenOf(link), rpe: '3' })).text();
    expect(saved).toContain('Effort: 3 of 10');
    expect(saved).not.toContain(`href="/runs/${RUN.id}"`);
    expect(await answers()).toMatchObject([{ kind: 'rpe', value: 3 }]);
  });

  it('has chosen what was tapped in the mail, and nothing that is no step of the scale', async () => {
    const page = await web.browser().text(`${pathOf(links().pain(TODAY))}&pick=3`);
    expect(/value="3"[^>]*checked/.test(page)).toBe(true);
    expect(await web.browser().text(`${pathOf(links().pain(TODAY))}&pick=11`)).not.toContain('checked');
  });

  it('stores by its button, once', async () => {
    const link = links().run(RUN.id);
    expect((await answer(link, { rpe: '7', shoes: 'g1' })).status).toBe(200);
    const about = { subject: `run:${RUN.id}`, day: '2026-11-20' };
    const kept = [
      { kind: 'rpe', ...about, value: 7 },
      { kind: 'shoes', ...about, value: 'g1' },
    ];
    expect(await answers()).toEqual(kept);
    expect(web.queued).toEqual([{ name: 'assess', payload: { athleteId: 7 } }]);
    expect((await athletes.byId(web.store.read, 7))?.assessDue).not.toBeNull();

    expect((await answer(link, { rpe: '1' })).status).toBe(410);
    expect((await web.browser().get(pathOf(link))).status).toBe(410);
    expect(await answers()).toEqual(kept);
  });

  it('is not used up by a form without an answer', async () => {
    const link = links().run(RUN.id);
    expect((await answer(link, {})).status).toBe(400);
    expect((await answer(link, { pain: '3' })).status).toBe(400);
    expect((await answer(link, { rpe: '11' })).status).toBe(400);
    expect((await answer(link, { rpe: '0' })).status).toBe(200);
  });

  it('works until two weeks are over, and not from then on', async () => {
    const link = links().pain(TODAY);
    web.clock.at = NOON + ANSWER_LIFE_MS;
    expect((await answer(link, { pain: '2' })).status).toBe(410);
    web.clock.at -= 1;
    expect((await answer(link, { pain: '2' })).status).toBe(200);
  });

  it('works for nobody else: not changed, not for the runs or shoes of others, not after leaving', async () => {
    const link = links().run(RUN.id);
    const [body = '', signature = ''] = tokenOf(link).split('.');
    const forged = Buffer.from(
      JSON.stringify({ ask: 'run', athleteId: 8, runId: RUN.id, expiresAt: NOON * 2 }),
    );
    for (const token of [`${forged.toString('base64url')}.${signature}`, `${body}.`, body, ''])
      expect((await web.browser().post('/answer', { token, rpe: '3' })).status).toBe(410);
    expect((await answer(link, { shoes: 'g99' })).status).toBe(400);
    await connected(web, 8);
    expect((await answer(links({ athleteId: 8 }).run(RUN.id), { rpe: '3' })).status).toBe(410);
    await web.store.write((tx) => athletes.remove(tx, 7));
    expect((await answer(link, { rpe: '3' })).status).toBe(410);
  });

  it('asks once more, with all that was chosen, where the answer itself is missing', async () => {
    const link = links().pain(TODAY);
    const sent = await answer(link, { when: 'stairs', limp: 'on' });
    expect(sent.status).toBe(400);
    const page = await sent.text();
    expect(page).toContain('Choose an answer first.');
    expect(page).toMatch(/<option value="stairs" selected>/);
    expect(page).toMatch(/name="limp" value="on" checked/);
    expect((await answer(link, { pain: '12', flick: 'yes' })).status).toBe(400);
    expect((await answer(link, { pain: '2' })).status).toBe(200);
  });

  it('cannot be posted from another site', async () => {
    const form = { token: tokenOf(links().pain(TODAY)), pain: '2' };
    const elsewhere = { origin: 'https://elsewhere.example' };
    expect((await web.browser().post('/answer', form, elsewhere)).status).toBe(403);
  });
});

describe('what was answered reaches the rules', () => {
  it('effort and shoes where Strava says nothing, and the distance of the pair with them', async () => {
    await answer(links().run(RUN.id), { rpe: '7', shoes: 'g1' });
    const { runs, shoes: pairs } = await input();
    expect(runs.find(({ id }) => id === RUN.id)).toMatchObject({ rpe: 7, gearId: 'g1' });
    expect(runs.find(({ id }) => id === KNOWN.id)).toMatchObject({ rpe: 4, gearId: 'g1' });
    expect(pairs.find(({ id }) => id === 'g1')?.distanceM).toBe(112_000);
    // Strava learns it later: nothing counts twice.
    await keepRuns(web, 7, [{ ...RUN, gearId: 'g1' }]);
    expect((await input()).shoes.find(({ id }) => id === 'g1')?.distanceM).toBe(100_000);
  });

  it.each([
    ['0', []],
    ['1', [TODAY]],
    ['10', [TODAY]],
  ])('pain of %s, on the day it was answered', async (pain, days) => {
    await answer(links().pain('2026-11-15'), { pain });
    expect((await input()).symptomDays).toEqual(days);
  });

  it('pain on stairs with a limp, and whether the band snapped; what it means is said at once', async () => {
    const form = { pain: '2', when: 'stairs', limp: 'on', flick: 'yes' };
    const page = await (await answer(links().pain(TODAY, 'stairs'), form)).text();
    expect(page).toContain('href="/routine/acute"');
    expect((await input()).rehab).toMatchObject([
      { type: 'pain', day: TODAY, when: 'stairs', level: 2, limp: true },
      { type: 'flick', day: TODAY, flicks: true },
    ]);
    const quiet = await answer(links().pain('2026-11-14'), { pain: '2' });
    expect(await quiet.text()).not.toContain('/routine/acute');
  });

  it('stairs are chosen beforehand where the mail asked about them', async () => {
    const page = await web.browser().text(pathOf(links().pain(TODAY, 'stairs')));
    expect(page).toMatch(/value="stairs"\s+selected/);
  });

  it.each([
    ['unrecorded', [{ from: '2026-11-01', to: '2026-11-12' }]],
    ['resting', []],
  ])('days that were %s', async (gap, unknown) => {
    await answer(links().gap('2026-11-01', '2026-11-12'), { gap });
    expect((await input()).unknownDays).toEqual(unknown);
  });
});
