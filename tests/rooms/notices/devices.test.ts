import { describe, expect, it } from 'vitest';
import { anAlert, aWeekly } from './mails.ts';

const GARMIN = 'Garmin Forerunner 255';

describe('the device that recorded a run', () => {
  it('is named beside it in the alert mail, in HTML and in text, as Strava’s brand rules ask', () => {
    const mail = anAlert({}, { devices: [GARMIN] });
    expect(mail.html).toContain(GARMIN);
    expect(mail.text.replaceAll('\n', ' ')).toContain(GARMIN);
  });

  it('is named once each under the weekly mail', () => {
    const mail = aWeekly({}, { devices: [GARMIN, 'Coros Pace 3'] });
    expect(mail.html).toContain(`Recorded with ${GARMIN}, Coros Pace 3.`);
    expect(mail.text.replaceAll('\n', ' ')).toContain(`Recorded with ${GARMIN}, Coros Pace 3.`);
  });

  it('is left out where nobody knows it', () => {
    expect(anAlert({}, { devices: [] }).text).not.toContain('null');
    expect(aWeekly({}, { devices: [] }).text).not.toContain('Recorded with');
  });
});
