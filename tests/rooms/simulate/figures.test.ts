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
  failedJobs: [],
};
const ten: Figures = {
  athletes: 10,
  days: 28,
  engine: 'sqlite',
  historyRuns: 20,
  historyS: 4,
  historyCpuS: 3,
  runs: 20,
  runsS: 5,
  runsCpuS: 4,
  runsPerSecond: 4,
  daysS: 30,
  daysCpuS: 12,
  quietS: 0.1,
  quietCpuS: 0.05,
  bytesPerAthleteYear: 1_000_000,
  wave: { mails: 10, seconds: 2, cpuS: 2 },
  memoryBytes: 2e8,
  kept,
};
const thirty: Figures = {
  ...ten,
  athletes: 30,
  historyS: 12,
  historyCpuS: 9,
  runsS: 15,
  runsCpuS: 12,
  daysS: 45,
  daysCpuS: 36,
  quietCpuS: 0.15,
  wave: { mails: 30, seconds: 9, cpuS: 9 },
};

describe('the figures of a simulation', () => {
  it('grow by 1 where the work grows as the runners do', () => {
    const grown = growth(ten, thirty);
    const rounded = Object.fromEntries(
      Object.entries(grown).map(([name, ratio]) => [name, ratio.toFixed(3)]),
    );
    expect(rounded).toEqual({
      clock: '0.500',
      days: '1.000',
      runs: '1.000',
      histories: '1.000',
      hours: '1.000',
      wave: '1.500',
      storage: '1.000',
    });
    expect(aboveLinear(grown)).toEqual(['wave']);
  });

  it('are not hidden by what is the same for any number of runners', () => {
    // A hundred seconds, whoever runs, and a hundredth of a second for each pair of runners.
    const withPairs = (athletes: number): Figures => ({
      ...ten,
      athletes,
      daysCpuS: 100 + 0.01 * athletes ** 2,
    });
    const [few, some, many] = [withPairs(10), withPairs(30), withPairs(90)];
    expect(growth(few, many).days).toBeLessThan(1);
    expect(growth(some, many, few).days).toBeCloseTo(3, 1);
    const [, , , beyond] = growthTable([few, some, many]);
    expect(beyond).toMatch(/^those beyond 30 .* MORE than linear: days$/);
  });

  it('forgive the clock of a busy machine more than a processor', () => {
    const grown = growth(ten, thirty);
    expect(aboveLinear({ ...grown, wave: 1.2, clock: 1.5 })).toEqual([]);
    expect(aboveLinear({ ...grown, wave: 1.21, clock: 1.51 })).toEqual(['clock', 'wave']);
  });

  it('tell what grew more, and only with more than one size', () => {
    expect(growthTable([ten])).toEqual([]);
    expect(growthTable([thirty, ten])[1]).toMatch(/^10 to 30 .*1\.50 {6}1\.00 {3}MORE than linear: wave$/);
    const linear = { ...thirty, wave: { mails: 30, seconds: 6, cpuS: 6 } };
    expect(growthTable([ten, linear])[1]).toMatch(/ at most linear$/);
    expect(figuresTable([ten, thirty])[0]).toMatch(/^runners +10 +30$/);
  });

  it('lost nothing, or say what', () => {
    expect(losses({ ...ten, kept: { ...kept, failedJobs: ['sweep: Command timed out'] } })).toEqual([]);
    const wrong = { runsStored: 38, mailsSent: 7, mailsTwice: 1, unfinished: 2 };
    expect(losses({ ...ten, kept: { ...kept, ...wrong } })).toEqual([
      '10 runners: 2 runs are not stored',
      '10 runners: 1 mails did not leave',
      '10 runners: 1 mails left twice',
      '10 runners: 2 events, mails or findings are unfinished',
    ]);
  });
});
