import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { findingLines, type FindingContext, findingWords } from '../../../src/words/findings.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { LANGUAGES, words } from '../../../src/words/words.ts';
import { ALL_SAMPLES, SAMPLES, sampleOutlook } from './samples.ts';
import { forbiddenIn } from './wording.ts';

const UNITS = ['metric', 'imperial'] as const;

const reader = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });

/** The words of a finding on the day it was told. */
const wordsOf = (finding: Finding, context: Partial<FindingContext> = {}) =>
  findingWords(finding, reader, { outlook: sampleOutlook([finding]), ...context });

const linesOf = (findings: readonly Finding[]) =>
  findingLines(findings, reader, { outlook: sampleOutlook(findings) });

const everyText = LANGUAGES.flatMap((locale) =>
  UNITS.flatMap((units) =>
    ALL_SAMPLES.map((finding) => ({
      finding,
      units,
      locale,
      texts: findingWords(finding, readerOf({ units, language: locale, hourCycle: 'h23' }), {
        shoeName: () => 'The very long name of a pair of shoes, blue and orange',
        outlook: sampleOutlook([finding]),
      }),
    })),
  ),
);

const textsOf = ({ own, ...texts }: ReturnType<typeof findingWords>): readonly (string | null)[] => [
  ...Object.values(texts),
  own?.text ?? null,
  own?.short ?? null,
];

describe('every finding in every unit and language', () => {
  it.each(everyText)(
    '$finding.rule ($units, $locale) says nothing that the wording rules forbid',
    ({ texts, locale }) => {
      const said = textsOf(texts).filter((text) => text !== null);
      expect(forbiddenIn(said.join('\n'), locale)).toEqual([]);
    },
  );

  it.each(everyText)('$finding.rule ($units, $locale) fills every part', ({ texts }) => {
    expect(textsOf(texts).filter((text) => text?.trim() === '')).toEqual([]);
    expect(texts.raised === null || texts.raised.length > 10).toBe(true);
  });

  // What a stop asks for stands in the mail about it; what was run lately anyway is nothing to hold back.
  const asksNothing = ({ rule, facts }: Finding): boolean =>
    rule === 'P1' || ('rebound' in facts && facts.rebound);

  it.each(everyText.filter(({ finding }) => !asksNothing(finding)))(
    '$finding.rule ($units, $locale) names a next step',
    ({ texts }) => {
      expect(texts.step?.length).toBeGreaterThan(10);
      expect(texts.short?.length).toBeGreaterThan(5);
    },
  );

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
      expect(plain(textsOf(texts).join(' '))).not.toMatch(/\d (km|m)\b/);
    },
  );
});

