import { expect, it } from 'vitest';
import { addAccount } from '../../../src/store/athletes.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as invites from '../../../src/store/invites.ts';
import * as passwords from '../../../src/store/passwords.ts';
import { connect, contract, NOW, OTHER } from './suite.ts';

contract('passwords', (given) => {
  const own = () => ({ athleteId: given().athleteId, login: 'robin', hash: 'h1', changedAt: NOW });
  const add = (password: passwords.StoredPassword) =>
    given().store.write((tx) => passwords.addPassword(tx, password));

  it('are found by login and by account', async () => {
    const { store, athleteId } = given();
    expect(await passwords.passwordOf(store.read, athleteId)).toBeNull();
    expect(await add(own())).toBe(true);
    expect(await passwords.passwordByLogin(store.read, 'robin')).toEqual(own());
    expect(await passwords.passwordOf(store.read, athleteId)).toEqual(own());
    expect(await passwords.passwordByLogin(store.read, 'kim')).toBeNull();
    expect([...(await passwords.accountsWithPassword(store.read))]).toEqual([athleteId]);
  });

  it('give a login to one account only, and an account one login, of all that come together', async () => {
    await connect(given().store, OTHER);
    const tries = [own(), { ...own(), athleteId: OTHER }, { ...own(), login: 'second' }];
    const given1 = await Promise.all(tries.map(add));
    expect(given1.filter((done) => done)).toHaveLength(1);
  });

  it('change, and are hashed anew only while they are the same', async () => {
    const { store, athleteId } = given();
    await add(own());
    const change = { athleteId, hash: 'h2', changedAt: NOW + 1 };
    expect(await store.write((tx) => passwords.changePasswordHash(tx, change))).toBe(true);
    await store.write((tx) => passwords.strengthenHash(tx, own(), 'late'));
    expect(await passwords.passwordOf(store.read, athleteId)).toEqual({ ...own(), ...change });
    await store.write((tx) => passwords.strengthenHash(tx, { athleteId, hash: 'h2' }, 'h3'));
    expect(await passwords.passwordOf(store.read, athleteId)).toMatchObject({
      hash: 'h3',
      changedAt: NOW + 1,
    });
    const nobody = { athleteId: OTHER, hash: 'x', changedAt: NOW };
    expect(await store.write((tx) => passwords.changePasswordHash(tx, nobody))).toBe(false);
  });

  it('go with the account', async () => {
    const { store, athleteId } = given();
    await add(own());
    await store.write((tx) => athletes.remove(tx, athleteId));
    expect(await passwords.passwordByLogin(store.read, 'robin')).toBeNull();
  });
});

contract('invitations', (given) => {
  const LIFE = 1_000;
  const invite = (kind: invites.InviteKind, athleteId: number | null = null, createdAt = NOW) =>
    given().store.write((tx) =>
      invites.addInvite(
        tx,
        { kind, athleteId, createdAt, expiresAt: createdAt + LIFE },
        (id) => `hash-${id}`,
      ),
    );
  const use = (id: number, now = NOW + 1) => given().store.write((tx) => invites.useInvite(tx, id, now));

  it('are found by the hash that their number gave, even those of one instant', async () => {
    const { store } = given();
    const [a, b] = [await invite('runner'), await invite('runner')];
    expect(await invites.inviteByHash(store.read, `hash-${a.id}`)).toEqual(a);
    expect(await invites.inviteByHash(store.read, `hash-${b.id}`)).toEqual(b);
    expect(await invites.inviteByHash(store.read, 'runner::')).toBeNull();
  });

  it('are used once, by one of many that come together, and not after their end', async () => {
    const { id } = await invite('runner');
    const uses = await Promise.all(Array.from({ length: 5 }, () => use(id)));
    expect(uses.filter((first) => first)).toHaveLength(1);
    const late = await invite('runner');
    expect(await use(late.id, NOW + LIFE)).toBe(false);
    expect(await use(late.id, NOW + LIFE - 1)).toBe(true);
  });

  it('are open until they are used, taken back, or over', async () => {
    const { store } = given();
    const [used, back, open] = [await invite('runner'), await invite('owner'), await invite('runner')];
    await use(used.id);
    expect(await store.write((tx) => invites.removeInvite(tx, back.id))).toBe(true);
    expect(await store.write((tx) => invites.removeInvite(tx, back.id))).toBe(false);
    // What was done with it stays known until it is forgotten.
    expect(await store.write((tx) => invites.removeInvite(tx, used.id))).toBe(false);
    expect(await invites.openInvites(store.read, NOW + 1)).toEqual([open]);
    expect(await invites.openInvites(store.read, NOW + LIFE)).toEqual([]);
  });

  it('are taken back by kind: of new passwords, one account’s alone', async () => {
    const { store, athleteId } = given();
    await connect(store, OTHER);
    await invite('password', athleteId);
    const others = await invite('password', OTHER);
    const runner = await invite('runner');
    await store.write((tx) => invites.removeInvitesOf(tx, 'password', athleteId));
    await store.write((tx) => invites.removeInvitesOf(tx, 'owner'));
    expect(await invites.openInvites(store.read, NOW)).toEqual([others, runner]);
  });

  it('are forgotten when they are used or over', async () => {
    const { store } = given();
    const used = await invite('runner');
    await use(used.id);
    await invite('runner', null, NOW - LIFE);
    const open = await invite('runner');
    await store.write((tx) => invites.forgetEndedInvites(tx, NOW));
    expect(await invites.openInvites(store.read, 0)).toEqual([open]);
    expect(await invites.inviteByHash(store.read, `hash-${used.id}`)).toBeNull();
  });

  it('for a new password go with the account', async () => {
    const { store } = given();
    const account = {
      id: -5,
      units: 'metric',
      language: 'en',
      name: 'Kim',
      timeZone: 'UTC',
      now: NOW,
    } as const;
    await store.write((tx) => addAccount(tx, account));
    await invite('password', -5);
    await store.write((tx) => athletes.remove(tx, -5));
    expect(await invites.openInvites(store.read, NOW)).toEqual([]);
  });
});
