import type { Columns } from './columns.ts';
import type { Owner } from './owner.ts';

/** What the runner says. */
export const answerTables = (c: Columns, athleteId: Owner) => {
  /** What the runner said: effort, pain, which shoes, resting or unrecorded. One answer per question; the last one stands. */
  const checkIns = c.table(
    'check_ins',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      /** `rpe`, `pain`, `shoes`, `gap` … */
      kind: c.text('kind').notNull(),
      /** What it is about: a run's id, a day, or both (`run:123`, `day:2026-11-22`, `day:2026-11-22:stairs`). */
      subject: c.text('subject').notNull(),
      day: c.text('day').notNull(),
      /** The answer itself, sealed. */
      value: c.sealedJson('value', 'check_ins.value').$type<unknown>().notNull(),
      createdAt: c.instant('created_at').notNull(),
    },
    (t) => [
      c.uniqueIndex('check_ins_key').on(t.athleteId, t.kind, t.subject),
      c.index('check_ins_by_day').on(t.athleteId, t.day),
    ],
  );

  /** Times when the knee hurt, as the runner remembers them. */
  const episodes = c.table(
    'episodes',
    {
      id: c.serial('id'),
      athleteId: athleteId(),
      /** All of it, sealed (seal.ts): JSON of core/episodes. */
      details: c.text('details').notNull(),
      createdAt: c.instant('created_at').notNull(),
      updatedAt: c.instant('updated_at').notNull(),
    },
    (t) => [c.index('episodes_by_athlete').on(t.athleteId)],
  );

  const settings = c.table(
    'settings',
    {
      athleteId: athleteId(),
      key: c.text('key').notNull(),
      /** Sealed: an address that waits to be confirmed is among it. */
      value: c.sealedJson('value', 'settings.value').$type<unknown>().notNull(),
    },
    (t) => [c.primaryKey({ name: 'settings_pk', columns: [t.athleteId, t.key] })],
  );

  return { checkIns, episodes, settings };
};
