import type { History } from '../../history/history.ts';
import { RULE_IDS, type RuleId, RULES } from '../../rules/index.ts';
import type { Room } from '../../rules/room.ts';
import type { Ahead } from '../../rules/rule.ts';
import type { RuleSettings } from '../../rules/settings.ts';

/** What each rule leaves of a coming day. Rules that the runner has turned off leave everything. */
export const roomsOf = (
  history: History,
  ahead: Ahead,
  settings: RuleSettings,
): readonly { readonly rule: RuleId; readonly room: Room }[] =>
  RULE_IDS.flatMap((id) => {
    const rule = RULES[id];
    if (rule.manner === 'pain' || settings.quiet.includes(id)) return [];
    const threshold = rule.threshold === null ? undefined : settings[rule.threshold.name];
    const limit = rule.limit as (history: History, ahead: Ahead, threshold: unknown) => Room;
    return [{ rule: id, room: limit(history, ahead, threshold) }];
  });
