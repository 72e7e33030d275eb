import { z } from 'zod';
import { DAY_MS, HOUR_MS } from '../../src/core/durations.ts';
import { databaseFile, mailFolder } from '../../src/platform/paths.ts';
import type { Deps } from '../../src/deps.ts';
import { deleteMails } from '../../src/mail/folder.ts';
import * as athletes from '../../src/store/athletes.ts';
import * as backfills from '../../src/store/backfills.ts';
import { expireBackups } from '../../src/store/backup.ts';
import type { Db } from '../../src/store/db.ts';
import { forgetFileNames } from '../../src/store/files.ts';
import { forgetImportNames } from '../../src/store/imports.ts';
import * as inbox from '../../src/store/inbox.ts';
import { forgetEndedInvites } from '../../src/store/invites.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import * as shoes from '../../src/store/shoes.ts';
import { forgetEndedLinks } from '../../src/store/used-links.ts';
import { shoesReadAt } from '../../src/store/shoes-read.ts';
import { defineJob } from '../queue/job.ts';
import { keptSince } from '../strava/steps/kept-since.ts';

/** Looks are an hour apart: what will be too old before the next one goes now. */
const UNTIL_NEXT_MS = 2 * HOUR_MS;

/** DESIGN: a runner asks within a month what became of a file; its name may say where somebody was. */
const NAMES_MS = 30 * DAY_MS;

/**
 * Deletes what may not be kept: names of files, titles in finished events, copies of the database that still hold who has left,
 * and, with RETENTION=strict, everything that Strava has not said anew (docs/retention.md).
 */
export const retention = defineJob<'retention'>({
  name: 'retention',
  queue: 'core',
  payload: z.object({}),
  subject: () => 'all',
  retry: { attempts: 3, firstDelayMs: 60_000 },

  handle: async (deps) => {
    const { config, store, clock, log } = deps;
    const before = clock.now() - config.rawRetentionDays * DAY_MS + UNTIL_NEXT_MS;
    const events = await store.write((tx) => inbox.forgetDone(tx, before));
    const copies = store.engine === 'sqlite' ? expireBackups(databaseFile(config), before) : 0;
    await store.write(async (tx) => {
      await forgetEndedLinks(tx, clock.now());
      await forgetEndedInvites(tx, clock.now());
      await forgetFileNames(tx, clock.now() - NAMES_MS);
      await forgetImportNames(tx, clock.now() - NAMES_MS);
    });
    if (events + copies > 0) log.info({ events, copies }, 'deleted after the retention time');
    if (keptSince(deps) === null) return;

    const { mails, due } = await store.write((tx) => forgetStrava(tx, before, clock.now()));
    if (deps.mailer.kind === 'folder') await deleteMails(mailFolder(config), mails);
    for (const athleteId of due) await deps.queues.add('assess', { athleteId });
    if (mails.length + due.length > 0) await scrub(deps);
  },
});

type Forgotten = { readonly mails: readonly string[]; readonly due: readonly number[] };

/** All that came from Strava before the instant, and what was worked out from it. */
const forgetStrava = async (tx: Db, before: number, now: number): Promise<Forgotten> => {
  const due = new Set([
    ...(await runs.expireRuns(tx, before)),
    ...(await runs.forgetStreams(tx, before / 1000)),
  ]);
  for (const { id } of await athletes.all(tx)) {
    if ((await shoesReadAt(tx, id)) < before && (await shoes.forgetShoes(tx, id))) due.add(id);
  }
  // Findings are a function of the runs that are left: working them out anew forgets the rest.
  for (const id of due) await athletes.markAssessDue(tx, id, now);
  await athletes.forgetNames(tx, before);
  await backfills.forgetEnded(tx, before);
  return { mails: await outbox.forgetMails(tx, before), due: [...due] };
};

const scrub = ({ store, log }: Deps): Promise<void> =>
  store.scrub().catch((error: unknown) => log.warn({ err: error }, 'the database log was in use'));
