import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/core/day.ts';
import { assessedBy, markOutdated, noteAssessedBy, rulesVersion } from '../../../src/runner/rules-version.ts';
import * as athletes from '../../../src/store/athletes.ts';
import { findingsOf } from '../../../src/store/findings.ts';
import { type Desk, HOUR_MS, NOON, ordinaryWeeks, RUNNER, runAt, startDesk } from './support.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(() => desk.close());

const due = async () => (await athletes.byId(desk.store.read, RUNNER))?.assessDue ?? null;
const outdate = () => desk.store.write((tx) => markOutdated(tx, rulesVersion(), NOON));
/** As if an earlier version of the rules had assessed the runner. */
const assessedByOthers = () =>
  desk.store.write((tx) => noteAssessedBy(tx, RUNNER, { version: 'older', quietBefore: 0 }));

const aLongRun = (endsBeforeMs: number) => runAt(1, NOON - endsBeforeMs - 2 * HOUR_MS, 18_000);

describe('an update that changed the rules', () => {
  it('has a version that stays the same while nothing changes', () => {
    expect(rulesVersion()).toMatch(/^[0-9a-f]{12}$/);
    expect(rulesVersion()).toBe(rulesVersion());
  });

  it('has everybody assessed anew once, and nobody after an update that changed none', async () => {
    await desk.connect(ordinaryWeeks(NOON), NOON - 90 * 24 * HOUR_MS);
    await desk.assessAgain();
    expect(await assessedBy(desk.store.read, RUNNER)).toEqual({ version: rulesVersion(), quietBefore: 0 });
    expect([await outdate(), await due()]).toEqual([0, null]);
    await assessedByOthers();
    expect([await outdate(), await due()]).toEqual([1, NOON]);
    await desk.assessAgain();
    expect([await outdate(), await due()]).toEqual([0, null]);
  });

  it('works the findings out anew and mails nothing about yesterday', async () => {
    await desk.connect([...ordinaryWeeks(NOON), aLongRun(20 * HOUR_MS)], NOON - 90 * 24 * HOUR_MS);
    await assessedByOthers();
    await desk.assessAgain();
    const yesterday = addDays('2026-11-19', -1);
    expect((await findingsOf(desk.store.read, RUNNER, { from: yesterday })).length).toBeGreaterThan(0);
    expect(await desk.alerts()).toEqual([]);
    // Nor with the next assessment: the day stays as old as it was.
    await desk.assessAgain();
    expect(await desk.alerts()).toEqual([]);
  });

  it('still mails about a run of today', async () => {
    await desk.connect([...ordinaryWeeks(NOON), aLongRun(HOUR_MS)], NOON - 90 * 24 * HOUR_MS);
    await assessedByOthers();
    await desk.assessAgain();
    expect(await desk.alerts()).toHaveLength(1);
  });
});
