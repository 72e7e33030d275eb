import { describe, expect, it } from 'vitest';
import type { Level } from '../../../src/core/rules/level.ts';
import { assess } from '../../../src/core/report/assess.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import { decideAlerts } from '../../../src/core/report/alerts/decide.ts';
import { escalate } from '../../../src/core/report/walk/escalation.ts';
import { afterDay, stateIsReported, type StateMemory } from '../../../src/core/report/walk/state-memory.ts';
import { type RuleId, RULES } from '../../../src/core/rules/index.ts';
import { anAnalysis, aRun, aShoe, daily, inputOf, levelsOf, on, settingsWith, steadyWeeks } from './build.ts';

let runId = 0;

/** A finding on a day; each has a run of its own unless `run` is given. */
const found = (
  rule: RuleId,
  level: Level,
  n: number,
  parts: { run?: number; facts?: object } = {},
): Finding => {
  runId += 1;
  const finding: object = {
    rule,
    level,
    family: RULES[rule].family,
    kind: RULES[rule].kind,
    day: on(n),
    runId: parts.run ?? runId,
    facts: { rebound: false, ...parts.facts },
    escalatedBy: [],
  };
  // Only the facts that decide are there.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return finding as Finding;
};

describe('an event', () => {
  const spikes = (...later: readonly (readonly [n: number, km: number])[]) => [
    ...steadyWeeks(4),
    aRun({ day: on(28), km: 14.5 }),
    ...later.map(([n, km]) => aRun({ day: on(n), km })),
  ];

  it('is silent about what stays within the limit of the run that was reported', () => {
    expect(levelsOf('S1', spikes([30, 15], [31, 15.9]))).toEqual([`${on(28)} caution`]);
  });

  it('is never silent about a run that goes on from there', () => {
    expect(levelsOf('S1', spikes([30, 21.1]))).toEqual([`${on(28)} caution`, `${on(30)} caution`]);
    expect(levelsOf('S1', spikes([29, 16]))).toEqual([`${on(28)} caution`, `${on(29)} note`]);
  });

  it('is silent in the evening about what was reported in the morning', () => {
    const evening = (km: number) => [...spikes(), aRun({ day: on(28), hour: 18, km })];
    expect(levelsOf('S1', evening(15.9))).toHaveLength(1);
    expect(levelsOf('S1', evening(16))).toEqual([`${on(28)} caution`, `${on(28)} note`]);
  });
});

describe('a state', () => {
  const reported = (level: Level, quietDays = 0): StateMemory => ({ day: 100, level, quietDays });

  it('is reported the first time, and at once when it is louder', () => {
    expect(stateIsReported(undefined, 100, 'note', 'after-quiet')).toBe(true);
    expect(stateIsReported(reported('note'), 101, 'note', 'after-quiet')).toBe(false);
    expect(stateIsReported(reported('note'), 101, 'caution', 'after-quiet')).toBe(true);
    expect(stateIsReported(reported('caution'), 101, 'note', 'after-a-week')).toBe(false);
  });

  it('that a still larger window renews is reported again after 7 days, and not after 6', () => {
    expect(stateIsReported(reported('note'), 106, 'note', 'after-a-week')).toBe(false);
    expect(stateIsReported(reported('note'), 107, 'note', 'after-a-week')).toBe(true);
  });

  it('that lasts is reported again after 7 days in a row at level zero, and not after 6', () => {
    expect(stateIsReported(reported('note', 6), 130, 'note', 'after-quiet')).toBe(false);
    expect(stateIsReported(reported('note', 7), 130, 'note', 'after-quiet')).toBe(true);
  });

  it('starts counting again after a day above zero', () => {
    expect(afterDay(reported('caution', 6), true)).toEqual(reported('caution', 0));
    expect(afterDay(reported('caution', 6), false)).toEqual(reported('caution', 7));
  });

  /** One steady month, then an easy week, then one that rises. */
  const weekly = (...weeksKm: number[]) => [
    aRun({ day: on(0), km: 1 }),
    ...daily(weeksKm.flatMap((km) => [0, 0, 0, 0, 0, km, 0])),
  ];

  it('is told once a week while it grows', () => {
    const weeks = [12, 12, 12, 12, 20, 30, 45, 30, 30, 30, 45];
    expect(levelsOf('W1', weekly(...weeks), { settings: { quiet: ['S1'] } })).toEqual([
      `${on(33)} note`,
      `${on(40)} note`,
      `${on(47)} note`,
      `${on(75)} note`,
    ]);
  });

  it('is not raised by a rest: what the weeks before lose is no running', () => {
    // The busy first week leaves its window: 24 km after 18 become 24 km after 12, with nothing run.
    const runs = [
      ...daily(Array.from({ length: 4 }, () => [6, 0, 6, 0, 6, 0, 0]).flat()),
      ...daily([6, 0, 0, 0, 0, 0, 0], on(28)),
      ...daily([6, 0, 6, 0, 6, 0, 6], on(35)),
    ];
    const short = (km: number) => [...runs, aRun({ day: on(42), km })];
    expect(levelsOf('W1', runs)).toEqual([`${on(39)} note`]);
    expect(levelsOf('W1', short(6))).toEqual(levelsOf('W1', runs));
  });

  it('counts the first evaluable day above as a crossing', () => {
    const kms = [6, 0, 6, 0, 0, 0, 0, 6, 0, 6, 0, 0, 0, 0, 6, 0, 6, 0, 0, 0, 0, 8, 8, 8, 8, 8, 8, 8];
    expect(levelsOf('R1', daily(kms))).toEqual([`${on(27)} caution`]);
  });
});

