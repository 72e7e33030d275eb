import { USUAL_REMINDERS_M } from '../../../core/rules/k1-mileage.ts';
import { DEFAULT_SETTINGS, type RuleSettings } from '../../../core/rules/settings.ts';
import type { Reader } from '../../../words/reader.ts';
import { LIMITS, usualLimit, SHOWN } from './rule-fields.ts';

/** How far the rules are the runner's own. */
export type OwnRules = { readonly limits: number; readonly off: number };

/** How many limits differ from the usual ones, and how many rules are off. */
export const ownRulesOf = (settings: RuleSettings, { units }: Pick<Reader, 'units'>): OwnRules => ({
  limits: [
    ...LIMITS.map((name) => SHOWN[name].show(settings[name]) !== usualLimit(name)),
    settings.measure !== DEFAULT_SETTINGS.measure,
    settings.shoeRemindersM.join() !== USUAL_REMINDERS_M[units].join(),
  ].filter(Boolean).length,
  off: settings.quiet.length,
});
