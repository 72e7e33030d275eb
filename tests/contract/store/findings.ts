import { expect, it } from 'vitest';
import type { Finding } from '../../../src/core/rules/finding.ts';
import * as findings from '../../../src/store/findings.ts';
import { aFinding } from './examples.ts';
import { connect, contract, OTHER } from './suite.ts';

const shoeReminder = (gearId: string): Finding => ({
  rule: 'K1',
  family: 'shoes',
  level: 'note',
  kind: 'state',
  day: '2026-11-20',
  runId: null,
  facts: { gearId, distanceM: 650_000, thresholdM: 643_700 },
  escalatedBy: [],
});

contract('findings', (given) => {
  const replace = (...wanted: Finding[]) =>
    given().store.write((tx) => findings.replaceFindings(tx, given().athleteId, wanted));
  const stored = (options?: Parameters<typeof findings.findingsOf>[2]) =>
    findings.findingsOf(given().store.read, given().athleteId, options);
  const idOf = async (rule: Finding['rule']) => (await stored()).find((each) => each.rule === rule)?.id;

  it('gives back every field as it was stored', async () => {
    await replace(aFinding(), shoeReminder('g1'));
    const withoutIds = (await stored()).map(({ id: _id, ...finding }) => finding);
    expect(withoutIds).toEqual(expect.arrayContaining([aFinding(), shoeReminder('g1')]));
    expect(withoutIds.length).toBe(2);
  });

  it('leaves alone what still holds: same id, nothing written', async () => {
    await replace(aFinding(), shoeReminder('g1'));
    const before = await stored();
    expect(await replace(shoeReminder('g1'), aFinding())).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await stored()).toEqual(before);
  });

  it('changes numbers in place, under the same id', async () => {
    await replace(aFinding());
    const id = await idOf('S1');
    const louder = aFinding({ level: 'strong', facts: { ...aFinding().facts, ratio: 2.1 }, escalatedBy: [] });
    expect(await replace(louder)).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(await stored()).toEqual([{ ...louder, id }]);
  });

  it('removes what no longer holds after an edit', async () => {
    await replace(aFinding(), shoeReminder('g1'));
    expect(await replace(shoeReminder('g1'))).toEqual({ added: 0, changed: 0, removed: 1 });
    expect((await stored()).map(({ rule }) => rule)).toEqual(['K1']);
    expect(await replace()).toEqual({ added: 0, changed: 0, removed: 1 });
    expect(await stored()).toEqual([]);
  });

  it('keeps apart two pairs on one day, two runs on one day, and two days', async () => {
    const wanted = [
      shoeReminder('g1'),
      shoeReminder('g2'),
      aFinding({ runId: 1 }),
      aFinding({ runId: 2 }),
      aFinding({ runId: 2, day: '2026-11-21' }),
    ];
    expect(await replace(...wanted)).toMatchObject({ added: 5 });
    expect((await stored()).length).toBe(5);
  });

  it('lists the newest day first, from a day on and at most so many', async () => {
    await replace(...[18, 20, 19].map((day) => aFinding({ day: `2026-11-${day}` })));
    const days = async (options: { from?: string; limit?: number }) =>
      (await stored(options)).map(({ day }) => Number(day.slice(-2)));
    expect(await days({})).toEqual([20, 19, 18]);
    expect(await days({ from: '2026-11-19' })).toEqual([20, 19]);
    expect(await days({ limit: 1 })).toEqual([20]);
    expect(await days({ from: '2026-11-19', limit: 5 })).toEqual([20, 19]);
  });

  it('does not touch other athletes’ findings', async () => {
    const { store } = given();
    await connect(store, OTHER);
    await store.write((tx) => findings.replaceFindings(tx, OTHER, [aFinding()]));
    await replace(aFinding());
    await replace();
    expect((await findings.findingsOf(store.read, OTHER)).length).toBe(1);
  });

  it('stores thousands and ends the same when two assessments end together', async () => {
    const many = Array.from({ length: 1_200 }, (_, n) => aFinding({ runId: n }));
    const results = await Promise.all([replace(...many), replace(...many)]);
    expect(results.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 1_200]);
    expect((await stored()).length).toBe(1_200);
  });
});