describe('escalation', () => {
  const d1 = { facts: { changeMm: 5 } };

  it('raises a finding by one level when another family was told in the 7 days before', () => {
    const hill = found('H1a', 'note', 6);
    const raised = escalate([hill], 106, [{ day: 100, finding: found('S1', 'note', 0) }]);
    expect(raised).toEqual([{ ...hill, level: 'caution', escalatedBy: ['S1'] }]);
    expect(escalate([hill], 107, [{ day: 100, finding: found('S1', 'note', 0) }])).toEqual([hill]);
  });

  it('raises both when they are told on one run', () => {
    const both = escalate([found('S1', 'caution', 0), found('H1c', 'caution', 0)], 100, []);
    expect(both.map(({ level, escalatedBy }) => [level, ...escalatedBy])).toEqual([
      ['strong', 'H1c'],
      ['strong', 'S1'],
    ]);
  });

  it('does not raise within one family, and never above strong', () => {
    const hills = [found('H1a', 'note', 0), found('H1b', 'note', 0), found('H1d', 'note', 0)];
    expect(escalate(hills, 100, [])).toEqual(hills);
    const strong = found('S1', 'strong', 0);
    expect(escalate([strong], 100, [{ day: 99, finding: found('T1', 'note', 0) }])).toEqual([strong]);
  });

  it.each(['S2', 'W1', 'R1', 'C1', 'K1'] as const)('is not what %s does, nor what it suffers', (rule) => {
    const quiet = found(rule, 'note', 0);
    const spike = found('S1', 'note', 0);
    expect(escalate([quiet, spike], 100, [])).toEqual([quiet, spike]);
  });

  it.each(['T1', 'H1a', 'H1b', 'H1c', 'H1d'] as const)('is what %s does', (rule) => {
    expect(escalate([found('S1', 'note', 0), found(rule, 'note', 0)], 100, [])[0]).toMatchObject({
      level: 'caution',
      escalatedBy: [rule],
    });
  });

  it('counts a new pair only with another drop', () => {
    const spike = found('S1', 'note', 0);
    expect(escalate([spike, found('D1', 'note', 0, d1)], 100, [])[0]?.level).toBe('caution');
    expect(escalate([spike, found('D1', 'note', 0, { facts: { changeMm: null } })], 100, [])[0]).toEqual(
      spike,
    );
  });

  it('names every reason once', () => {
    const earlier = [0, 1].map((n) => ({ day: 99, finding: found('H1a', 'note', n) }));
    const raised = escalate([found('S1', 'note', 0)], 100, [
      ...earlier,
      { day: 98, finding: found('T1', 'note', 0) },
    ]);
    expect(raised[0]?.escalatedBy).toEqual(['H1a', 'T1']);
  });

  it('does not make an event louder than its own level for the silence that follows', () => {
    const hilly = anAnalysis({ lossM: 300, gainM: 300 });
    const flat = anAnalysis({ lossM: 0, gainM: 0 });
    const runs = [
      ...steadyWeeks(4, { analysis: flat }),
      aRun({ day: on(28), km: 11.5, analysis: hilly }),
      aRun({ day: on(30), km: 15.5, analysis: flat }),
    ];
    expect(levelsOf('S1', runs)).toEqual([`${on(28)} caution`, `${on(30)} strong`]);
  });
});

describe('rules turned off', () => {
  const runs = [
    ...steadyWeeks(4, { gearId: 'old' }),
    aRun({
      day: on(28),
      km: 30,
      gearId: 'new',
      analysis: anAnalysis({ lossM: 500 }),
    }),
  ];

  it('are not told', () => {
    const shoes = [aShoe('new', { distanceM: 30_000 + 40_000, dropMm: 4 })];
    const all = assess(inputOf(runs, { shoes, settings: { shoeRemindersM: [60_000] } })).findings;
    const rules = [...new Set(all.map(({ rule }) => rule))];
    expect(rules).toEqual(expect.arrayContaining(['S1', 'W1', 'R1', 'D1', 'K1']));
    for (const rule of rules) {
      const rest = assess(
        inputOf(runs, { shoes, settings: { quiet: [rule], shoeRemindersM: [60_000] } }),
      ).findings;
      expect(rest.map((finding) => finding.rule)).toEqual(all.map((f) => f.rule).filter((r) => r !== rule));
    }
  });
});

