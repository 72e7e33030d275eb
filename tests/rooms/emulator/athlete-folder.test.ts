import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AthleteFolderError, readAthleteFolder } from '../../../src/emulator/athlete-folder.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';
import { activity } from './support.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'athlete-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, value: unknown): void =>
  writeFileSync(path.join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));

describe('reading an athlete folder', () => {
  it('sorts newest first, and bears missing gear and streams', () => {
    put('athlete.json', { id: 5, firstname: 'Ada' });
    put('activities.json', [activity(1, 3), activity(2, 1), activity(3, 2)]);
    const read = readAthleteFolder(folder);
    expect(read.athlete).toEqual({ id: 5, firstname: 'Ada' });
    expect(read.activities.map(({ id }) => id)).toEqual([2, 3, 1]);
    expect(read.gear).toEqual({});
    expect(read.streams(1)).toBeNull();
  });

  it('reads gear and streams where they are, with or without a byte order mark', () => {
    put('athlete.json', '\uFEFF{"id": 5}');
    put('activities.json', []);
    put('gear.json', { g1: { id: 'g1', distance: 5 } });
    mkdirSync(path.join(folder, 'streams'));
    put('streams/7.json', { time: { data: [0] } });
    const read = readAthleteFolder(folder);
    expect(read.gear).toEqual({ g1: { id: 'g1', distance: 5 } });
    expect(read.streams(7)).toEqual({ time: { data: [0] } });
  });

  it.each([
    ['a missing file', () => {}, /athlete\.json is missing\. An athlete folder holds/],
    ['something that is no JSON', () => put('athlete.json', 'hello'), /athlete\.json: it is not JSON/],
    ['an athlete without an id', () => put('athlete.json', {}), /athlete\.json: id: /],
    [
      'a start that is no instant',
      () => put('activities.json', [activity(1, 1, { start_date: 'yesterday' })]),
      /activities\.json: 0\.start_date: must look like/,
    ],
  ])('says what to do about %s', (_case, spoil, message) => {
    if (message.source.startsWith('athlete\\.json is'))
      rmSync(path.join(folder, 'athlete.json'), { force: true });
    else put('athlete.json', { id: 5 });
    put('activities.json', []);
    spoil();
    expect(() => readAthleteFolder(folder)).toThrow(AthleteFolderError);
    expect(() => readAthleteFolder(folder)).toThrow(message);
  });

  it.runIf(hasSharedData)('reads the real histories', () => {
    expect(readAthleteFolder(`${sharedData}athletes/runner-a`).activities).toHaveLength(1132);
    const second = readAthleteFolder(`${sharedData}athletes/runner-b`);
    expect(second.activities).toHaveLength(498);
    expect(second.activities.filter(({ id }) => second.streams(id) !== null)).toHaveLength(14);
  });
});
