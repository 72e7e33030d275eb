import { groundOf, ruleSettingsOf } from '../../../runner/settings.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { missingScopes } from '../../../strava/oauth.ts';
import type { Reader } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import { mailChoicesOf } from './mail-choices.ts';
import type { Owned } from '../../http/owned.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import { ownRulesOf } from './rules-section.ts';
import { addressData } from '../../parts/address-data.ts';
import { languageNames } from '../../parts/reading-fields.ts';
import type { SettingsData } from './page.ts';
import { SCOPES } from '../../parts/what-is-read.ts';

/** Everything the settings page shows of this runner, as it stands. */
export const settingsData = async (
  deps: Pick<WebDeps, 'clock' | 'config' | 'store'>,
  athlete: Owned<Athlete>,
  reader: Reader,
): Promise<SettingsData> => {
  const db = deps.store.read;
  const [address, mail, rules, ground] = await Promise.all([
    addressData(deps, athlete),
    mailChoicesOf(db, athlete, deps.clock.now(), reader),
    ruleSettingsOf(db, athlete.id),
    groundOf(db, athlete.id),
  ]);
  const missing = missingScopes(athlete.scopes);
  return {
    address,
    mail,
    reading: athlete,
    languages: languageNames(),
    rules: ownRulesOf(rules, reader),
    ground,
    own: {
      missingScopes: SCOPES.filter((scope) => missing.includes(scope)),
      strictDays: strictDaysOf(deps.config),
    },
    notice: null,
  };
};
