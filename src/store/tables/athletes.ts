import type { Columns } from './columns.ts';

/** Who has an account here: what all rows of a runner hang from. */
export const athletesTable = (c: Columns) =>
  c.table(
    'athletes',
    {
      /** Camber's own: Strava's athlete id of those who came by Strava, negative for accounts made here. */
      id: c.id('id').primaryKey(),
      /** Strava's athlete id while the account is joined to Strava; null without Strava. */
      stravaId: c.id('strava_id'),
      /** Raised to end all sessions of this athlete. */
      epoch: c.integer('epoch').notNull(),
      units: c.text('units').$type<'metric' | 'imperial'>().notNull(),
      /** How pages and mails read: language tag, clock, first day of the week (ISO weekday), colours. */
      language: c.text('language').notNull().default('en'),
      hourCycle: c.text('hour_cycle').$type<'h23' | 'h12'>().notNull().default('h23'),
      weekStart: c.integer('week_start').notNull().default(1),
      theme: c.text('theme').$type<'auto' | 'light' | 'dark'>().notNull().default('auto'),
      timeZone: c.text('time_zone').notNull(),
      scopes: c.json('scopes').$type<readonly string[]>().notNull(),
      /** Sealed, as the address. */
      name: c.sealedText('name', 'athletes.name'),
      email: c.sealedText('email', 'athletes.email'),
      emailVerifiedAt: c.instant('email_verified_at'),
      weekly: c.boolean('weekly').notNull(),
      alerts: c.boolean('alerts').notNull(),
      assessDue: c.instant('assess_due'),
      connectedAt: c.instant('connected_at').notNull(),
      /** Of Strava: living, ended by Strava, or none at all (an account of files). */
      connection: c.text('connection').$type<'ok' | 'dead' | 'none'>().notNull(),
    },
    (t) => [c.uniqueIndex('athletes_by_strava').on(t.stravaId)],
  );

export type Athletes = ReturnType<typeof athletesTable>;
