import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { Ground } from '../../../src/core/ground.ts';
import { findingWords } from '../../../src/words/findings.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { whereRun } from '../../../src/words/where-run.ts';
import { sampleOutlook } from './samples.ts';

const loop = (ground?: Ground): Finding => ({
  rule: 'C1',
  family: 'direction',
  level: 'note',
  kind: 'state',
  day: '2026-11-22',
  runId: 1,
  facts: { runs: 8, share: 0.7, distanceM: 64_000, direction: 'ccw', ...(ground && { ground }) },
  escalatedBy: [],
});
const ground = (rest: Partial<Ground>): Ground => ({ surfaces: [], side: null, leans: null, ...rest });

describe('where the runner runs', () => {
  it.each([
    [undefined, null],
    [ground({}), null],
    [ground({ surfaces: ['track', 'treadmill'] }), null],
    [ground({ surfaces: ['road'] }), 'road'],
    [ground({ surfaces: ['pavement'] }), 'off-road'],
    [ground({ surfaces: ['road', 'path'] }), 'both'],
  ] as const)('%j is %s', (said, where) => {
    expect(whereRun(said)).toBe(where);
  });
});

describe.each(['en', 'de'])('the advice about loops, %s', (locale) => {
  const reader = readerOf({ units: 'metric', language: locale, hourCycle: 'h23' });
  const wordsOf = (said?: Ground) => findingWords(loop(said), reader, { outlook: sampleOutlook() });
  const advice = (said?: Ground): string => wordsOf(said).step ?? '';
  const turnsRound = locale === 'en' ? 'loops the other way' : 'andersherum';
  const asks =
    locale === 'en' ? 'Say under Settings where you run' : 'Sag in den Einstellungen, wo du läufst';

  it('asks where, as long as nothing was said, and no longer', () => {
    expect(advice()).toContain(asks);
    for (const surfaces of [['road'], ['path'], ['road', 'path']] as const)
      expect(advice(ground({ surfaces }))).not.toContain(asks);
  });

  it('sends nobody round a road the other way: there the surface changes, and the traffic is faced', () => {
    const onRoad = advice(ground({ surfaces: ['road'], side: 'with' }));
    expect(onRoad).not.toContain(turnsRound);
    expect(onRoad).toMatch(/face the traffic|dem Verkehr zugewandt/);
    expect(advice(ground({ surfaces: ['path'] }))).toContain(turnsRound);
  });

  it('takes over what was said about the lean', () => {
    const why = (leans: boolean | null): string => wordsOf(ground({ surfaces: ['path'], leans })).why;
    expect(new Set([why(true), why(false), why(null)]).size).toBe(3);
  });
});
