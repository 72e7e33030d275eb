import { expect, it } from 'vitest';
import * as athletes from '../../../src/store/athletes.ts';
import { checkInsOf, keepCheckIn, type NewCheckIn, removeCheckIn } from '../../../src/store/check-ins.ts';
import { ATHLETE, connect, contract, NOW, OTHER } from './suite.ts';

const anAnswer = (other: Partial<NewCheckIn> = {}): NewCheckIn => ({
  athleteId: ATHLETE,
  kind: 'rpe',
  subject: 'run:15000000000',
  day: '2026-11-20',
  value: 7,
  now: NOW,
  ...other,
});

contract('check-ins', (given) => {
  const keep = (other: Partial<NewCheckIn> = {}) =>
    given().store.write((tx) => keepCheckIn(tx, anAnswer(other)));
  const all = (filter?: Parameters<typeof checkInsOf>[2]) => checkInsOf(given().store.read, ATHLETE, filter);

  it.each([[0], [10], ['g123'], [{ from: '2026-11-02', to: '2026-11-14', was: 'resting' }]])(
    'gives back the value %j',
    async (value) => {
      await keep({ value });
      const { now, ...answer } = anAnswer({ value });
      expect(await all()).toEqual([{ ...answer, id: expect.any(Number), createdAt: now }]);
    },
  );

  it('keeps the last answer to a question, and every question apart', async () => {
    await keep();
    await keep({ value: 8, now: NOW + 1 });
    await keep({ kind: 'shoes', value: 'g1' });
    await keep({ subject: 'run:2' });
    const answers = await all();
    expect(answers.map(({ kind, subject, value }) => [kind, subject, value])).toEqual([
      ['rpe', 'run:15000000000', 8],
      ['shoes', 'run:15000000000', 'g1'],
      ['rpe', 'run:2', 7],
    ]);
    expect(answers[0]?.createdAt).toBe(NOW + 1);
  });

  it('finds by kind and from a day on, the oldest day first', async () => {
    await keep({ kind: 'pain', subject: 'day:2026-11-21', day: '2026-11-21' });
    await keep({ kind: 'pain', subject: 'day:2026-11-19', day: '2026-11-19' });
    await keep();
    const subjects = async (filter: Parameters<typeof checkInsOf>[2]) =>
      (await all(filter)).map(({ subject }) => subject);
    expect(await subjects({ kinds: ['pain'] })).toEqual(['day:2026-11-19', 'day:2026-11-21']);
    expect(await subjects({ from: '2026-11-20' })).toEqual(['run:15000000000', 'day:2026-11-21']);
    expect(await subjects({ kinds: [] })).toEqual([]);
  });

  it('belongs to one athlete and goes with them', async () => {
    const { store } = given();
    await connect(store, OTHER);
    await keep({ athleteId: OTHER });
    expect(await all()).toEqual([]);
    await store.write((tx) => athletes.remove(tx, OTHER));
    expect(await checkInsOf(store.read, OTHER)).toEqual([]);
  });

  it('can be taken back', async () => {
    await keep();
    const remove = () => given().store.write((tx) => removeCheckIn(tx, ATHLETE, 'rpe', 'run:15000000000'));
    expect([await remove(), await remove()]).toEqual([true, false]);
    expect(await all()).toEqual([]);
  });
});
