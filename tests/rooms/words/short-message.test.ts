import { describe, expect, it } from 'vitest';
import { alertMessage, testMessage, weeklyMessage } from '../../../src/words/short-message.ts';
import { anAlert, aFullWeekly } from '../mail/mails.ts';
import { ALL_SAMPLES, SAMPLES, sampleStatus } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const { budget } = sampleStatus();
const week = { from: '2026-11-16', to: '2026-11-22' };

describe('an alert, short', () => {
  const findings = [SAMPLES.S1, SAMPLES.H1a, SAMPLES.D1];
  const message = alertMessage({ findings, budget }, 'metric', { shoeName: () => 'Speedster 3' });

  it('has the mail’s subject', () => {
    expect(message.title).toBe(anAlert().subject);
  });

  it('tells every finding’s fact and one next step', () => {
    const lines = message.text.split('\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe(
      '△ Your 14.0 km run on Sun 22 Nov was 40 % longer than your longest run of the 30 days before (10.0 km).',
    );
    expect(lines.at(-1)).toBe('Next step: Longest run within +10 % for the next week: 11.0 km.');
    expect(message.level).toBe('caution');
  });

  it('says stop, and no distance that may be run', () => {
    const stop = alertMessage({ findings: [{ ...SAMPLES.S1, level: 'stop' }], budget }, 'metric');
    expect(stop.level).toBe('stop');
    expect(stop.text).toContain('Next step: No running for a week');
    expect(stop.text).not.toContain('11.0 km');
  });

  it.each(ALL_SAMPLES.map((finding) => [finding.rule, finding] as const))(
    'keeps to the wording rules for %s',
    (_rule, finding) => {
      const { title, text } = alertMessage({ findings: [finding], budget }, 'imperial');
      expect(forbiddenIn(`${title}\n${text}`)).toEqual([]);
      expect(title + text).not.toMatch(/\u00a0/);
    },
  );
});

describe('the week, short', () => {
  it('has the mail’s subject, the distance beside the usual, what changed, and the next step', () => {
    const findings = [SAMPLES.S1, SAMPLES.H1b, SAMPLES.W1, SAMPLES.R1, SAMPLES.K1];
    const message = weeklyMessage({ status: sampleStatus({ findings }), ...week }, 'metric');
    expect(message.title).toBe(aFullWeekly().subject);
    expect(message.text).toMatch(/^16.{1,3}22 Nov: 33\.0 km \(usual 28–36 km\)\n/);
    expect(message.text).toContain('△ Your long run grew by 40 %');
    expect(message.text.split('\n').at(-1)).toMatch(/^Next step: /);
  });

  it('is short when nothing changed', () => {
    const message = weeklyMessage({ status: sampleStatus(), ...week }, 'metric');
    expect(message.text.split('\n')).toHaveLength(2);
    expect(message.level).toBeNull();
  });

  it('says stop before anything else', () => {
    const findings = [{ ...SAMPLES.S1, level: 'stop' as const }];
    const message = weeklyMessage({ status: sampleStatus({ state: 'break', findings }), ...week }, 'metric');
    expect(message.title).toContain('Stop running');
  });
});

describe('the test', () => {
  it('says that it is one', () => {
    expect(testMessage().title).toBe('A test from Camber');
  });
});
