import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connected, keepRuns, runOn, startWeb, TODAY, type Web } from './support.ts';

let web: Web;
beforeEach(async () => {
  web = await startWeb();
});
afterEach(() => web.close());

const plain = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('before connecting', () => {
  it('the page says what is read, why, how to withdraw, and what is then deleted and confirmed', async () => {
    const page = plain(await web.browser().text('/'));
    expect(page).toMatch(/By connecting you agree/);
    expect(page).toMatch(/reads your runs, your shoes, your first name and your units/);
    expect(page).toMatch(/compare your load .* and to write to you/);
    expect(page).toMatch(/withdraw at any time, in the settings here or at strava\.com\/settings\/apps/);
    expect(page).toMatch(/deleted at once and the deletion confirmed/);
    for (const scope of ['activity:read', 'activity:read_all', 'profile:read_all'])
      expect(page).toContain(scope);
  });

  it('the first one learns what the callback domain must be, later ones need not', async () => {
    const { hostname } = new URL(web.url);
    expect(plain(await web.browser().text('/'))).toMatch(new RegExp(`must read ${hostname} ,`));
    await connected(web, 7);
    expect(await web.browser().text('/')).not.toContain('Authorization Callback Domain');
  });

  it('the button says exactly what Strava’s guidelines ask for and leads to its consent page', async () => {
    expect(await web.browser().text('/')).toMatch(
      /<a class="button button-strava" href="\/connect">Connect with Strava<\/a>/,
    );
    const page = await web.browser().text('/');
    const href = /rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
    const styles = await web.browser().text(href);
    expect(styles).toMatch(/--strava:\s*#fc5200/i);
    expect(styles).toMatch(/\.button-strava\s*{[^}]*min-height:\s*48px/);
  });
});

describe('privacy', () => {
  it('tells collection, purpose, retention, deletion with its confirmation, copy, contact and breach', async () => {
    const page = plain(await web.browser().text('/privacy'));
    for (const words of [
      /Through Strava’s API, after you agreed/,
      /Why To work out how your load changes/,
      /What is kept/,
      /not used to train anything and is not given to any AI/,
      /deletes everything here at once\. The page confirms it/,
      /A copy of everything/,
      /owner@example\.org/,
      /wrong hands/,
    ])
      expect(page).toMatch(words);
  });

  it('gives no address where the sender is only the default', async () => {
    await web.close();
    web = await startWeb({ mailFrom: 'Camber <camber@localhost>' });
    expect(await web.browser().text('/privacy')).not.toContain('mailto:');
  });
});

describe('brand duties', () => {
  it('a run links with "View on Strava" and names the device that recorded it', async () => {
    const browser = await connected(web, 7);
    await keepRuns(web, 7, [runOn(TODAY, 8000)]);
    const page = await browser.text('/runs');
    expect(page).toMatch(/href="https:\/\/www\.strava\.com\/activities\/\d+"[^>]*>View on Strava/);
    expect(page).toContain('Garmin Forerunner 255');
  });
});
