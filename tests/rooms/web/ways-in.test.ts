import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeIntervalsProgress } from '../../../src/connection/intervals-link.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { intervalsOf, noteIntervals, openIntervalsKey, putIntervals } from '../../../src/store/intervals.ts';
import { rememberWatched, watchedFilesOf } from '../../../src/store/watched-files.ts';
import { noteFolder, type FolderState, type RunnersFolder } from '../../../src/watch/state.ts';
import { type IntervalsIcu, startIntervalsIcu } from '../../support/intervals-icu.ts';
import { type Browser, connected, NOON, readable, startWeb, type Web } from './support.ts';

const PAGE = '/settings/ways-in';
const KEY = 'the-right-key';

describe('the settings of the ways in', () => {
  let web: Web;
  let icu: IntervalsIcu;
  /** Runner 7, who owns this Camber, and runner 8. */
  let owner: Browser;
  let other: Browser;
  beforeEach(async () => {
    icu = await startIntervalsIcu();
    web = await startWeb({ intervalsUrl: icu.url, importDir: '/srv/runs' });
    owner = await connected(web, 7);
    other = await connected(web, 8);
    web.queued.length = 0;
  });
  afterEach(async () => {
    await web.close();
    await icu.close();
  });

  const read = async (browser = owner) => readable(await browser.text(PAGE));

  it('is found from the settings', async () => {
    expect(await owner.text('/settings')).toContain(`href="${PAGE}"`);
  });

  describe('the watched folder', () => {
    const state = (rest: Partial<FolderState> = {}): FolderState => ({
      dir: '/srv/runs',
      lookedAt: NOON,
      trouble: null,
      code: null,
      nobodys: [],
      runners: [
        { athleteId: 7, trouble: null, files: 1_200, left: 1, isCut: false, unreadable: ['a<b>.fit'] },
        { athleteId: 8, trouble: 'emptied', files: 3, left: 0, isCut: false, unreadable: [] },
      ],
      ...rest,
    });
    const note = (rest: Partial<FolderState> = {}) => web.store.write((tx) => noteFolder(tx, state(rest)));

    it('shows everybody their own folder, and its top to the owner', async () => {
      expect(await read()).toMatch(/\/srv\/runs\/7 .*\/srv\/runs /);
      const others = await read(other);
      expect(others).toContain('/srv/runs/8');
      expect(others).not.toMatch(/\/srv\/runs(?!\/8)/);
    });

    it('says what came of the last look', async () => {
      await note();
      expect(await read()).toContain('1,200 files there');
      expect(await read()).toContain('1 of them is still to be read');
      expect(await owner.text(PAGE)).toContain('a&lt;b&gt;.fit');
      expect(await read(other)).toContain('is the disk there?');
      expect(await read(other)).not.toContain('1,200');
    });

    it('says that the whole folder is away, and since when nobody looks', async () => {
      await note({ trouble: 'away', code: 'ENOENT', lookedAt: NOON - 6 * 60_000 });
      expect(await read()).toContain('The folder is not there');
      expect(await read()).toContain('is not running');
    });

    it('forgets a folder that was given up', async () => {
      const file = { path: '8/run.fit', size: 1, modifiedMs: 1, hash: 'x' };
      await web.store.write((tx) => rememberWatched(tx, 8, [file]));
      await note();
      await other.post(`${PAGE}/folder/forget`);
      expect((await watchedFilesOf(web.store.read, 8)).size).toBe(0);
    });

    it('tells the owner how to have one where none is watched', async () => {
      const bare = await startWeb();
      const browser = await connected(bare, 7);
      expect(readable(await browser.text(PAGE))).toContain('Set IMPORT_DIR');
      await bare.close();
    });
  });

  describe('the key for apps', () => {
    const keyIn = (page: string): string => /camber_[\w-]{43}/.exec(page)?.[0] ?? '';

    it('is shown once, with examples that can be copied, and works', async () => {
      const page = await (await owner.post(`${PAGE}/key`)).text();
      const key = keyIn(page);
      expect(readable(page)).toContain(`--data-binary @run.fit ${web.url}/import`);
      expect(page).toContain(`${web.url}/import/${key}`);
      const send = () => fetch(`${web.url}/import/${key}`, { method: 'POST', body: 'x' });
      expect((await send()).status).toBe(422);
      const later = await owner.text(PAGE);
      expect(keyIn(later)).toBe('');
      expect(readable(later)).toMatch(/You have a key, made .* Last used/);
      await owner.post(`${PAGE}/key/end`);
      expect((await send()).status).toBe(401);
    });

    it('ends the old one when a new one is made', async () => {
      const first = keyIn(await (await owner.post(`${PAGE}/key`)).text());
      const second = keyIn(await (await owner.post(`${PAGE}/key`)).text());
      const send = (key: string) => fetch(`${web.url}/import/${key}`, { method: 'POST', body: 'x' });
      expect((await send(first)).status).toBe(401);
      expect((await send(second)).status).toBe(422);
    });
  });

  describe('intervals.icu', () => {
    const join = (key: string, browser = owner) => browser.post(`${PAGE}/intervals`, { key });
    const link = () => intervalsOf(web.store.read, 7);

    it('tries the key, keeps it sealed, and looks at once', async () => {
      const answer = await join(`  ${KEY} `);
      expect(answer.headers.get('location')).toBe(`${PAGE}?said=joined#intervals`);
      expect(await openIntervalsKey(web.store.read, 7, web.deps.seal)).toBe(KEY);
      expect(web.queued).toEqual([{ name: 'intervals-look', payload: { athleteId: 7 } }]);
      const page = await owner.text(PAGE);
      expect(page).not.toContain(KEY);
      expect(readable(page)).toContain('The first look is on its way');
    });

    it.each([
      ['another-key', 'does not accept the key'],
      ['', 'Enter the key'],
      ['two words', 'does not look like a key'],
      ['späti-key', 'does not look like a key'],
      ['x'.repeat(300), 'does not look like a key'],
    ])('says what is wrong with the key "%s", and keeps nothing', async (key, text) => {
      const answer = await join(key);
      expect(answer.status).toBe(400);
      const page = await answer.text();
      expect(readable(page)).toContain(text);
      expect(page).toContain('aria-invalid="true"');
      expect(await link()).toBeNull();
    });

    it('says when intervals.icu is away, and keeps nothing', async () => {
      icu.state.faults = [{ path: '', status: 503 }];
      expect(readable(await (await join(KEY)).text())).toContain('does not answer (503)');
      expect(await link()).toBeNull();
    });

    it('tells how far it has come, what was left out and why', async () => {
      await join(KEY);
      await web.store.write(async (tx) => {
        await noteIntervals(tx, 7, { readAt: NOON, lookedAt: NOON, stubs: 12 });
        await changeIntervalsProgress(tx, 7, NOON, (progress) => ({
          ...progress,
          before: '2024-03-02T08:00:00',
          runs: 312,
          others: 1,
          withoutFile: 2,
          refused: 1,
        }));
      });
      const text = await read();
      expect(text).toContain('312 runs came in from there');
      expect(text).toMatch(/it has come to .*2 March 2024/);
      expect(text).toContain('1 activity of other sports');
      expect(text).toContain('12 activities came to intervals.icu from Strava');
    });

    it('says that the key was refused, and how to mend it', async () => {
      await join(KEY);
      await web.store.write((tx) => noteIntervals(tx, 7, { error: 'key 403' }));
      expect(await read()).toContain('does not accept the key (403)');
    });

    it('forgets the key', async () => {
      await join(KEY);
      await owner.post(`${PAGE}/intervals/leave`);
      expect(await link()).toBeNull();
    });

    it('has a key of each runner’s own', async () => {
      await join(KEY, other);
      expect(await link()).toBeNull();
      expect(await read()).not.toContain('Joined since');
    });
  });

  it('reads as well in German', async () => {
    await web.store.write((tx) => athletes.updateAthlete(tx, 7, { language: 'de' }));
    await owner.post(`${PAGE}/key`);
    await owner.post(`${PAGE}/intervals`, { key: KEY });
    const text = await read();
    expect(text).toContain('Woher Läufe kommen');
    expect(text).not.toMatch(/\b(the|your|key was|folder)\b/);
  });
});

