import { HOUR_MS } from '../../core/durations.ts';
import type { Deps } from '../../deps.ts';
import { isNoticeKind } from '../../notices/index.ts';
import { NoticeError } from '../../notices/outbox/errors.ts';
import { readNotice } from '../../notices/outbox/read.ts';
import * as athletes from '../../store/athletes.ts';
import type { Db } from '../../store/db.ts';
import { episodeContext } from '../../store/episodes.ts';
import { type NewRowIn, type OwnedTable, putRows } from '../../store/everything.ts';
import { findingKey } from '../../store/finding-key.ts';
import { takeOutFindings, takeOutRuns } from '../../store/restoring.ts';
import { UNKNOWN_ZONE } from '../../store/run-row.ts';
import { upsertRuns } from '../../store/runs.ts';
import { setSetting } from '../../store/settings.ts';
import { setDrop, shoesOf } from '../../store/shoes.ts';
import * as syncs from '../../store/syncs.ts';
import type { ListName, RowOf } from '../format.ts';
import type { Account } from '../shapes/account.ts';
import { NOT_RESTORED } from '../shapes/settings.ts';
import { storedKey } from '../write/keys.ts';
import { hasSignedLink } from '../write/signed.ts';
import type { Checked } from './check.ts';
import type { OpenExport } from './open.ts';
import { listIn, singleIn } from './read.ts';

/** A mail that was waiting longer than this when the archive came back is old news (PRODUCT.md, journey 3). */
const FRESH_MS = 48 * HOUR_MS;

/** Why a mail that was waiting does not leave after a restore. */
const TOO_LATE = 'held for too long';

/** DESIGN: as many rows are in memory at once. */
const ROWS_AT_ONCE = 200;

/** Whose account it is, and what holds while it is filled. */
export type Into = {
  readonly athlete: athletes.Athlete;
  readonly seal: Deps['seal'];
  readonly now: number;
  /** Whether rows from Strava may be kept (not with RETENTION=strict). */
  readonly keepsStrava: boolean;
};

/** Writes a list piece by piece; `to` makes the row, null leaves it out. */
const putList = async <N extends ListName, T extends OwnedTable>(
  tx: Db,
  archive: OpenExport,
  name: N,
  table: T,
  to: (row: RowOf<N>) => NewRowIn<T> | null,
): Promise<number> => {
  let waiting: NewRowIn<T>[] = [];
  let put = 0;
  const write = async (): Promise<void> => {
    await putRows(tx, table, waiting);
    put += waiting.length;
    waiting = [];
  };
  for await (const row of listIn(archive, name)) {
    const made = to(row as RowOf<N>);
    if (made !== null) waiting.push(made);
    if (waiting.length === ROWS_AT_ONCE) await write();
  }
  await write();
  return put;
};

/** What of the account itself comes back: how it reads, never who may open it. */
const putAccount = async (tx: Db, { athlete, now }: Into, account: Account): Promise<void> => {
  const { units, language, hourCycle, weekStart, theme, timeZone, name, weekly, alerts } = account;
  await athletes.updateAthlete(tx, athlete.id, {
    units,
    language,
    hourCycle,
    weekStart,
    theme,
    timeZone,
    weekly,
    alerts,
    name: name ?? athlete.name,
    ...(athlete.emailVerifiedAt === null && account.email !== null && { email: account.email }),
  });
  // Of an account that is joined to Strava it says when that began.
  if (athlete.connection === 'none')
    await athletes.setConnectedAt(tx, athlete.id, Math.min(account.connectedAt, athlete.connectedAt, now));
};

const putSettings = async (tx: Db, archive: OpenExport, { athlete }: Into): Promise<void> => {
  const { others: _others, ...settings } = await singleIn(archive, 'settings');
  for (const [key, value] of Object.entries(settings))
    if (!NOT_RESTORED.has(key)) await setSetting(tx, athlete.id, key, value);
};

/** The run that leads this one, if it is there and leads itself: nothing else may hide a run. */
const leadOf = (sameAs: number | null, leads: Checked['leads']): number | null =>
  sameAs !== null && leads.get(sameAs) === null ? sameAs : null;

