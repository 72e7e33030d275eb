import { describe, expect, it } from 'vitest';
import type { PayloadOf } from '../../../src/notices/index.ts';
import type { ShortMessage } from '../../../src/words/short-message.ts';
import { ALL_SAMPLES, SAMPLES, sampleOutlook, sampleStatus } from '../words/samples.ts';
import { forbiddenIn } from '../words/wording.ts';
import {
  aContext,
  aFullWeekly,
  anAlert,
  anAlertPayload,
  aWeeklyPayload,
  type Context,
  mailOf,
  STOPPED,
  stored,
} from './mails.ts';

/** What a channel says of a notice. */
const shortOf = (notice: ReturnType<typeof stored>, context: Context = {}): ShortMessage => {
  if (notice.toShort === null) throw new Error(`no channel carries ${notice.kind}`);
  return notice.toShort(aContext(context));
};
const alertShort = (payload: Partial<PayloadOf<'alert'>> = {}, context: Context = {}): ShortMessage =>
  shortOf(stored('alert', anAlertPayload(payload)), context);
const weekShort = (week: Parameters<typeof aWeeklyPayload>[0] = {}, context: Context = {}): ShortMessage =>
  shortOf(stored('weekly', aWeeklyPayload(week)), context);

describe('an alert, short', () => {
  const message = alertShort();

  it('has the mail’s subject', () => {
    expect(message.title).toBe(anAlert().subject);
  });

  it('says every finding’s fact, one next step, and what is left beside it', () => {
    const lines = message.text.split('\n');
    expect(lines).toHaveLength(5);
    expect(lines.at(-1)).toBe('36.0 km left until Sunday.');
    expect(lines[0]).toBe(
      '△ Your 14.0 km run on Sun 22 Nov was 40 % longer than your longest run of the 30 days before (10.0 km).',
    );
    expect(lines.at(-2)).toBe(
      'Next step: Keep your runs under 11.0 km until Sun 29 Nov. Keep your next 2 runs flat: at most 60 m of descent each.',
    );
    expect(message.level).toBe('caution');
  });

  it('says stop, and no distance that may be run', () => {
    const stop = shortOf(stored('stop', { findings: [STOPPED] }));
    expect(stop.title).toBe(mailOf('stop', { findings: [STOPPED], before: null }).subject);
    expect(stop.level).toBe('stop');
    expect(stop.text).toContain('Next step: No running for a week');
    expect(stop.text).not.toContain('11.0 km');
  });

  it.each(ALL_SAMPLES.map((finding) => [finding.rule, finding] as const))(
    'keeps to the wording rules for %s',
    (_rule, finding) => {
      const { title, text } = alertShort({ findings: [finding] }, { units: 'imperial' });
      expect(forbiddenIn(`${title}\n${text}`)).toEqual([]);
      expect(title + text).not.toMatch(/\u00a0/);
    },
  );
});

describe('the week, short', () => {
  it('has the mail’s subject, the distance beside the usual, what changed, and the next step', () => {
    const findings = [SAMPLES.S1, SAMPLES.H1b, SAMPLES.W1, SAMPLES.R1, SAMPLES.K1];
    const message = weekShort({ findings });
    expect(message.title).toBe(aFullWeekly().subject);
    expect(message.text).toMatch(/^16.{1,3}22 Nov: 33\.0 km \(usual 28–36 km\)\n/);
    expect(message.text).toContain('△ Your long run grew by 40 %');
    expect(message.text.split('\n').at(-2)).toMatch(/^Next step: /);
  });

  it('is short when nothing changed', () => {
    const message = weekShort();
    expect(message.text.split('\n')).toHaveLength(2);
    expect(message.text.split('\n').at(-1)).toMatch(/^36\.0 km left until Sunday/);
    expect(message.level).toBeNull();
  });

  it('tells a fact of a quiet week', () => {
    const outlook = { ...sampleOutlook(), fact: { kind: 'weeks', weeks: 6 } as const };
    expect(weekShort({ outlook }).text.split('\n').at(-2)).toBe('6 weeks in a row within your usual range.');
  });

  it('says stop before anything else', () => {
    const message = weekShort({ status: sampleStatus({ state: 'break', findings: [STOPPED] }) });
    expect(message.title).toContain('Stop running');
  });
});

describe('the test', () => {
  it('says that it is one', () => {
    expect(shortOf(stored('test', {}))).toMatchObject({ kind: 'test', title: 'A test from Camber' });
  });
});

describe('short messages in German', () => {
  const de = { locale: 'de' };

  it.each(ALL_SAMPLES.map((finding) => [finding.rule, finding] as const))('of %s', (_rule, finding) => {
    const { title, text } = alertShort({ findings: [finding] }, de);
    expect(forbiddenIn(`${title}\n${text}`, 'de')).toEqual([]);
    const isRebound = 'rebound' in finding.facts && finding.facts.rebound;
    expect(text.includes('Nächster Schritt: ')).toBe(!isRebound);
  });

  it('of a week', () => {
    expect(weekShort({}, de).text).toMatch(
      /^16\.–22\. Nov\.: 33,0 km \(üblich 28–36 km\)\n[^\n]*bis Sonntag/,
    );
  });
});
