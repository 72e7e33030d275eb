import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/core/rules/level.ts';
import { decideAlerts } from '../../../src/core/report/alerts/decide.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../src/core/rules/settings.ts';

const spike = (level: Level, day: string, runId: number): Finding => ({
  rule: 'S1',
  family: 'load',
  level,
  kind: 'event',
  day,
  runId,
  facts: { sessionM: 20_000, referenceM: 10_000, ratio: 2, budgetM: 11_000 },
  escalatedBy: [],
});
const descent = (level: Level, day: string, runId: number): Finding => ({
  ...spike(level, day, runId),
  rule: 'H1a',
  family: 'hills',
  facts: { lossM: 500, referenceM: 100, ratio: 5 },
});
const decide = (
  findings: readonly Finding[],
  mailFrom: Partial<RuleSettings['mailFrom']>,
  alerts: RuleSettings['alerts'] = 'usual',
) =>
  decideAlerts(findings, {
    ...DEFAULT_SETTINGS,
    alerts,
    mailFrom: { ...DEFAULT_SETTINGS.mailFrom, ...mailFrom },
  }).map((alert) => alert.findings.map(({ rule, level }) => `${rule} ${level}`));

const DAY = '2026-11-20';

describe('the least level a runner wants a mail for, per family', () => {
  it('counts from that level on', () => {
    const levels = ['note', 'caution', 'strong'] as const;
    const told = levels.map((level, i) => spike(level, DAY, i));
    expect(decide(told, {})).toHaveLength(3);
    expect(decide(told, { load: 'caution' }).flat()).toEqual(['S1 caution', 'S1 note', 'S1 strong']);
    expect(decide(told, { load: 'strong' })).toHaveLength(1);
    expect(decide(told, { load: 'never' })).toEqual([]);
  });

  it('holds for its family alone', () => {
    expect(decide([spike('note', DAY, 1), descent('note', DAY, 2)], { hills: 'strong' })).toEqual([
      ['S1 note'],
    ]);
  });

  it('holds also for those who want everything at once', () => {
    expect(decide([spike('note', DAY, 1)], { load: 'caution' }, 'all')).toEqual([]);
  });

  it('keeps a family that is never wanted out of the mails of others', () => {
    const both = [spike('strong', DAY, 1), descent('strong', DAY, 1)];
    expect(decide(both, { hills: 'never' })).toEqual([['S1 strong']]);
    expect(decide(both, { hills: 'never', load: 'never' })).toEqual([]);
  });

  it('never holds a stop back', () => {
    expect(decide([spike('stop', DAY, 1)], { load: 'never' }, 'less')).toEqual([['S1 stop']]);
  });
});
