import type { Config } from '../../config/load-config.ts';
import * as athletes from '../../store/athletes.ts';
import { ownerId } from '../../store/owner.ts';
import { accountsWithPassword } from '../../store/passwords.ts';
import type { Store } from '../../store/open.ts';
import { good, type Line, look } from './line.ts';

/** Who can sign in, and how: nobody may be left outside by a change of AUTH. */
export const examineAccounts = async (config: Config, store: Store | null): Promise<readonly Line[]> => {
  if (store === null) return [];
  const [all, withPassword, owner] = await Promise.all([
    athletes.accountStates(store.read),
    accountsWithPassword(store.read),
    ownerId(store.read),
  ]);
  const here = config.auth.includes('local');
  const outside = all.filter(
    ({ id, stravaId }) =>
      !(here && withPassword.has(id)) && !(config.auth.includes('strava') && stravaId !== null),
  ).length;
  const ways = here ? `${withPassword.size} of ${all.length} with a login here` : 'by Strava alone';
  return [
    ...(outside > 0
      ? [
          look(
            here
              ? `Accounts: ${outside} of ${all.length} cannot sign in, because they have no login yet and AUTH lacks strava. Make links for them on the owner’s page, or set AUTH=strava,local.`
              : `Accounts: ${outside} of ${all.length} cannot sign in, because AUTH lacks local. Set AUTH=strava,local.`,
          ),
        ]
      : [good(`Accounts: AUTH=${config.auth.join(',')}; ${ways}.`)]),
    ...(owner === null
      ? [
          look(
            config.owner === null
              ? 'Accounts: this Camber has no owner. Open the link that every start prints, or run "npx camber owner --link".'
              : `Accounts: OWNER=${config.owner} is not here yet. Sign in with that Strava account once.`,
          ),
        ]
      : []),
  ];
};