/** What Strava says of a run now is laid over what the archive says, as if it came after it. */
const putRuns = async (tx: Db, archive: OpenExport, into: Into, { leads }: Checked): Promise<number> => {
  const { athlete, keepsStrava } = into;
  const { records, saidAt } = await takeOutRuns(tx, athlete.id);
  const count = await putList(tx, archive, 'runs', 'runs', ({ timeZone, sameAs, apartFrom, ...run }) =>
    run.id > 0 && !keepsStrava
      ? null
      : {
          ...run,
          athleteId: athlete.id,
          timeZone: timeZone ?? UNKNOWN_ZONE,
          sameAs: leadOf(sameAs, leads),
          apartFrom: apartFrom === null ? null : [...apartFrom],
          analysis: run.analysis as NewRowIn<'runs'>['analysis'],
        },
  );
  if (records.length > 0) await upsertRuns(tx, athlete.id, records, saidAt);
  return count;
};

/** Pairs that are known here already keep what Strava says of them; a drop that the runner entered comes back. */
const putShoes = async (tx: Db, archive: OpenExport, { athlete }: Into): Promise<void> => {
  const known = new Map((await shoesOf(tx, athlete.id)).map((shoe) => [shoe.id, shoe]));
  const drops: (readonly [id: string, dropMm: number])[] = [];
  await putList(tx, archive, 'shoes', 'shoes', (shoe) => {
    if (known.get(shoe.id)?.dropMm === null && shoe.dropMm !== null) drops.push([shoe.id, shoe.dropMm]);
    return { ...shoe, athleteId: athlete.id };
  });
  for (const [id, dropMm] of drops) await setDrop(tx, athlete.id, id, dropMm);
};

const putFindings = async (tx: Db, archive: OpenExport, { athlete }: Into): Promise<void> => {
  await takeOutFindings(tx, athlete.id);
  await putList(tx, archive, 'findings', 'findings', (row) => {
    // Its facts were held to its rule when the archive was checked.
    const finding = row as unknown as Parameters<typeof findingKey>[0];
    return { ...finding, athleteId: athlete.id, key: findingKey(finding) };
  });
};

/** Mails as history: what was mailed is not mailed again. Only what was to leave just now may still leave. */
const putMails = (tx: Db, archive: OpenExport, { athlete, now }: Into): Promise<number> =>
  putList(tx, archive, 'mails', 'outbox', ({ facts, file: _file, ...mail }) => {
    const key = storedKey(mail.key, athlete.id);
    if (key === null || hasSignedLink(mail.kind) || !isNoticeKind(mail.kind)) return null;
    const isWaiting = mail.state === 'pending' || mail.state === 'held';
    const isReadable = !(readNotice({ kind: mail.kind, payload: facts }) instanceof NoticeError);
    // One that was tried may have left, and nobody here can tell.
    const isLate = isWaiting && (mail.createdAt < now - FRESH_MS || mail.attempts > 0 || !isReadable);
    return {
      ...mail,
      key,
      athleteId: athlete.id,
      payload: isReadable ? facts : {},
      ...(isLate && { state: 'cancelled' as const, error: TOO_LATE }),
    };
  });

/** Fills the account. Call it inside one write, with the athlete locked: it is all or nothing. @throws RestoreError */
export const put = async (
  tx: Db,
  archive: OpenExport,
  checked: Checked,
  into: Into,
): Promise<{ readonly runs: number }> => {
  const { athlete, seal, now } = into;
  const athleteId = athlete.id;
  await putAccount(tx, into, checked.account);
  await putSettings(tx, archive, into);
  const runs = await putRuns(tx, archive, into, checked);
  await putShoes(tx, archive, into);
  await putList(tx, archive, 'check-ins', 'checkIns', (answer) => ({ ...answer, athleteId }));
  await putFindings(tx, archive, into);
  await putList(tx, archive, 'episodes', 'episodes', ({ details, ...episode }) => ({
    ...episode,
    athleteId,
    details: seal.seal(JSON.stringify(details), episodeContext(athleteId)),
  }));
  await putMails(tx, archive, into);
  await putList(tx, archive, 'files', 'files', (file) => ({ ...file, athleteId }));
  const { readAt } = await singleIn(archive, 'connections');
  const known = (await syncs.of(tx, athleteId))?.readAt ?? 0;
  if (readAt !== null) await syncs.note(tx, athleteId, { readAt: Math.max(known, Math.min(readAt, now)) });
  await athletes.markAssessDue(tx, athleteId, now);
  return { runs };
};
