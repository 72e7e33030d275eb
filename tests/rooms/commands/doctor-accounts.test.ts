import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineAccounts } from '../../../src/commands/doctor/accounts.ts';
import { parseConfig } from '../../../src/config/load-config.ts';
import * as athletes from '../../../src/store/athletes.ts';
import type { Store } from '../../../src/store/open.ts';
import { claimOwner } from '../../../src/store/owner.ts';
import { addPassword } from '../../../src/store/passwords.ts';
import { freshSqlite } from '../../support/stores.ts';

const STRAVA = { STRAVA_CLIENT_ID: '1', STRAVA_CLIENT_SECRET: 'x'.repeat(40) };

let store: Store;
let drop: () => Promise<void>;
beforeEach(async () => {
  ({ store, drop } = await freshSqlite());
});
afterEach(() => drop());

const said = async (auth: string): Promise<string> =>
  (await examineAccounts(parseConfig({ AUTH: auth, ...STRAVA }), store)).map(({ text }) => text).join('\n');

const account = (id: number) =>
  store.write((tx) =>
    athletes.addAccount(tx, {
      id,
      name: null,
      units: 'metric',
      language: 'en',
      timeZone: 'UTC',
      now: 1,
    }),
  );
const joined = (stravaId: number) =>
  store.write((tx) =>
    athletes.upsertConnected(tx, { stravaId, units: 'metric', scopes: [], name: null, now: 1 }),
  );

describe('what doctor says of accounts', () => {
  it('names the ways in, and asks for an owner while there is none', async () => {
    expect(await said('local')).toMatch(/AUTH=local; 0 of 0 with a login here\.[^]*no owner/);
    await account(-1);
    await store.write(async (tx) => {
      await addPassword(tx, { athleteId: -1, login: 'kim', hash: 'none', changedAt: 1 });
      await claimOwner(tx, -1);
    });
    expect(await said('local')).toBe('Accounts: AUTH=local; 1 of 1 with a login here.');
    expect(await said('strava,local')).toBe('Accounts: AUTH=strava,local; 1 of 1 with a login here.');
  });

  it('says who is left outside by AUTH, and what opens the door to them', async () => {
    await joined(7);
    await account(-1);
    await store.write(async (tx) => {
      await addPassword(tx, { athleteId: -1, login: 'kim', hash: 'none', changedAt: 1 });
      await claimOwner(tx, -1);
    });
    expect(await said('strava')).toMatch(
      /1 of 2 cannot sign in, because AUTH lacks local\. Set AUTH=strava,local/,
    );
    expect(await said('local')).toMatch(
      /1 of 2 cannot sign in, because they have no login yet and AUTH lacks strava/,
    );
    expect(await said('strava,local')).toContain('AUTH=strava,local; 1 of 2 with a login here.');
  });
});
