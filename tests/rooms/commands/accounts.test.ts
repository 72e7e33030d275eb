import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cheapPasswords } from '../../support/cheap-passwords.ts';
import { inviteBehind, inviteRunner } from '../../../src/accounts/invites.ts';
import { makeAccount } from '../../../src/accounts/make-account.ts';
import { signInWith } from '../../../src/accounts/sign-in.ts';
import type { Output } from '../../../src/commands/command.ts';
import { printInvite } from '../../../src/commands/invite-now.ts';
import { changeOwner, newOwnerLink, sayOwner } from '../../../src/commands/owner-now.ts';
import { setPassword } from '../../../src/commands/password-now.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import type { Athlete } from '../../../src/store/athletes.ts';
import { applyOwnerSetting } from '../../../src/accounts/owner-setting.ts';
import { claimOwner, ownerId } from '../../../src/store/owner.ts';
import { loadKeys } from '../../../src/platform/keys.ts';
import { databaseFile } from '../../../src/platform/paths.ts';
import { openStore, type Store } from '../../../src/store/open.ts';
import { createLog } from '../../../src/platform/log.ts';
import { scratchFolder } from '../../support/scratch.ts';
import { createLiveSeal } from '../../../src/platform/encryption-keys.ts';

const PASSWORD = 'korrekt pferd batterie';
const KIM = {
  name: 'Kim',
  login: 'kim meyer',
  password: PASSWORD,
  units: 'metric',
  language: 'en',
  hourCycle: 'h23',
  weekStart: 1,
  timeZone: 'UTC',
} as const;

let out: string[];
let err: string[];
const output: Output = { out: (line) => void out.push(line), err: (line) => void err.push(line) };

let config: ReturnType<typeof parseConfig>;
let store: Store;
const deps = () => ({
  config,
  keys: loadKeys(config),
  store,
  passwords: cheapPasswords,
  clock: { now: () => Date.now() },
});

/** A Camber that runs beside the command: its store stays open. */
beforeEach(async () => {
  [out, err] = [[], []];
  config = parseConfig({ DATA_DIR: scratchFolder('camber-command-'), AUTH: 'local' });
  store = await openStore({
    databaseUrl: null,
    file: databaseFile(config),
    seal: createLiveSeal(config),
    log: createLog('silent'),
  });
});
afterEach(() => store.close());

const kim = async (): Promise<Athlete> => {
  const made = await makeAccount(deps(), await inviteRunner(deps()), KIM);
  if (typeof made === 'string') throw new Error(made);
  return made;
};

const tokenIn = (text: string): string | null =>
  new URL(/http\S+/.exec(text)?.[0] ?? 'http://none').searchParams.get('token');

describe('camber invite', () => {
  it('prints a link that makes one account, and nothing beside', async () => {
    expect(await printInvite(config, output)).toBe(0);
    expect([out.length, err]).toEqual([1, []]);
    expect(await inviteBehind(deps(), tokenIn(out[0] ?? ''), ['runner'])).toMatchObject({ kind: 'runner' });
  });

  it('says what to do where Strava alone opens accounts', async () => {
    expect(await printInvite(parseConfig({ DATA_DIR: config.dataDir }), output)).toBe(1);
    expect([out, err.join()]).toEqual([[], expect.stringContaining('AUTH=local')]);
  });
});

