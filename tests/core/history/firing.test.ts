import { describe, expect, it } from 'vitest';
import { assess } from '../../../src/core/report/assess.ts';
import type { Finding, Level, RuleId } from '../../../src/core/rules/finding.ts';
import { decideAlerts } from '../../../src/core/report/alerts/decide.ts';
import { escalate } from '../../../src/core/report/walk/escalation.ts';
import { eventIsTold } from '../../../src/core/report/walk/event-memory.ts';
import { afterDay, ARMED, stateIsTold, told } from '../../../src/core/report/walk/state-memory.ts';
import { FAMILY_OF, KIND_OF } from '../../../src/core/rules/index.ts';
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
    family: FAMILY_OF[rule],
    kind: KIND_OF[rule],
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
  it('is silent for the next 6 days at the same or a lower level', () => {
    const memory = { day: 100, level: 'caution' } as const;
    expect(eventIsTold(null, 100, 'note')).toBe(true);
    expect(eventIsTold(memory, 100, 'caution')).toBe(false);
    expect(eventIsTold(memory, 106, 'caution')).toBe(false);
    expect(eventIsTold(memory, 106, 'note')).toBe(false);
    expect(eventIsTold(memory, 107, 'note')).toBe(true);
  });

  it('breaks the silence at a higher level', () => {
    expect(eventIsTold({ day: 100, level: 'note' }, 101, 'caution')).toBe(true);
    expect(eventIsTold({ day: 100, level: 'caution' }, 101, 'strong')).toBe(true);
  });

  it('counts the silence from what was told, not from what was silenced', () => {
    const spikes = (n: number) => [
      ...steadyWeeks(4),
      aRun({ day: on(28), km: 11.2 }),
      aRun({ day: on(33), km: 13 }),
      aRun({ day: on(n), km: 15 }),
    ];
    expect(levelsOf('S1', spikes(34))).toEqual([`${on(28)} note`]);
    expect(levelsOf('S1', spikes(35))).toEqual([`${on(28)} note`, `${on(35)} note`]);
  });
});

describe('a state', () => {
  it('is told when its level rises above what was told', () => {
    expect(stateIsTold(ARMED, 'note')).toBe(true);
    expect(stateIsTold(told('note'), 'note')).toBe(false);
    expect(stateIsTold(told('note'), 'caution')).toBe(true);
    expect(stateIsTold(told('caution'), 'note')).toBe(false);
  });

  it('re-arms after 7 days in a row at level zero, and not after 6', () => {
    const quiet = (days: number) =>
      Array.from({ length: days }).reduce<typeof ARMED>((memory) => afterDay(memory, null), told('note'));
    expect(quiet(6)).toEqual({ told: 'note', quietDays: 6 });
    expect(quiet(7)).toEqual(ARMED);
    expect(afterDay(ARMED, null)).toBe(ARMED);
    expect(afterDay(ARMED, 'note')).toBe(ARMED);
  });

  it('starts counting again after a day above zero, whatever its level', () => {
    expect(afterDay({ told: 'caution', quietDays: 6 }, 'note')).toEqual(told('caution'));
  });

  /** One steady month, then an easy week, then one that rises. */
  const weekly = (...weeksKm: number[]) => [
    aRun({ day: on(0), km: 1 }),
    ...daily(weeksKm.flatMap((km) => [0, 0, 0, 0, 0, km, 0])),
  ];

  it('is told once while it lasts, and again after it was gone for a week', () => {
    const weeks = [12, 12, 12, 12, 20, 30, 45, 30, 30, 30, 45];
    expect(levelsOf('W1', weekly(...weeks), { settings: { quiet: ['S1'] } })).toEqual([
      `${on(33)} note`,
      `${on(75)} note`,
    ]);
  });

  it('waits for the next run when it crosses on a rest day', () => {
    // The week before empties as it moves out of its window: the rise begins on a day without a run.
    const runs = [
      ...daily(Array.from({ length: 4 }, () => [6, 0, 6, 0, 6, 0, 0]).flat()),
      ...daily([6, 0, 6, 0, 0, 6, 0, 0, 0, 0, 6], on(28)),
    ];
    const told = levelsOf('W1', runs);
    for (const line of told) expect(runs.map((run) => run.day)).toContain(line.slice(0, 10));
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
    // A caution of 15.5 after 11.5 km breaks the silence of the note, although that was told as a caution.
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
