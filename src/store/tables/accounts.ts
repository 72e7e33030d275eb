import type { Athletes } from './athletes.ts';
import type { Columns } from './columns.ts';
import type { Owner } from './owner.ts';

/** Who has an account here, and how they sign in. */
export const accountTables = (c: Columns, athleteId: Owner, athletes: Athletes) => {
  /** Passwords of accounts that sign in here (AUTH=local). */
  const passwords = c.table(
    'passwords',
    {
      athleteId: athleteId().primaryKey(),
      /** What the runner types beside the password, lower case; often an address. Sealed. */
      login: c.sealedText('login', 'passwords.login').notNull(),
      /** Its keyed hash (seal.ts), by which it is found; null in rows of before that lie in clear. */
      loginHash: c.text('login_hash'),
      /** scrypt with its parameters and salt. */
      hash: c.text('hash').notNull(),
      changedAt: c.instant('changed_at').notNull(),
    },
    (t) => [c.uniqueIndex('passwords_by_login_hash').on(t.loginHash)],
  );

  /** Links that let somebody make an account, or a new password, once. */
  const invites = c.table(
    'invites',
    {
      id: c.serial('id'),
      /** SHA-256 of the link's token. */
      hash: c.text('hash').notNull(),
      kind: c.text('kind').$type<'owner' | 'runner' | 'password'>().notNull(),
      /** Whose new password; null for an account that is to be made. */
      athleteId: c.id('athlete_id').references(() => athletes.id, { onDelete: 'cascade' }),
      createdAt: c.instant('created_at').notNull(),
      expiresAt: c.instant('expires_at').notNull(),
      usedAt: c.instant('used_at'),
    },
    (t) => [c.uniqueIndex('invites_by_hash').on(t.hash)],
  );

  /** Keys by which a runner's own programs read what Camber says. */
  const apiTokens = c.table(
    'api_tokens',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      /** What the runner calls it, so that it is known when it is to end. */
      name: c.text('name').notNull(),
      /** SHA-256 of the token: the token itself is shown once and kept nowhere. */
      hash: c.text('hash').notNull(),
      /** What it may do: `read`. */
      scope: c.text('scope').notNull(),
      createdAt: c.instant('created_at').notNull(),
      usedAt: c.instant('used_at'),
    },
    (t) => [c.uniqueIndex('api_tokens_by_hash').on(t.hash), c.index('api_tokens_by_athlete').on(t.athleteId)],
  );

  /** The key with which an app may send a runner's files (POST /import). */
  const importKeys = c.table(
    'import_keys',
    {
      athleteId: athleteId().primaryKey(),
      /** SHA-256 of the key: the key itself is shown once and kept nowhere. */
      hash: c.text('hash').notNull(),
      createdAt: c.instant('created_at').notNull(),
      usedAt: c.instant('used_at'),
    },
    (t) => [c.uniqueIndex('import_keys_by_hash').on(t.hash)],
  );

  return { passwords, invites, apiTokens, importKeys };
};
