import { groundOf, ruleSettingsOf } from '../../../runner/settings.ts';
import { addressStateOf } from '../../../runner/address.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { missingScopes } from '../../../strava/oauth.ts';
import type { Reader } from '../../../words/reader.ts';
import { LANGUAGES } from '../../../words/words.ts';
import type { WebDeps } from '../../http/deps.ts';
import { mailChoicesOf } from './mail-choices.ts';
import type { Owned } from '../../http/owned.ts';
import { strictDaysOf } from '../../parts/reading.ts';
import { ruleFormOf } from './rule-form.ts';
import type { AddressData } from '../../parts/address.ts';
import type { LanguageName } from '../../parts/reading-fields.ts';
import type { SettingsData } from './page.ts';
import { SCOPES } from '../../parts/what-is-read.ts';

/** The languages Camber speaks, each by its own name. */
export const languageNames = (): readonly LanguageName[] =>
  LANGUAGES.map((tag) => ({ tag, name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag }));

/** Where the runner's mails go. */
export const addressData = async (
  { store }: Pick<WebDeps, 'store'>,
  athlete: Owned<Athlete>,
): Promise<AddressData> => {
  const { pending, refused } = await addressStateOf(store.read, athlete.id);
  return {
    email: athlete.email,
    confirmed: athlete.emailVerifiedAt !== null,
    pending,
    typed: null,
    refused: refused === null ? null : { address: refused.address, reason: refused.reason },
  };
};

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
    rules: { form: ruleFormOf(rules, reader), wrong: [], noReminder: false },
    ground,
    own: {
      missingScopes: SCOPES.filter((scope) => missing.includes(scope)),
      strictDays: strictDaysOf(deps.config),
    },
    notice: null,
  };
};