describe('what is mailed', () => {
  const days = (findings: readonly Finding[], settings = settingsWith()) =>
    decideAlerts(findings, settings).map(({ day }) => day);

  it.each(['S1', 'S2', 'H1a', 'H1c', 'H1d'] as const)('mails the event %s, also as a note', (rule) => {
    const finding = found(rule, 'note', 0);
    expect(decideAlerts([finding], settingsWith())).toEqual([
      { about: 'run', runId: finding.runId, day: on(0), findings: [finding] },
    ]);
  });

  it('mails a new pair with another drop and not one without', () => {
    expect(days([found('D1', 'note', 0, { facts: { changeMm: -4 } })])).toEqual([on(0)]);
    expect(days([found('D1', 'note', 0, { facts: { changeMm: null } })])).toEqual([]);
  });

  it.each(['W1', 'R1', 'H1b', 'T1', 'C1'] as const)('mails the state %s only at caution', (rule) => {
    expect(days([found(rule, 'note', 0)])).toEqual([]);
    expect(days([found(rule, 'caution', 0)])).toEqual([on(0)]);
    expect(days([found(rule, 'strong', 0)])).toEqual([on(0)]);
  });

  it('leaves shoe mileage for Monday, and never carries it', () => {
    const spike = found('S1', 'note', 0, { run: -1 });
    const worn = found('K1', 'note', 0, { run: -1 });
    expect(decideAlerts([spike, worn], settingsWith())[0]?.findings).toEqual([spike]);
    expect(days([worn], settingsWith({ alerts: 'all' }))).toEqual([]);
  });

  it('mails no rebound by itself', () => {
    const rebound = { facts: { rebound: true } };
    expect(days([found('W1', 'caution', 0, rebound), found('R1', 'caution', 20, rebound)])).toEqual([]);
    expect(days([found('H1b', 'caution', 0, rebound)])).toEqual([on(0)]);
  });

  it('mails no state in the 7 days after a mail, but every event', () => {
    const then = (n: number) => days([found('S1', 'note', 0), found('W1', 'caution', n)]);
    expect(then(7)).toEqual([on(0)]);
    expect(then(8)).toEqual([on(0), on(8)]);
    expect(days([found('S1', 'note', 0), found('H1a', 'note', 1)])).toEqual([on(0), on(1)]);
  });

  it('mails once per run, reasons first and loudest first', () => {
    const run = { run: -2 };
    const [s2, s1, d1, w1, r1] = [
      found('S2', 'note', 0, run),
      found('S1', 'strong', 0, run),
      found('D1', 'note', 0, { ...run, facts: { changeMm: null } }),
      found('W1', 'note', 0, run),
      found('R1', 'caution', 0, run),
    ];
    expect(decideAlerts([s2, s1, d1, w1, r1], settingsWith())).toEqual([
      { about: 'run', runId: -2, day: on(0), findings: [s1, r1, s2, d1, w1] },
    ]);
  });

  it('carries what was told since Monday without a mail, once', () => {
    // Day 0 is a Monday.
    const [sunday, monday, tuesday] = [
      found('W1', 'note', -1),
      found('T1', 'note', 0),
      found('R1', 'caution', 1, { facts: { rebound: true } }),
    ];
    const [spike, next] = [found('S1', 'note', 3), found('H1a', 'note', 4)];
    const alerts = decideAlerts([sunday, monday, tuesday, spike, next], settingsWith());
    expect(alerts.map(({ findings }) => findings)).toEqual([[spike, tuesday, monday], [next]]);
  });

  it('mails everything at once, or less, as the runner asked', () => {
    const findings = [
      found('T1', 'note', 0),
      found('S1', 'note', 1),
      found('H1a', 'caution', 2),
      found('W1', 'caution', 3, { facts: { rebound: true } }),
    ];
    expect(days(findings, settingsWith({ alerts: 'all' }))).toEqual([on(0), on(1), on(2), on(3)]);
    expect(days(findings, settingsWith({ alerts: 'usual' }))).toEqual([on(1), on(2)]);
    expect(days(findings, settingsWith({ alerts: 'less' }))).toEqual([on(2)]);
  });

  it('mails a stop always', () => {
    const stop = found('S1', 'stop', 1);
    expect(days([found('H1a', 'caution', 0), stop], settingsWith({ alerts: 'less' }))).toEqual([
      on(0),
      on(1),
    ]);
  });

  it('never mails without a run', () => {
    const finding = { ...found('S1', 'note', 0), runId: null };
    expect(days([finding])).toEqual([]);
  });
});
