import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderNameOf, ownerOf } from '../../../src/watch/owners.ts';
import { folderState } from '../../../src/watch/state.ts';
import { endWatch, startWatch } from '../../../src/watch/watch.ts';
import { eventually } from '../../support/eventually.ts';
import { runPoints } from '../../support/files/run-points.ts';
import { gpx } from '../../support/files/xml-files.ts';
import { RUNNER } from '../sources/support.ts';
import { startFolder, type Folder } from './support.ts';

describe('watching a folder', () => {
  let folder: Folder;
  beforeEach(async () => {
    folder = await startFolder();
    mkdirSync(path.join(folder.dir, String(RUNNER)));
  });
  afterEach(() => folder.close());

  it('looks again and again, and no more once it is stopped', async () => {
    const watch = startWatch(folder.watchDeps, folder.dir, 5);
    folder.put(`${RUNNER}/run.gpx`, gpx([[runPoints()]]));
    await eventually(() => expect(folder.taken).toEqual(['run.gpx']));
    await watch.stop();
    const last = (await folderState(folder.store.read))?.lookedAt;
    folder.clock.at += 60_000;
    folder.put(`${RUNNER}/other.gpx`, '<gpx/>');
    expect((await folderState(folder.store.read))?.lookedAt).toBe(last);
    await endWatch(folder.watchDeps);
    expect(await folderState(folder.store.read)).toBeNull();
  });

  it('goes on after a look that failed', async () => {
    let fails = true;
    const { door, ...rest } = folder.watchDeps;
    const clock = {
      now: () => {
        if (!fails) return folder.clock.at;
        fails = false;
        throw new Error('a bad moment');
      },
    };
    const watch = startWatch({ ...rest, door, clock }, folder.dir, 5);
    await eventually(async () => expect(await folderState(folder.store.read)).not.toBeNull());
    await watch.stop();
    expect(folder.logged.join('')).toContain('a bad moment');
  });
});

describe('whose folder it is', () => {
  const anna = { athleteId: -7, login: 'anna', stravaId: null };
  const bert = { athleteId: 4711, login: null, stravaId: 4711 };
  const carla = { athleteId: -9, login: '4711', stravaId: 12 };

  it('goes by what the runner signs in with, in any spelling, by Strava’s id and by the account’s', () => {
    const runners = [anna, bert];
    expect(['anna', 'Anna', '-7', '4711'].map((name) => ownerOf(name, runners))).toEqual([-7, -7, -7, 4711]);
    expect(['ann', '7', '', '../anna'].map((name) => ownerOf(name, runners))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is nobody’s where it could be that of two', () => {
    expect(ownerOf('4711', [bert, carla])).toBeNull();
    expect(ownerOf('12', [bert, carla])).toBe(-9);
  });

  it('is called as the runner signs in, else by Strava’s id', () => {
    expect([anna, bert, carla].map(folderNameOf)).toEqual(['anna', '4711', '4711']);
  });
});
