import { describe, expect, it } from 'vitest';
import { hasBarometer } from '../../../src/core/streams/barometer.ts';

describe('a device', () => {
  it.each([
    'Garmin fēnix 7X',
    'Garmin fenix 6',
    'Garmin vivoactive 4',
    'Garmin Forerunner 965',
    'Garmin Forerunner 745',
    'Garmin Forerunner 645 Music',
    'Garmin Forerunner 570',
    'Garmin Forerunner 265S',
    'Garmin Forerunner 255',
    'Garmin Forerunner 245 Music',
    'Garmin Forerunner 165',
    'Garmin Edge 530',
    'Apple Watch Series 9',
    'COROS PACE 3',
    'Suunto 9 Peak',
    'Polar Vantage V2',
    'polar grit x pro',
  ])('has a barometer: %s', (name) => expect(hasBarometer(name)).toBe(true));

  it.each(['Garmin Forerunner 35', 'Garmin Forerunner 235', 'Strava iPhone App', 'Strava Android App'])(
    'has none: %s',
    (name) => expect(hasBarometer(name)).toBe(false),
  );

  it.each([
    'Garmin Forerunner 245',
    'Garmin Forerunner 550X',
    'Garmin vivoactive 2',
    'Polar M430',
    'A watch',
    '',
    null,
  ])('is not known: %s', (name) => expect(hasBarometer(name)).toBeNull());
});
