import { finding as Finding } from '../../notices/stored/findings.ts';
import { LIST_NAMES, type ListName, SINGLE_NAMES } from '../format.ts';
import type { Account } from '../shapes/account.ts';
import type { OpenExport } from './open.ts';
import { RestoreError } from './problem.ts';
import { listIn, singleIn } from './read.ts';

/** What an archive turned out to hold: nothing of it is written before all of it was read once. */
export type Checked = {
  readonly account: Account;
  /** How many rows each list has. */
  readonly counts: Readonly<Record<ListName, number>>;
  /** Each run with the run that leads it, by id. */
  readonly leads: ReadonlyMap<number, number | null>;
  /** Runs that came from Strava. */
  readonly fromStrava: number;
};

const twice = (row: number): never => {
  throw new RestoreError({ code: 'unreadable', file: 'runs.json', row, field: 'id' });
};

const runsIn = async (archive: OpenExport): Promise<Pick<Checked, 'leads' | 'fromStrava'>> => {
  const leads = new Map<number, number | null>();
  let fromStrava = 0;
  for await (const { id, sameAs } of listIn(archive, 'runs')) {
    if (leads.has(id)) twice(leads.size + 1);
    leads.set(id, sameAs);
    if (id > 0) fromStrava += 1;
  }
  return { leads, fromStrava };
};

/** Facts are shown by sentences that count on them: they are held to what the rule gives. */
const findingsIn = async (archive: OpenExport): Promise<number> => {
  let row = 0;
  for await (const finding of listIn(archive, 'findings')) {
    row += 1;
    const read = Finding.safeParse(finding);
    if (read.success) continue;
    const field = (read.error.issues[0]?.path ?? []).map(String).join('.');
    throw new RestoreError({ code: 'unreadable', file: 'findings.json', row, field });
  }
  return row;
};

const countIn = async (archive: OpenExport, name: ListName): Promise<number> => {
  let count = 0;
  const rows = listIn(archive, name)[Symbol.asyncIterator]();
  while ((await rows.next()).done !== true) count += 1;
  return count;
};

/** Reads all of an archive once, with flat memory. @throws RestoreError */
export const check = async (archive: OpenExport): Promise<Checked> => {
  const account = await singleIn(archive, 'account');
  for (const name of SINGLE_NAMES) if (name !== 'account') await singleIn(archive, name);
  const { leads, fromStrava } = await runsIn(archive);
  const findings = await findingsIn(archive);
  const counts: Partial<Record<ListName, number>> = { runs: leads.size, findings };
  for (const name of LIST_NAMES) counts[name] ??= await countIn(archive, name);
  return { account, counts: counts as Record<ListName, number>, leads, fromStrava };
};
