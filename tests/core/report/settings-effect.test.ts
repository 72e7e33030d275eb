import { describe, expect, it } from 'vitest';
import { EFFECT_WEEKS, settingsEffect } from '../../../src/core/report/settings-effect.ts';
import { openReport } from '../../../src/core/report/report.ts';
import { addDays } from '../../../src/core/day.ts';
import { aRun, inputOf, on } from '../history/build.ts';
import { madeUp } from './made-up.ts';

/** Runs of 10 km every second day for twenty weeks, with one of 14 km so many days before the last one. */
const spikeAgo = (ago: number) => {
  const days = Array.from({ length: 70 }, (_, i) => 2 * i);
  const last = days.at(-1) ?? 0;
  const runs = days.map((n) => aRun({ day: on(n), km: last - n === ago ? 14 : 10 }));
  return inputOf(runs, { until: on(last) });
};

describe('what other settings would have changed', () => {
  it('is nothing for the settings that stand', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const input = madeUp(seed);
      const none = { added: 0, gone: 0 };
      expect(settingsEffect(input, input.settings)).toEqual({ mails: none, findings: none });
    }
  });

  it('takes away what a looser limit would not have told, and a stricter one brings it back', () => {
    const input = spikeAgo(20);
    const looser = { ...input.settings, spikeRatio: 1.5 };
    const effect = settingsEffect(input, looser);
    expect(effect.mails).toEqual({ added: 0, gone: 1 });
    expect(effect.findings.gone).toBeGreaterThanOrEqual(1);
    const back = settingsEffect({ ...input, settings: looser }, input.settings);
    expect(back.mails).toEqual({ added: 1, gone: 0 });
    expect(back.findings.added).toBe(effect.findings.gone);
  });

  it('counts the last 84 days, and not the one before them', () => {
    const days = EFFECT_WEEKS * 7;
    const off = (ago: number) => {
      const input = spikeAgo(ago);
      return settingsEffect(input, { ...input.settings, quiet: ['S1'] }).findings.gone;
    };
    expect(off(days - 2)).toBe(1);
    expect(off(days)).toBe(0);
  });

  it('agrees with what a report of each would tell', () => {
    const input = madeUp(7);
    const next = { ...input.settings, weekRise: 0.1 };
    const from = addDays(input.until, 1 - EFFECT_WEEKS * 7);
    const told = (settings: typeof next): number =>
      openReport({ ...input, settings }).findings.filter(({ day }) => day >= from).length;
    const { findings } = settingsEffect(input, next);
    expect(told(next) - told(input.settings)).toBe(findings.added - findings.gone);
  });
});
