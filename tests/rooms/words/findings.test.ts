import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { findingLines, findingWords } from '../../../src/words/findings.ts';
import { plain } from '../../../src/words/units.ts';
import { LANGUAGES, words } from '../../../src/words/words.ts';
import { ALL_SAMPLES, SAMPLES } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const UNITS = ['metric', 'imperial'] as const;

const everyText = LANGUAGES.flatMap((locale) =>
  UNITS.flatMap((units) =>
    ALL_SAMPLES.map((finding) => ({
      finding,
      units,
      locale,
      texts: findingWords(finding, units, {
        shoeName: () => 'The very long name of a pair of shoes, blue and orange',
        locale,
      }),
    })),
  ),
);

describe('every finding in every unit and language', () => {
  it.each(everyText)(
    '$finding.rule ($units, $locale) says nothing that the wording rules forbid',
    ({ texts, locale }) => {
      expect(forbiddenIn(Object.values(texts).join('\n'), locale)).toEqual([]);
    },
  );

  it.each(everyText)('$finding.rule ($units, $locale) fills every part', ({ texts }) => {
    const { raised, ...parts } = texts;
    expect(raised === null || raised.length > 10).toBe(true);
    expect(Object.entries(parts).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(everyText)('$finding.rule ($units, $locale) names a next step with a number', ({ texts }) => {
    expect(texts.advice).toMatch(/\d/);
  });

  it.each(everyText)(
    '$finding.rule ($units, $locale) has a subject of at most 70 characters',
    ({ texts }) => {
      expect(texts.subject.length).toBeLessThanOrEqual(70);
      expect(texts.subject).not.toMatch(/[\u00a0\n]/);
    },
  );

  it.each(everyText.filter(({ units }) => units === 'imperial'))(
    '$finding.rule ($locale) speaks of no metres and kilometres to those who read miles',
    ({ texts }) => {
      const { evidence: _evidence, source: _source, ...own } = texts;
      expect(plain(Object.values(own).join(' '))).not.toMatch(/\d (km|m)\b/);
    },
  );
});

describe('what the rules say', () => {
  const fact = (finding: Finding): string => plain(findingWords(finding, 'metric').fact);

  it('S1: the run, the change, the longest before, and the limit that follows', () => {
    const said = findingWords(SAMPLES.S1, 'metric');
    expect(plain(said.fact)).toBe(
      'Your 14.0 km run on Sun 22 Nov was 40 % longer than your longest run of the 30 days before (10.0 km).',
    );
    expect(plain(said.advice)).toBe('Longest run within +10 % for the next week: 11.0 km.');
    expect(said.subject).toBe('Your long run grew by 40 %: keep the next one under 11 km');
    expect(said.evidence).toContain('most injuries happened without such a jump');
  });

  it('S1: a jump that rounds to 10 % is told as more than that', () => {
    const said = fact({ ...SAMPLES.S1, facts: { ...SAMPLES.S1.facts, ratio: 1.1004 } });
    expect(said).toContain('just over 10 % longer');
    expect(fact({ ...SAMPLES.S1, facts: { ...SAMPLES.S1.facts, ratio: 1.106 } })).toContain('11 % longer');
  });

  it('S1: from twice the distance on it speaks of times, not percent', () => {
    expect(fact({ ...SAMPLES.S1, facts: { ...SAMPLES.S1.facts, ratio: 1.99 } })).toContain(
      '99 % longer than',
    );
    expect(fact({ ...SAMPLES.S1, facts: { ...SAMPLES.S1.facts, ratio: 2.41 } })).toContain(
      '2.4 times as long as',
    );
  });

  it('R1 never comes without its footnote', () => {
    expect(findingWords(SAMPLES.R1, 'metric').evidence).toContain(
      'This ratio describes change. Research disagrees on whether it says anything about injury; in the largest running study it did not.',
    );
    const both = findingLines([SAMPLES.W1, SAMPLES.R1], 'metric');
    expect(both[0]?.words.evidence).toContain(words().ratioFootnote);
  });

  it('W1 and R1 say when the week is only a return to the usual', () => {
    expect(fact({ ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, rebound: true } })).toContain(
      'best week of the six',
    );
    expect(fact(SAMPLES.W1)).not.toContain('best week');
  });

  it('W1 says so when the load is not distance, and then names no distance to hold', () => {
    const said = findingWords({ ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, measure: 'time' } }, 'metric');
    expect(said.fact).toContain('running time');
    expect(plain(said.advice)).toMatch(/^Do no more in the next 7 days than in these/);
  });

  it('T1 does not tell runners to turn round in shared lanes', () => {
    const said = findingWords(SAMPLES.T1, 'metric');
    expect(plain(said.fact)).toBe(
      'All 12.0 km on the track in the 28 days to Sun 22 Nov were anticlockwise (the normal direction).',
    );
    expect(said.advice).toContain('Never turn round in lanes you share');
  });

  it('C1 never advises running with traffic', () => {
    expect(findingWords(SAMPLES.C1, 'metric').advice).toContain('stay facing the traffic');
  });

  it('H1b says when climb stands in for descent', () => {
    expect(fact({ ...SAMPLES.H1b, facts: { ...SAMPLES.H1b.facts, measure: 'climb' } })).toContain(
      'stands in',
    );
    expect(fact(SAMPLES.H1b)).not.toContain('stands in');
  });

  it('D1 names the pair and the change, or asks for the drop', () => {
    const named = findingWords(SAMPLES.D1, 'metric', { shoeName: () => 'Speedster 3' });
    expect(plain(named.fact)).toBe(
      'Speedster 3: 8.2 km so far. Its heel-to-toe drop of 4 mm is 5.3 mm lower than your usual 9.3 mm.',
    );
    const unknown = { ...SAMPLES.D1, facts: { ...SAMPLES.D1.facts, changeMm: null, dropMm: null } };
    expect(fact(unknown)).toContain('you can enter it under Shoes');
  });

  it('a raised level tells what raised it, each cause once', () => {
    expect(
      findingWords({ ...SAMPLES.S1, level: 'strong', escalatedBy: ['H1a', 'D1', 'H1a'] }, 'metric').raised,
    ).toBe('Raised to strong: more descent and another pair of shoes fell into the same 7 days.');
    expect(findingWords(SAMPLES.S1, 'metric').raised).toBeNull();
  });
});

describe('lists of findings', () => {
  it('tell the two volume states in one line, also when different runs made them fire', () => {
    const lines = findingLines([SAMPLES.R1, { ...SAMPLES.W1, runId: 5, level: 'caution' }], 'metric');
    expect(lines).toHaveLength(1);
    expect(lines[0]?.level).toBe('caution');
    expect(lines[0]?.findings.map((f) => f.rule)).toEqual(['W1', 'R1']);
    expect(lines[0]?.words.fact).toMatch(/after .* in the 7 before.*averaged/);
  });

  it('tell a return and a spike as one only when they are one run', () => {
    expect(findingLines([SAMPLES.S1, SAMPLES.S2], 'metric')).toHaveLength(1);
    expect(findingLines([SAMPLES.S1, { ...SAMPLES.S2, runId: 6 }], 'metric')).toHaveLength(2);
  });

  it('tell a state that fired twice once, at its loudest, and every event', () => {
    const earlier = { ...SAMPLES.H1b, day: '2026-11-18', level: 'note' } as const;
    expect(findingLines([earlier, SAMPLES.H1b], 'metric').map((line) => line.level)).toEqual(['caution']);
    expect(
      findingLines([SAMPLES.H1a, { ...SAMPLES.H1a, day: '2026-11-18', runId: 5 }], 'metric'),
    ).toHaveLength(2);
  });

  it('come loudest first, then by evidence, then newest first', () => {
    const order = (...findings: Finding[]): readonly string[] =>
      findingLines(findings, 'metric').map((line) =>
        line.findings.map((f) => f.rule + f.day.slice(8)).join(),
      );
    expect(order(SAMPLES.H1a, { ...SAMPLES.K1, level: 'caution' })).toEqual(['K122', 'H1a22']);
    expect(order(SAMPLES.H1a, { ...SAMPLES.S1, level: 'note', day: '2026-11-17' })).toEqual([
      'S117',
      'H1a22',
    ]);
    expect(order({ ...SAMPLES.H1a, day: '2026-11-17' }, SAMPLES.H1c)).toEqual(['H1c22', 'H1a17']);
  });

  it('do not change what they are given', () => {
    const given = Object.freeze([SAMPLES.K1, SAMPLES.R1, SAMPLES.W1]);
    findingLines(given, 'metric');
    expect(given.map((f) => f.rule)).toEqual(['K1', 'R1', 'W1']);
  });
});

describe('levels', () => {
  it('have a symbol each, all different, so that colour is never needed', () => {
    const symbols = Object.values(words().levels).map((level) => level.symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it('speak English where a language is not known', () => {
    expect(words('xx-YY')).toBe(words('en'));
    expect(words('en-US')).toBe(words('en'));
  });
});