describe('what the rules say', () => {
  const fact = (finding: Finding): string => plain(wordsOf(finding).fact);

  it('S1: the run, the change, the longest before, and the limit that follows with its end', () => {
    const said = wordsOf(SAMPLES.S1);
    expect(plain(said.fact)).toBe(
      'Your 14.0 km run on Sun 22 Nov was 40 % longer than your longest run of the 30 days before (10.0 km).',
    );
    expect(plain(said.step ?? '')).toBe('Keep your runs under 11.0 km until Sun 29 Nov.');
    expect(said.subject).toBe('Your long run grew by 40 %: keep the next one under 11 km');
    expect(said.grade).toBe('one large study');
  });

  it('says no step once the advice is over, and none where nothing is said of the days to come', () => {
    for (const outlook of [sampleOutlook(), null]) {
      const said = wordsOf(SAMPLES.S1, { outlook });
      expect(said.step).toBeNull();
      expect(said.subject).toBe('Your long run grew by 40 %');
    }
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

  it('S1: a race is told as a race', () => {
    const race = { ...SAMPLES.S1, facts: { ...SAMPLES.S1.facts, race: true } } as const;
    expect(fact(race)).toContain('Your 14.0 km race');
    expect(wordsOf(race).lead).toMatch(/^Your race/);
  });

  it('W1 and R1 say when the runner has done this much lately', () => {
    const said = 'You have done this much recently.';
    expect(fact({ ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, rebound: true } })).toContain(said);
    expect(fact(SAMPLES.W1)).not.toContain(said);
  });

  it('W1 says so when the load is not distance', () => {
    const said = wordsOf({ ...SAMPLES.W1, facts: { ...SAMPLES.W1.facts, measure: 'time' } });
    expect(said.fact).toContain('running time');
  });

  it('T1 does not tell runners to turn round in shared lanes', () => {
    const said = wordsOf(SAMPLES.T1);
    expect(plain(said.fact)).toBe(
      'All 12.0 km on the track in the 28 days to Sun 22 Nov were anticlockwise (the normal direction).',
    );
    expect(said.step).toContain('Never turn round in lanes you share');
  });

  it('T1 says the lap of a small oval', () => {
    const small = {
      ...SAMPLES.T1,
      facts: { ccwM: 12_000, cwM: 0, balance: 1, direction: 'ccw', lapM: 266 },
    } as const;
    const said = wordsOf(small);
    expect(plain(said.fact)).toBe(
      'All 12.0 km on the track (laps of 266 m) in the 28 days to Sun 22 Nov were anticlockwise (the normal direction).',
    );
    expect(said.why).toBe(
      'Round a bend, the inner and the outer leg do different work, the more the tighter it is.',
    );
  });

  it('C1 never advises running with traffic', () => {
    expect(wordsOf(SAMPLES.C1).step).toContain('keep facing the traffic');
  });

  it('H1b says when climb stands in for descent', () => {
    const said = 'Descent is not known for these runs.';
    expect(fact({ ...SAMPLES.H1b, facts: { ...SAMPLES.H1b.facts, measure: 'climb' } })).toContain(said);
    expect(fact(SAMPLES.H1b)).not.toContain(said);
  });

  it('H1: the next runs stay flat, said once, with what the rule adds behind it', () => {
    expect(plain(wordsOf(SAMPLES.H1c).step ?? '')).toBe(
      'Keep your next 2 runs flat: at most 60 m of descent each. Walk or jog very gently down between repeats.',
    );
  });

  it('D1 names the pair and the change, or asks for the drop', () => {
    const named = wordsOf(SAMPLES.D1, { shoeName: () => 'Speedster 3' });
    expect(plain(named.fact)).toBe(
      'Speedster 3: 8.2 km so far. Heel-to-toe drop 4 mm: 5.3 mm lower than your usual 9.3 mm.',
    );
    const unknown = { ...SAMPLES.D1, facts: { ...SAMPLES.D1.facts, changeMm: null, dropMm: null } };
    expect(fact(unknown)).toContain('enter it under Shoes');
  });

  it('a raised level tells what raised it, each cause once', () => {
    expect(wordsOf({ ...SAMPLES.S1, level: 'strong', escalatedBy: ['H1a', 'D1', 'H1a'] }).raised).toBe(
      'Raised to strong: more descent and another pair of shoes fell into the same 7 days.',
    );
    expect(wordsOf(SAMPLES.S1).raised).toBeNull();
  });
});

describe('lists of findings', () => {
  it('tell the two volume states in one line, also when different runs made them fire', () => {
    const lines = linesOf([SAMPLES.R1, { ...SAMPLES.W1, runId: 5, level: 'caution' }]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.level).toBe('caution');
    expect(lines[0]?.findings.map((f) => f.rule)).toEqual(['W1', 'R1']);
    expect(lines[0]?.words.fact).toMatch(/more than the 7 before.*times the average week/);
  });

  it('tell a return and a spike as one only when they are one run', () => {
    expect(linesOf([SAMPLES.S1, SAMPLES.S2])).toHaveLength(1);
    expect(linesOf([SAMPLES.S1, { ...SAMPLES.S2, runId: 6 }])).toHaveLength(2);
  });

  it('tell a state that fired twice once, at its loudest, and every event', () => {
    const earlier = { ...SAMPLES.H1b, day: '2026-11-18', level: 'note' } as const;
    expect(linesOf([earlier, SAMPLES.H1b]).map((line) => line.level)).toEqual(['caution']);
    expect(linesOf([SAMPLES.H1a, { ...SAMPLES.H1a, day: '2026-11-18', runId: 5 }])).toHaveLength(2);
  });

  it('come loudest first, then by evidence, then newest first', () => {
    const order = (...findings: Finding[]): readonly string[] =>
      linesOf(findings).map((line) => line.findings.map((f) => f.rule + f.day.slice(8)).join());
    expect(order(SAMPLES.H1a, { ...SAMPLES.K1, level: 'caution' })).toEqual(['K122', 'H1a22']);
    expect(order(SAMPLES.H1a, { ...SAMPLES.S1, level: 'note', day: '2026-11-17' })).toEqual([
      'S117',
      'H1a22',
    ]);
    expect(order({ ...SAMPLES.H1a, day: '2026-11-17' }, SAMPLES.H1c)).toEqual(['H1c22', 'H1a17']);
  });

  it('do not change what they are given', () => {
    const given = Object.freeze([SAMPLES.K1, SAMPLES.R1, SAMPLES.W1]);
    linesOf(given);
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
