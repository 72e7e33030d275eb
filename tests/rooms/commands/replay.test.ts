import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { replay, type ReplayArgs } from '../../../src/commands/replay.ts';
import type { Summary } from '../../../src/commands/replay/summary.ts';
import { hasSharedData, sharedData } from '../../support/shared-data.ts';

/** Runs the command and keeps what it printed. */
const replayed = async (args: ReplayArgs) => {
  const out: string[] = [];
  const err: string[] = [];
  const code = await replay(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out, err };
};

const START = '2026-01-05';

/** Five steady weeks and a spike, as Strava sends summaries: newest first. */
const activities = () => {
  const kms = [...Array.from({ length: 5 }, () => [8, 0, 8, 0, 8, 0, 10]).flat(), 16];
  return kms
    .flatMap((km, i) =>
      km === 0
        ? []
        : [
            {
              id: 100 + i,
              sport_type: 'Run',
              type: 'Run',
              name: 'Run',
              distance: km * 1000,
              moving_time: km * 360,
              elapsed_time: km * 360,
              start_date: `${addDays(START, i)}T07:00:00Z`,
              start_date_local: `${addDays(START, i)}T08:00:00Z`,
              timezone: '(GMT+01:00) Europe/Berlin',
              total_elevation_gain: 10,
            },
          ],
    )
    .toReversed();
};

describe('camber replay', () => {
  let file = '';
  beforeAll(async () => {
    file = path.join(await mkdtemp(path.join(tmpdir(), 'camber-replay-')), 'activities.json');
    await writeFile(file, JSON.stringify(activities()));
  });

  it('prints JSON lines of what would have been said and a summary at the end', async () => {
    const { code, out, err } = await replayed({ path: file, json: true });
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const lines: unknown[] = out.map((line) => JSON.parse(line));
    expect(lines.slice(0, -1)).toEqual([
      {
        day: '2026-02-09',
        rule: 'S1',
        level: 'caution',
        facts: { sessionM: 16_000, referenceM: 10_000, ratio: 1.6, budgetM: 11_000 },
        runId: 135,
        mailed: true,
      },
    ]);
    expect(lines.at(-1)).toEqual({
      summary: {
        from: '2026-01-05',
        to: '2026-02-09',
        runs: 21,
        months: 2,
        told: { S1: { note: 0, caution: 1, strong: 0, stop: 0 } },
        alerts: {
          total: 1,
          per100Runs: 100 / 21,
          perMonth: { median: 0.5, p90: 0.9, max: 1 },
          longestBurst: { mails: 1, days: 1 },
          longestSilenceDays: 35,
          byRule: { S1: 1 },
        },
        spikes: { told: 1, mailed: 1 },
        conditions: { runDays: 21, S1: 1, W1: 0, R1: 0 },
        notes: {},
        reading: [],
        seconds: expect.any(Number),
      },
    });
  });

  it('prints days with title, fact and mail mark, and a closing table', async () => {
    const { out } = await replayed({ path: file });
    const text = out.join('\n');
    expect(text).toMatch(/^2026-02-09 {2}! .*\[mail\]$/m);
    expect(text).toMatch(/S1 +0 +1 +0 +0 +1/);
    expect(text).toContain('21 runs, 2026-01-05 to 2026-02-09, 2 months with runs');
  });

  it('tells the runner’s units', async () => {
    expect((await replayed({ path: file, units: 'imperial' })).out.join('\n')).toMatch(/9\.9\smi/);
  });

  it('shows a span only, and reads what lies before it', async () => {
    const late = await replayed({ path: file, from: '2026-02-09', json: true });
    expect(late.out).toHaveLength(2);
    const early = await replayed({ path: file, to: '2026-02-08', json: true });
    expect(early.out).toHaveLength(1);
    const none = await replayed({ path: file, from: '2026-03-01' });
    expect(none.out).toEqual(['', 'No runs in this span.']);
  });

  it('says in a sentence what is wrong with a day or a file', async () => {
    const day = await replayed({ path: file, from: '2026-02-31' });
    expect(day).toEqual({ code: 2, out: [], err: [expect.stringContaining('"2026-02-31" is not a day')] });
    const missing = await replayed({ path: `${file}.gone` });
    expect(missing).toMatchObject({ code: 1, out: [] });
    expect(missing.err).toHaveLength(1);
  });
});

/** What SCIENCE.md 1.6 measured on nine histories: shares of days with runs, in per cent. */
const EXPECTED = { W1: [22, 37], R1: [11, 28], S1: [4, 9] } as const;

describe.runIf(hasSharedData)('camber replay of recorded histories', () => {
  it.each(['athletes/runner-a', 'athletes/runner-b', 'export/activities.csv'])(
    '%s speaks as often as measured, mails no month to death, and loses no spike',
    async (name) => {
      const { code, out } = await replayed({ path: path.join(sharedData, name), json: true });
      expect(code).toBe(0);
      const last: { summary: Summary } = JSON.parse(out.at(-1) ?? '');
      const { conditions, alerts, spikes } = last.summary;
      for (const rule of ['S1', 'W1', 'R1'] as const) {
        const percent = (conditions[rule] / conditions.runDays) * 100;
        expect(Math.round(percent)).toBeGreaterThanOrEqual(EXPECTED[rule][0]);
        expect(Math.round(percent)).toBeLessThanOrEqual(EXPECTED[rule][1]);
      }
      expect(alerts.perMonth.median).toBeLessThanOrEqual(1);
      expect(alerts.perMonth.p90).toBeLessThanOrEqual(2);
      expect(alerts.perMonth.max).toBeLessThanOrEqual(4);
      expect(spikes.mailed).toBe(spikes.told);
    },
  );
});
