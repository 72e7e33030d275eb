import { describe, expect, it } from 'vitest';
import type { Status } from '../../../src/core/report/status/status.ts';
import { findingWords } from '../../../src/words/findings.ts';
import { formats } from '../../../src/words/formats.ts';
import { plain } from '../../../src/words/units.ts';
import { verdictWords } from '../../../src/words/verdict.ts';
import { words } from '../../../src/words/words.ts';
import { ALL_SAMPLES, SAMPLES, sampleStatus } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const de = { locale: 'de' } as const;
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

describe('a finding in German', () => {
  it('tells the fact with German numbers and dates', () => {
    const said = findingWords(SAMPLES.S1, 'metric', de);
    expect(plain(said.fact)).toBe(
      'Dein Lauf über 14,0 km am So. 22. Nov. war 40 % länger als dein längster Lauf der 30 Tage davor (10,0 km).',
    );
    expect(plain(said.advice)).toBe('Längster Lauf der nächsten Woche, innerhalb von +10 %: 11,0 km.');
    expect(said.subject).toBe('Dein langer Lauf wurde 40 % länger: den nächsten unter 11 km');
  });

  it('claims no more than the English one does', () => {
    expect(findingWords(SAMPLES.S1, 'metric', de).evidence).toContain(
      'die meisten Verletzungen kamen ohne einen solchen Sprung',
    );
    expect(findingWords(SAMPLES.R1, 'metric', de).evidence).toContain(words('de').ratioFootnote);
    expect(findingWords(SAMPLES.C1, 'metric', de).advice).toContain('dem Verkehr entgegen');
    expect(findingWords(SAMPLES.T1, 'metric', de).advice).toContain('Dreh nie auf Bahnen um');
  });

  it('says why a level was raised', () => {
    const raised = { ...SAMPLES.S1, level: 'strong', escalatedBy: ['H1a', 'D1'] } as const;
    expect(findingWords(raised, 'metric', de).raised).toBe(
      'Auf „Deutlich“ angehoben. In denselben 7 Tagen: mehr Abstieg und ein anderes Schuhpaar.',
    );
  });

  it.each(ALL_SAMPLES.map((finding) => [finding.rule, finding] as const))(
    'has a source in German for %s where it is a sentence',
    (_rule, finding) => {
      expect(findingWords(finding, 'metric', de).source).not.toMatch(/\b(the|runners|limits|with|and)\b/);
    },
  );
});

const STATES: readonly Partial<Status>[] = [
  { state: 'ok' },
  { state: 'ok', budget: { ...sampleStatus().budget, longestRunM: null } },
  { state: 'empty', lastRunDay: null },
  { state: 'insufficient', daysKnown: 12 },
  { state: 'insufficient', daysKnown: 90, weeksWithRuns: 2 },
  { state: 'break', budget: { ...sampleStatus().budget, restartM: 6000 } },
  { state: 'break', lastRunDay: null },
  { state: 'return_after_break', budget: { ...sampleStatus().budget, restartM: 6000 } },
  { state: 'return_after_break' },
];

describe('the verdict in German', () => {
  it.each(STATES)('of %o keeps to the wording rules and fits a subject', (patch) => {
    const said = verdictWords(sampleStatus(patch), 'metric', de);
    expect(forbiddenIn(Object.values(said).join('\n'), 'de')).toEqual([]);
    expect(said.subject.length).toBeLessThanOrEqual(70);
    expect(said.subject).not.toMatch(/\u00a0/);
    expect(said.headline).not.toBe(verdictWords(sampleStatus(patch), 'metric').headline);
  });

  it('says that notes have passed', () => {
    const said = words('de').passedVerdict(sampleStatus(), formats('metric', 'de'), 2);
    expect(said.headline).toBe('2 Hinweise, alle vorbei');
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
