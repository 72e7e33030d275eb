import { describe, expect, it } from 'vitest';
import { anAlert, aWeekly } from './mails.ts';

const GARMIN = 'Garmin Forerunner 255';
const run = {
  day: '2026-11-22',
  distanceM: 14_000,
  movingTimeS: 5045,
  stravaUrl: 'https://www.strava.com/activities/7',
};

describe('the device that recorded a run', () => {
  it('is named beside it in the alert mail, in HTML and in text, as Strava’s brand rules ask', () => {
    const mail = anAlert({ run: { ...run, deviceName: GARMIN } });
    expect(mail.html).toContain(GARMIN);
    expect(mail.text.replaceAll('\n', ' ')).toContain(GARMIN);
  });

  it('is named once each under the weekly mail', () => {
    const mail = aWeekly({ devices: [GARMIN, 'Coros Pace 3'] });
    expect(mail.html).toContain(`Recorded with ${GARMIN}, Coros Pace 3.`);
    expect(mail.text.replaceAll('\n', ' ')).toContain(`Recorded with ${GARMIN}, Coros Pace 3.`);
  });

  it('is left out where nobody knows it', () => {
    expect(anAlert({ run: { ...run, deviceName: null } }).text).not.toContain('null');
    expect(aWeekly({ devices: [] }).text).not.toContain('Recorded with');
  });
});
