import { describe, expect, it } from 'vitest';
import { aboveLinear, type Figures, growth, losses } from '../../../src/simulate/figures.ts';
import { figuresTable, growthTable } from '../../../src/simulate/tables.ts';

const kept = {
  runsExpected: 40,
  runsStored: 40,
  findings: 3,
  mailsWritten: 8,
  mailsSent: 8,
  mailsTwice: 0,
  unfinished: 0,
  failedJobs: 0,
};
const ten: Figures = {
  athletes: 10,
  days: 28,
  engine: 'sqlite',
  historyRuns: 20,
  historyS: 4,
  runs: 20,
  runsS: 5,
  runsPerSecond: 4,
  daysS: 30,
  daysCpuS: 12,
  quietS: 0.1,
  bytesPerAthleteYear: 1_000_000,
  wave: { mails: 10, seconds: 2 },
  memoryBytes: 2e8,
  kept,
};
const thirty: Figures = {
  ...ten,
  athletes: 30,
  historyS: 12,
  runsS: 15,
  daysS: 45,
  daysCpuS: 36,
  wave: { mails: 30, seconds: 9 },
};

describe('the figures of a simulation', () => {
  it('grow by 1 where the work grows as the runners do', () => {
    const grown = growth(ten, thirty);
    expect(grown).toEqual({ days: 0.5, processor: 1, runs: 1, histories: 1, storage: 1, wave: 1.5 });
    expect(aboveLinear(grown)).toEqual(['wave']);
  });

  it('tell what grew more, and only with more than one size', () => {
    expect(growthTable([ten])).toEqual([]);
    expect(growthTable([thirty, ten])[1]).toMatch(/^10 to 30 .*1\.50 {3}MORE than linear: wave$/);
    const linear = { ...thirty, wave: { mails: 30, seconds: 6 } };
    expect(growthTable([ten, linear])[1]).toMatch(/ at most linear$/);
    expect(figuresTable([ten, thirty])[0]).toMatch(/^runners +10 +30$/);
  });

  it('lost nothing, or say what', () => {
    expect(losses({ ...ten, kept: { ...kept, failedJobs: 1 } })).toEqual([]);
    const wrong = { runsStored: 38, mailsSent: 7, mailsTwice: 1, unfinished: 2 };
    expect(losses({ ...ten, kept: { ...kept, ...wrong } })).toEqual([
      '10 runners: 2 runs are not stored',
      '10 runners: 1 mails did not leave',
      '10 runners: 1 mails left twice',
      '10 runners: 2 events, mails or findings are unfinished',
    ]);
  });
});