describe('a way that no longer works', () => {
  let web: Web;
  let owner: Browser;
  let other: Browser;
  beforeEach(async () => {
    web = await startWeb();
    owner = await connected(web, 7);
    other = await connected(web, 8);
  });
  afterEach(() => web.close());

  const folder = (rest: Partial<FolderState>) =>
    web.store.write((tx) =>
      noteFolder(tx, {
        dir: '/srv/runs',
        lookedAt: NOON,
        trouble: null,
        code: null,
        nobodys: [],
        runners: [],
        ...rest,
      }),
    );
  const emptied: RunnersFolder = {
    athleteId: 8,
    trouble: 'emptied',
    files: 3,
    left: 0,
    isCut: false,
    unreadable: [],
  } as const;
  const admin = async () => readable(await owner.text('/admin'));
  const home = async (browser: Browser) => readable(await browser.text('/'));

  it('is told to its runner at home, and to the owner', async () => {
    await folder({ runners: [emptied] });
    expect(await home(other)).toContain('Your watched folder is not there');
    expect(await home(owner)).not.toContain('watched folder');
    expect(await admin()).toContain('Strava 8): the watched folder is not there');
  });

  it('is told once where the whole folder is away', async () => {
    await folder({ trouble: 'away', code: 'EACCES', runners: [{ ...emptied, trouble: 'away' }] });
    const text = await admin();
    expect(text).toContain('It is not there, or may not be read (EACCES)');
    expect(text).not.toContain('8): the watched folder');
  });

  it('is told when nobody looks, and when a folder is nobody’s', async () => {
    await folder({ nobodys: ['anna', '<b>'], lookedAt: NOON - 6 * 60_000 });
    const page = await owner.text('/admin');
    expect(readable(page)).toContain('Nobody looks at the watched folder');
    expect(readable(page)).toContain('belong to nobody');
    expect(page).toContain('anna and &lt;b&gt;');
  });

  it('says that a key of intervals.icu is refused, and nothing of one bad moment', async () => {
    const put = (error: string) =>
      web.store.write(async (tx) => {
        await putIntervals(tx, 8, 'some-key', web.deps.seal, NOON);
        await noteIntervals(tx, 8, { error });
      });
    await put('unavailable 503');
    expect(await home(other)).not.toContain('intervals.icu');
    expect(await admin()).not.toContain('Only the runner can enter another key');
    await put('key 403');
    expect(await home(other)).toContain('intervals.icu no longer accepts your key');
    expect(await admin()).toContain('Only the runner can enter another key');
  });
});