describe('camber password', () => {
  const answered = (password: string | null) => async () => password;

  it('sets a new one, and ends the sessions', async () => {
    const { id, epoch } = await kim();
    expect(await setPassword(config, 'KIM  meyer', answered('ganz andere Wörter hier'), output)).toBe(0);
    expect(out.join()).toContain('The new password of "kim meyer" counts');
    expect(await signInWith(deps(), { login: 'kim meyer', password: PASSWORD })).toBeNull();
    const opened = await signInWith(deps(), { login: 'kim meyer', password: 'ganz andere Wörter hier' });
    expect(opened).toMatchObject({ id, epoch: epoch + 1 });
  });

  it.each(['short', 'password123', 'Kim Meyer 2026', ''])(
    'does not take %j, and says why',
    async (password) => {
      await kim();
      expect(await setPassword(config, 'kim meyer', answered(password), output)).toBe(1);
      expect(err.join()).toContain('Nothing was changed');
      expect(await signInWith(deps(), { login: 'kim meyer', password: PASSWORD })).not.toBeNull();
    },
  );

  it('says that nobody has such a login, before it asks for a password', async () => {
    const ask = async () => {
      throw new Error('asked');
    };
    expect(await setPassword(config, 'nobody', ask, output)).toBe(1);
    expect(err.join()).toContain('nobody signs in as "nobody"');
  });

  it('changes nothing when nobody answers', async () => {
    await kim();
    expect(await setPassword(config, 'kim meyer', answered(null), output)).toBe(1);
    expect(await signInWith(deps(), { login: 'kim meyer', password: PASSWORD })).not.toBeNull();
  });

  it('takes the first line of what is piped in', async () => {
    await kim();
    const child = spawn(process.execPath, [path.resolve('src/cli.ts'), 'password', 'kim', 'meyer'], {
      env: { ...process.env, DATA_DIR: config.dataDir, AUTH: 'local' },
      cwd: config.dataDir,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.stdin.end('ganz andere Wörter hier\nand more\n');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
    const login = { login: 'kim meyer', password: 'ganz andere Wörter hier' };
    expect(await signInWith(deps(), login)).not.toBeNull();
  });
});

describe('camber owner --link', () => {
  it('prints a new link, which alone works', async () => {
    expect(await newOwnerLink(config, output)).toBe(0);
    const first = tokenIn(out.join('\n'));
    out = [];
    expect(await newOwnerLink(config, output)).toBe(0);
    const second = tokenIn(out.join('\n'));
    expect(await inviteBehind(deps(), second, ['owner'])).not.toBeNull();
    expect(first).not.toBe(second);
    expect(await inviteBehind(deps(), first, ['owner'])).toBeNull();
  });

  it('prints none where there is an owner', async () => {
    const { id } = await kim();
    await store.write((tx) => claimOwner(tx, id));
    expect(await newOwnerLink(config, output)).toBe(1);
    expect([out, err.join()]).toEqual([[], expect.stringContaining('has an owner')]);
  });
});

describe('camber owner', () => {
  it('says that there is none, then who it is', async () => {
    expect(await sayOwner(config, output)).toBe(0);
    expect(out.join()).toContain('has no owner');
    const { id } = await kim();
    await store.write((tx) => claimOwner(tx, id));
    expect(await sayOwner(config, output)).toBe(0);
    expect(out.at(-1)).toBe(`The owner is Kim, account ${id}.`);
  });

  it('makes another runner the owner, and no link does any more', async () => {
    const { id } = await kim();
    await newOwnerLink(config, output);
    const link = tokenIn(out.join('\n'));
    expect(await changeOwner(config, String(id), output)).toBe(0);
    expect(await ownerId(store.read)).toBe(id);
    expect(await inviteBehind(deps(), link, ['owner'])).toBeNull();
  });

  it('changes nothing for a name that nobody has', async () => {
    await kim();
    expect(await changeOwner(config, 'nobody@example.org', output)).toBe(1);
    expect(await ownerId(store.read)).toBeNull();
  });

  it('does not overrule OWNER in .env, which counts at the next start whoever was the owner', async () => {
    const { id } = await kim();
    const other = await makeAccount(deps(), await inviteRunner(deps()), { ...KIM, login: 'robin' });
    if (typeof other === 'string') throw new Error(other);
    await store.write((tx) => claimOwner(tx, other.id));
    const named = { ...config, owner: id };
    expect(await changeOwner(named, String(other.id), output)).toBe(1);
    expect(err.join()).toContain(`OWNER=${id}`);
    await applyOwnerSetting({ config: named, store });
    expect(await ownerId(store.read)).toBe(id);
    expect(await newOwnerLink(named, output)).toBe(1);
    await applyOwnerSetting({ config: { ...config, owner: 4711 }, store });
    expect(await ownerId(store.read)).toBeNull();
  });
});
