import { expect, it } from 'vitest';
import * as shoes from '../../../src/store/shoes.ts';
import { aShoe } from './examples.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('shoes', (given) => {
  const put = (...pairs: ReturnType<typeof aShoe>[]) =>
    given().store.write((tx) => shoes.upsertShoes(tx, given().athleteId, pairs));
  /** As they came: Strava states their distance. */
  const stored = async () =>
    (await shoes.shoesOf(given().store.read, given().athleteId)).map(({ beforeM, ...shoe }) => {
      expect(beforeM).toBeNull();
      return shoe;
    });

  it('gives back every field as it was stored', async () => {
    const pairs = [aShoe({ id: 'a', dropMm: 0 }), aShoe({ id: 'b', retired: true, dropMm: 9.5 })];
    expect(await put(...pairs)).toBe(true);
    expect(await stored()).toEqual(pairs);
  });

  it('keeps the drop the runner entered when Strava’s numbers come again', async () => {
    const { store, athleteId } = given();
    await put(aShoe());
    expect(await store.write((tx) => shoes.setDrop(tx, athleteId, 'g123', 4))).toBe(true);
    expect(await put(aShoe({ distanceM: 1, name: 'New name', retired: true }))).toBe(true);
    expect(await stored()).toEqual([aShoe({ distanceM: 1, name: 'New name', retired: true, dropMm: 4 })]);
    await store.write((tx) => shoes.setDrop(tx, athleteId, 'g123', null));
    expect((await stored())[0]?.dropMm).toBeNull();
  });

  it('says that nothing changed when nothing did', async () => {
    await put(aShoe());
    expect(await put(aShoe())).toBe(false);
    expect(await put()).toBe(false);
  });

  it('leaves pairs alone that are not named, and other runners’ pairs', async () => {
    const { store } = given();
    await connect(store, OTHER, NOW);
    await put(aShoe({ id: 'a' }));
    await store.write((tx) => shoes.upsertShoes(tx, OTHER, [aShoe({ id: 'a', name: 'Theirs' })]));
    await put(aShoe({ id: 'b' }));
    expect((await stored()).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(await store.write((tx) => shoes.setDrop(tx, OTHER, 'b', 4))).toBe(false);
  });
});
