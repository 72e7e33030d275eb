import { describe, expect, it } from 'vitest';
import type { Coming } from '../../../src/core/report/outlook/coming.ts';
import type { Status } from '../../../src/core/report/status/status.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { findingWords } from '../../../src/words/findings.ts';
import { formats } from '../../../src/words/formats.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { verdictWords } from '../../../src/words/verdict.ts';
import { words } from '../../../src/words/words.ts';
import { NOTHING_COMING, SAMPLES, sampleOutlook, sampleStatus } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const TODAY = '2026-11-22';

describe('dates and numbers in German', () => {
  const say = formats('metric', 'de');

  it('are written as Germans write them', () => {
    expect(say.longDay(TODAY)).toBe('Sonntag, 22. November 2026');
    expect(say.day(TODAY)).toBe('So. 22. Nov.');
    expect(say.dayRange('2026-11-16', TODAY)).toBe('16.–22. Nov.');
    expect(plain(say.distance(14_040))).toBe('14,0 km');
    expect(say.count(5205)).toBe('5.205');
    expect(say.list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(say.time(Date.UTC(2026, 10, 22, 17, 4), 'Europe/Berlin')).toBe('18:04');
  });
});

const german = readerOf({ units: 'metric', language: 'de', hourCycle: 'h23' });
const english = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });
const said = (finding: Finding) => findingWords(finding, german, { outlook: sampleOutlook([finding]) });

describe('a finding in German', () => {
  it('tells the fact with German numbers and dates', () => {
    const { fact, step, subject } = said(SAMPLES.S1);
    expect(plain(fact)).toBe(
      'Dein Lauf über 14,0 km am So. 22. Nov. war 40 % länger als dein längster Lauf der 30 Tage davor (10,0 km).',
    );
    expect(plain(step ?? '')).toBe('Bleib bis So. 29. Nov. bei jedem Lauf unter 11,0 km.');
    expect(subject).toBe('Dein langer Lauf wurde 40 % länger: den nächsten unter 11 km');
  });

  it('claims no more than the English one does', () => {
    expect(said(SAMPLES.C1).step).toContain('dem Verkehr');
    expect(said(SAMPLES.T1).step).toContain('Dreh nie auf Bahnen um');
  });

  it('says why a level was raised', () => {
    const raised = { ...SAMPLES.S1, level: 'strong', escalatedBy: ['H1a', 'D1'] } as const;
    expect(said(raised).raised).toBe(
      'Auf „Deutlich“ angehoben. In denselben 7 Tagen: mehr Abstieg und ein anderes Schuhpaar.',
    );
  });
});

const RESTART: Partial<Coming> = { restart: { from: '2026-11-23', limitM: 6000 }, longestRun: null };

const DAYS: readonly (readonly [Partial<Status>, Partial<Coming>])[] = [
  [{ state: 'ok' }, {}],
  [{ state: 'empty', lastRunDay: null }, NOTHING_COMING],
  [{ state: 'insufficient', daysKnown: 12 }, {}],
  [{ state: 'insufficient', daysKnown: 90, weeksWithRuns: 2 }, {}],
  [{ state: 'break' }, RESTART],
  [{ state: 'break', lastRunDay: null }, NOTHING_COMING],
  [{ state: 'return_after_break' }, RESTART],
  [{ state: 'return_after_break' }, NOTHING_COMING],
];

describe('the verdict in German', () => {
  it.each(DAYS)('of %o keeps to the wording rules and fits a subject', (patch, coming) => {
    const day = { status: sampleStatus(patch), outlook: sampleOutlook([], coming) };
    const verdict = verdictWords(day, german);
    const texts = Object.values(verdict).filter((text) => text !== null);
    expect(forbiddenIn(texts.join('\n'), 'de')).toEqual([]);
    expect(verdict.subject.length).toBeLessThanOrEqual(70);
    expect(verdict.subject).not.toMatch(/\u00a0/);
    expect(verdict.headline).not.toBe(verdictWords(day, english).headline);
  });
});

describe('notes about the data in German', () => {
  const say = formats('metric', 'de');
  const { note } = words('de');

  it.each([
    [{ key: 'gap', day: '2026-10-03', lastDay: '2026-10-17' }, 'Kein Lauf vom 3.–17. Okt.: Pause'],
    [{ key: 'missingShoes', count: 1 }, 'Bei 1 Lauf dieser Woche fehlen'],
    [{ key: 'missingShoes', count: 3 }, 'Bei 3 Läufen dieser Woche fehlen'],
    [{ key: 'unknownClimb', count: 2 }, 'Von 2 Läufen dieser Woche'],
    [{ key: 'tooFast', day: '2026-11-22' }, 'Der Lauf am So. 22. Nov. zählt nicht mit'],
    [{ key: 'lastSync', day: '2026-11-22' }, 'Am So. 22. Nov. war der letzte Lauf'],
  ] as const)('%o', (fact, sentence) => {
    expect(plain(note(fact, say) ?? '')).toContain(sentence);
  });

  it('are silent about what has no sentence, and about half a fact', () => {
    expect(note({ key: 'toString' }, say)).toBeNull();
    expect(note({ key: 'lastSync' }, say)).toBeNull();
  });
});
