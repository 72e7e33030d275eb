import type { Finding } from '../../core/rules/finding.ts';
import type { RuleId } from '../../core/rules/index.ts';
import type { Family, Level } from '../../core/rules/level.ts';
import type { Columns } from './columns.ts';
import type { Owner } from './owner.ts';

/** What Camber notices and says, and where it goes. */
export const sayingTables = (c: Columns, athleteId: Owner) => {
  const findings = c.table(
    'findings',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      rule: c.text('rule').$type<RuleId>().notNull(),
      /** What the rule spoke about (finding-key.ts): one finding per athlete, rule and key. */
      key: c.text('key').notNull(),
      family: c.text('family').$type<Family>().notNull(),
      level: c.text('level').$type<Level>().notNull(),
      kind: c.text('kind').$type<Finding['kind']>().notNull(),
      day: c.text('day').notNull(),
      runId: c.id('run_id'),
      /** The numbers, sealed: how much it hurt is among them. */
      facts: c.sealedJson('facts', 'findings.facts').$type<Finding['facts']>().notNull(),
      escalatedBy: c.json('escalated_by').$type<readonly RuleId[]>().notNull(),
    },
    (t) => [
      c.uniqueIndex('findings_key').on(t.athleteId, t.rule, t.key),
      c.index('findings_by_day').on(t.athleteId, t.day),
    ],
  );

  const outbox = c.table(
    'outbox',
    {
      id: c.serial('id'),
      key: c.text('key').notNull(),
      athleteId: athleteId(),
      kind: c.text('kind').notNull(),
      /** What it says, sealed: addresses, links and answers are among it. */
      payload: c.sealedJson('payload', 'outbox.payload').$type<unknown>().notNull(),
      state: c.text('state').$type<'pending' | 'held' | 'sent' | 'failed' | 'cancelled'>().notNull(),
      attempts: c.integer('attempts').notNull(),
      notBefore: c.instant('not_before').notNull(),
      /** A worker has it in hand until then. */
      leasedUntil: c.instant('leased_until'),
      createdAt: c.instant('created_at').notNull(),
      sentAt: c.instant('sent_at'),
      messageId: c.text('message_id'),
      error: c.text('error'),
      /** The channel it goes to; null = mail. */
      channelId: c.id('channel_id'),
    },
    (t) => [
      c.uniqueIndex('outbox_key').on(t.key),
      c.index('outbox_by_state').on(t.state, t.notBefore),
      c.index('outbox_by_athlete').on(t.athleteId, t.createdAt),
    ],
  );

  /** Where else findings go: ntfy, Telegram, Discord, any webhook. */
  const channels = c.table(
    'channels',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      kind: c.text('kind').notNull(),
      /** Sealed (seal.ts): the address is a secret of its own. */
      address: c.text('address').notNull(),
      createdAt: c.instant('created_at').notNull(),
      /** Why the last delivery failed; null after one that arrived. */
      error: c.text('error'),
    },
    (t) => [c.index('channels_by_athlete').on(t.athleteId)],
  );

  return { findings, outbox, channels };
};
