import { expect, it } from 'vitest';
import * as channels from '../../../src/store/channels.ts';
import { createSeal } from '../../../src/store/seal.ts';
import { connect, contract, NOW, OTHER, sealAnew } from './suite.ts';

const oldKey = Buffer.alloc(32, 1);
const newKey = Buffer.alloc(32, 2);
const seal = createSeal(oldKey);
const ntfy = { kind: 'ntfy', url: 'https://ntfy.sh/hidden-topic', secret: 'whsec_hidden', now: NOW };

contract('channels', (given) => {
  const add = async (athleteId: number, channel = ntfy): Promise<number> => {
    const id = await given().store.write((tx) => channels.addChannel(tx, athleteId, channel, seal));
    if (id === null) throw new Error('the channel was not added');
    return id;
  };
  const open = (athleteId: number, id: number, by = seal) =>
    channels.openChannel(given().store.read, athleteId, id, by);

  it('gives back what was added, and lists it without its address', async () => {
    const { store, athleteId } = given();
    const id = await add(athleteId);
    const row = { id, athleteId, kind: 'ntfy', createdAt: NOW, error: null };
    expect(await open(athleteId, id)).toEqual({ ...row, url: ntfy.url, secret: ntfy.secret });
    expect(await channels.channelsOf(store.read, athleteId)).toEqual([row]);
  });

  it('holds no address in clear', async () => {
    const { athleteId, database } = given();
    await add(athleteId);
    const rows = await database.query('select * from channels');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(Object.values(rows[0] ?? {}).map(String))).not.toContain('hidden');
  });

  it('is there for its own athlete only', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    const id = await add(athleteId);
    expect(await open(OTHER, id)).toBeNull();
    expect(await channels.channelsOf(store.read, OTHER)).toEqual([]);
    expect(await store.write((tx) => channels.removeChannel(tx, OTHER, id))).toBe(false);
    expect(await store.write((tx) => channels.removeChannel(tx, athleteId, id))).toBe(true);
    expect(await open(athleteId, id)).toBeNull();
  });

  it('does not open an address that was moved to another athlete', async () => {
    const { store, athleteId, database } = given();
    await connect(store, OTHER);
    const id = await add(athleteId);
    await database.execute(`update channels set athlete_id = ${OTHER}`);
    await expect(open(OTHER, id)).rejects.toMatchObject({ code: 'broken' });
  });

  it('remembers why the last message did not arrive, until one does', async () => {
    const { store, athleteId } = given();
    const id = await add(athleteId);
    const error = async () => (await channels.channelsOf(store.read, athleteId))[0]?.error;
    await store.write((tx) => channels.noteDelivery(tx, id, 'the answer was status 500'));
    expect(await error()).toBe('the answer was status 500');
    await store.write((tx) => channels.noteDelivery(tx, id, null));
    expect(await error()).toBeNull();
  });

  it('is sealed anew by the current key, once', async () => {
    const { athleteId } = given();
    const id = await add(athleteId);
    const both = createSeal(newKey, [oldKey]);
    expect((await sealAnew(given(), both)).rows).toBe(1);
    expect((await sealAnew(given(), both)).rows).toBe(0);
    expect(await open(athleteId, id, createSeal(newKey))).toMatchObject({ url: ntfy.url });
  });

  it('goes with its athlete', async () => {
    const { athleteId, database } = given();
    await add(athleteId);
    await database.execute('delete from athletes');
    expect(await database.query('select * from channels')).toEqual([]);
  });
});
