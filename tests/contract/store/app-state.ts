import { expect, it } from 'vitest';
import { getState, setState } from '../../../src/store/app-state.ts';
import { contract } from './suite.ts';

contract('app state', (given) => {
  it('remembers the last value of each key and forgets what is set to null', async () => {
    const { store } = given();
    const set = (key: string, value: unknown) => store.write((tx) => setState(tx, key, value));
    await set('subscription', { id: 1 });
    await set('subscription', { id: 2 });
    await set('owner', 7);
    expect(await getState(store.read, 'subscription')).toEqual({ id: 2 });
    expect(await getState(store.read, 'owner')).toBe(7);
    await set('owner', null);
    expect(await getState(store.read, 'owner')).toBeNull();
    expect(await getState(store.read, 'nothing')).toBeNull();
  });
});
