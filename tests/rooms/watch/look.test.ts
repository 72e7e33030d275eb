import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/core/durations.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { claimOwner } from '../../../src/store/owner.ts';
import * as runs from '../../../src/store/runs.ts';
import * as syncs from '../../../src/store/syncs.ts';
import { watchedFilesOf } from '../../../src/store/watched-files.ts';
import { moved, runPoints } from '../../support/files/run-points.ts';
import { gpx } from '../../support/files/xml-files.ts';
import { zipOf } from '../../support/zip-of.ts';
import { NOON, RUNNER } from '../sources/support.ts';
import { startFolder, type Folder } from './support.ts';

/** The runner's folder, by the account's id. */
const MINE = String(RUNNER);
const points = runPoints();
const RUN = gpx([[points]]);
const runAfter = (hours: number): string => gpx([[moved(points, -hours * 3600)]]);

describe('a look at the watched folder', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await startFolder();
    mkdirSync(path.join(folder.dir, MINE));
  });
  afterEach(() => folder.close());

  const stored = () => runs.runsOf(folder.store.read, RUNNER);
  const readAt = async () => (await syncs.of(folder.store.read, RUNNER))?.readAt ?? null;
  const twice = async () => {
    await folder.look();
    return folder.look();
  };

  it('takes a file by the second look that finds it unchanged, and leaves it where it is', async () => {
    const file = folder.put(`${MINE}/run.gpx`, RUN);
    expect((await folder.look()).runners).toMatchObject([{ athleteId: RUNNER, files: 1, left: 1 }]);
    expect(await stored()).toEqual([]);
    expect((await folder.look()).runners).toMatchObject([{ files: 1, left: 0, trouble: null }]);
    expect(await stored()).toMatchObject([{ day: '2026-05-03', distanceM: 3_006 }]);
    expect(existsSync(file)).toBe(true);
  });

  it('waits for a file that grows, and takes it whole', async () => {
    folder.put(`${MINE}/run.gpx`, RUN.slice(0, 900), NOON);
    await folder.look();
    folder.put(`${MINE}/run.gpx`, RUN.slice(0, 1_900), NOON);
    await folder.look();
    folder.put(`${MINE}/run.gpx`, RUN, NOON + 1_000);
    await folder.look();
    expect(folder.taken).toEqual([]);
    await folder.look();
    expect(folder.taken).toEqual(['run.gpx']);
    expect(await stored()).toHaveLength(1);
  });

  it('never reads a file again, and reads a changed one anew', async () => {
    folder.put(`${MINE}/run.gpx`, RUN);
    for (let i = 0; i < 5; i += 1) await folder.look();
    expect(folder.taken).toEqual(['run.gpx']);
    folder.put(`${MINE}/run.gpx`, runAfter(24), NOON + 5_000);
    await twice();
    expect(folder.taken).toEqual(['run.gpx', 'run.gpx']);
    expect(await stored()).toHaveLength(2);
  });

  it('looks into sub-folders, down to where nobody puts a run', async () => {
    folder.put(`${MINE}/2026/05/run.gpx`, RUN);
    folder.put(`${MINE}/a/b/c/d/e/f/run.gpx`, runAfter(24));
    const { runners } = await twice();
    expect(folder.taken).toEqual(['run.gpx']);
    expect(runners).toMatchObject([{ files: 1, isCut: true }]);
  });

  it('passes over what sync tools and systems put there, and what is no file', async () => {
    folder.put(`${MINE}/.stfolder/run.gpx`, RUN);
    folder.put(`${MINE}/~syncthing~run.gpx.tmp`, RUN);
    folder.put(`${MINE}/run.gpx.part`, RUN);
    folder.put(`outside.gpx`, RUN);
    symlinkSync(path.join(folder.dir, 'outside.gpx'), path.join(folder.dir, MINE, 'link.gpx'));
    symlinkSync(folder.dir, path.join(folder.dir, MINE, 'loop'));
    execFileSync('mkfifo', [path.join(folder.dir, MINE, 'pipe.gpx')]);
    const { runners } = await twice();
    expect(runners).toMatchObject([{ files: 0, left: 0 }]);
    expect(folder.taken).toEqual([]);
  });

  it('takes what lies at the top for the owner, and for nobody else', async () => {
    folder.put('run.gpx', RUN);
    await twice();
    expect(folder.taken).toEqual([]);
    await folder.store.write((tx) => claimOwner(tx, RUNNER));
    await twice();
    expect(await stored()).toHaveLength(1);
  });

  it('says once which folders belong to nobody, links among them', async () => {
    folder.put('anna/run.gpx', RUN);
    symlinkSync(path.join(folder.dir, MINE), path.join(folder.dir, 'link'));
    folder.put('.hidden/run.gpx', RUN);
    const { nobodys } = await twice();
    expect(nobodys.toSorted()).toEqual(['anna', 'link']);
    expect(folder.logged.filter((line) => line.includes('belong to no runner'))).toHaveLength(1);
    expect(folder.taken).toEqual([]);
  });

  it('takes the newest first, and goes on where its time ended', async () => {
    folder.put(`${MINE}/old.gpx`, runAfter(48), NOON - 2 * DAY_MS);
    folder.put(`${MINE}/new.gpx`, RUN, NOON);
    folder.put(`${MINE}/middle.gpx`, runAfter(24), NOON - DAY_MS);
    await folder.look();
    const { runners } = await folder.look(() => folder.taken.length === 1);
    expect(folder.taken).toEqual(['new.gpx']);
    expect(runners).toMatchObject([{ files: 3, left: 2 }]);
    await folder.look();
    expect(folder.taken).toEqual(['new.gpx', 'middle.gpx', 'old.gpx']);
  });

  it('goes on after a file that cannot be read, names it where it is too large, and tries neither again', async () => {
    folder.put(`${MINE}/page.gpx`, '<html>log in</html>');
    truncateSync(folder.put(`${MINE}/large.fit`, ''), 81 * 1024 * 1024);
    folder.put(`${MINE}/run.gpx`, RUN);
    await twice();
    const { runners } = await folder.look();
    expect(runners).toMatchObject([{ files: 3, left: 0, unreadable: ['large.fit'] }]);
    expect(folder.taken.toSorted()).toEqual(['page.gpx', 'run.gpx']);
    expect(await stored()).toHaveLength(1);
  });

  it('reads an archive as a history, and one that is none only once', async () => {
    const zip = zipOf(
      { name: 'one.gpx', data: Buffer.from(RUN) },
      { name: 'two.gpx', data: Buffer.from(runAfter(24)) },
    );
    folder.put(`${MINE}/takeout.zip`, zip);
    folder.put(`${MINE}/broken.zip`, Buffer.from('PK\x03\x04and nothing', 'latin1'));
    await twice();
    await folder.look();
    expect(folder.taken.toSorted()).toEqual(['broken.zip', 'takeout.zip']);
    expect(await stored()).toHaveLength(2);
  });

  it('notes that nothing was missed, for runners without Strava', async () => {
    expect(await readAt()).toBeNull();
    await folder.look();
    expect(await readAt()).toBe(NOON);
    folder.clock.at += 60_000;
    await folder.look();
    expect(await readAt()).toBe(NOON);
    folder.clock.at += DAY_MS;
    await folder.look();
    expect(await readAt()).toBe(NOON + DAY_MS + 60_000);
  });

  it('leaves it to Strava for those who are joined to it', async () => {
    await folder.store.write((tx) => athletes.updateAthlete(tx, RUNNER, { connection: 'ok' }));
    await folder.look();
    expect(await readAt()).toBeNull();
  });

  describe('when something is away', () => {
    const known = async () => (await watchedFilesOf(folder.store.read, RUNNER)).size;
    beforeEach(async () => {
      folder.put(`${MINE}/run.gpx`, RUN);
      await twice();
      folder.clock.at += 3 * DAY_MS;
    });

    it('says so, does not count as looked at, and reads nothing again when it is back', async () => {
      const gone = `${folder.dir}-unmounted`;
      renameSync(folder.dir, gone);
      const state = await folder.look();
      await folder.look();
      expect(state).toMatchObject({
        trouble: 'away',
        code: 'ENOENT',
        runners: [{ athleteId: RUNNER, trouble: 'away' }],
      });
      expect(await readAt()).toBe(NOON);
      expect(folder.logged.filter((line) => line.includes('is not there'))).toHaveLength(1);
      renameSync(gone, folder.dir);
      expect((await twice()).trouble).toBeNull();
      expect(await readAt()).toBe(NOON + 3 * DAY_MS);
      expect(folder.taken).toEqual(['run.gpx']);
    });

    it('takes an empty folder for a disk that is not mounted', async () => {
      rmSync(path.join(folder.dir, MINE), { recursive: true });
      expect(await folder.look()).toMatchObject({ trouble: 'emptied', runners: [{ trouble: 'emptied' }] });
      expect(await readAt()).toBe(NOON);
      expect(await known()).toBe(1);
    });

    it('tells of one runner’s folder that is empty or gone, and looks at the others', async () => {
      mkdirSync(path.join(folder.dir, 'another'));
      rmSync(path.join(folder.dir, MINE, 'run.gpx'));
      expect(await folder.look()).toMatchObject({ trouble: null, runners: [{ trouble: 'emptied' }] });
      rmSync(path.join(folder.dir, MINE), { recursive: true });
      expect(await folder.look()).toMatchObject({ trouble: null, runners: [{ trouble: 'away' }] });
      expect(await known()).toBe(1);
      expect(await readAt()).toBe(NOON);
    });

    it('believes that a file is gone where something else is left', async () => {
      folder.put(`${MINE}/.keep`, '');
      rmSync(path.join(folder.dir, MINE, 'run.gpx'));
      expect((await folder.look()).runners).toMatchObject([{ trouble: null, files: 0 }]);
      expect(await known()).toBe(0);
      expect(await stored()).toHaveLength(1);
    });
  });
});
