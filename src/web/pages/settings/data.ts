import type { Ground } from '../../../core/ground.ts';
import { groundOf, ruleSettingsOf } from '../../../runner/settings.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { passwordOf } from '../../../store/passwords.ts';
import { missingScopes } from '../../../strava/oauth.ts';
import type { Reader } from '../../../words/reader.ts';
import type { WebDeps } from '../../http/deps.ts';
import { mailChoicesOf } from './mail-choices.ts';
import type { Owned } from '../../http/owned.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import { type OwnRules, ownRulesOf } from './own-rules.ts';
import type { AddressData } from '../../parts/address.ts';
import { addressData } from '../../parts/address-data.ts';
import { type LanguageName, languageNames, type ReadingChoices } from '../../parts/reading-fields.ts';
import type { AccountData } from './account-section.ts';
import type { OwnData } from './data-section.ts';
import type { MailChoices } from './mail-section.ts';
import { SCOPES } from '../../parts/what-is-read.ts';

/** Everything the settings show, on whichever of their pages. */
export type SettingsData = {
  readonly address: AddressData;
  /** null where Strava alone opens accounts. */
  readonly account: AccountData | null;
  readonly mail: MailChoices;
  readonly reading: ReadingChoices;
  readonly languages: readonly LanguageName[];
  readonly rules: OwnRules;
  readonly ground: Ground;
  readonly own: OwnData;
  /** What the last form did. */
  readonly notice: string | null;
};

/** Everything the settings show of this runner, as it stands. */
export const settingsData = async (
  deps: Pick<WebDeps, 'clock' | 'config' | 'store' | 'stravaApp'>,
  athlete: Owned<Athlete>,
  reader: Reader,
): Promise<SettingsData> => {
  const db = deps.store.read;
  const [address, mail, rules, ground, password] = await Promise.all([
    addressData(deps, athlete),
    mailChoicesOf(db, athlete, deps.clock.now(), reader),
    ruleSettingsOf(db, athlete.id),
    groundOf(db, athlete.id),
    passwordOf(db, athlete.id),
  ]);
  const missing = missingScopes(athlete.scopes);
  return {
    address,
    account: deps.config.auth.includes('local')
      ? {
          login: password?.login ?? null,
          connection: athlete.connection,
          canJoin: deps.stravaApp.clientId !== '',
          typed: '',
          problems: {},
        }
      : null,
    mail,
    reading: athlete,
    languages: languageNames(),
    rules: ownRulesOf(rules, reader),
    ground,
    own: {
      hasStrava: athlete.stravaId !== null,
      missingScopes: SCOPES.filter((scope) => missing.includes(scope)),
      strictDays: strictDaysOf(deps.config),
    },
    notice: null,
  };
};
