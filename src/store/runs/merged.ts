import { byTrust, mergedRun } from '../../core/same-run/merge.ts';
import { byStart } from '../../core/history/timing.ts';
import type { Run } from '../../core/run.ts';
import { recordOf, type RunCells, type RunMeta, runOf, type RunRow, type StoredRun } from '../run-row.ts';

/** The id of the row that stands for a run, and for all its recordings. */
export const leadIdOf = ({ id, sameAs }: Pick<RunRow, 'id' | 'sameAs'>): number => sameAs ?? id;

type Member = StoredRun & { readonly deviceName: string | null };

/** The zone of a place before a clock's bare distance from UTC ("+02:00"). */
const zoneIn = (metas: readonly RunMeta[]): string | null => {
  const zones = metas.flatMap(({ timeZone }) => timeZone ?? []);
  return zones.find((zone) => !/^[+-]/.test(zone)) ?? zones[0] ?? null;
};

const mergedRecord = (leadId: number, rows: readonly RunRow[]): StoredRun => {
  const members = rows.map((row): Member => {
    const record = recordOf(row);
    return { ...record, deviceName: record.meta.deviceName };
  });
  const metas = byTrust(members).map(({ meta }) => meta);
  return {
    run: mergedRun(leadId, members),
    meta: {
      timeZone: zoneIn(metas),
      deviceName: metas.find(({ deviceName }) => deviceName !== null)?.deviceName ?? null,
      private: metas.some((meta) => meta.private),
    },
    updatedAt: Math.max(...members.map(({ updatedAt }) => updatedAt)),
  };
};

/** Rows by the run they are recordings of, and which id stands for it. */
const groupsOf = <T extends Pick<RunRow, 'id' | 'sameAs'>>(
  rows: readonly T[],
): readonly (readonly [leadId: number, group: readonly T[]])[] => [...Map.groupBy(rows, leadIdOf)];

/** A row that is alone and stands for itself needs no merging; nearly all do. */
const isAlone = (group: readonly Pick<RunRow, 'sameAs'>[]): boolean =>
  group.length === 1 && group[0]!.sameAs === null;

const arePlain = (rows: readonly Pick<RunRow, 'sameAs'>[]): boolean =>
  rows.every(({ sameAs }) => sameAs === null);

/** Every run once, in order of start: rows of one run become one, under the id of the one that leads. */
export const mergedRecords = (rows: readonly RunRow[]): readonly StoredRun[] => {
  const records = arePlain(rows)
    ? rows.map(recordOf)
    : groupsOf(rows).map(([leadId, group]) =>
        isAlone(group) ? recordOf(group[0]!) : mergedRecord(leadId, group),
      );
  return records.toSorted((a, b) => byStart(a.run, b.run));
};

type Cells = RunCells & Pick<RunRow, 'sameAs' | 'deviceName'>;

/** The same without what is kept beside the runs. */
export const mergedRuns = (rows: readonly Cells[]): readonly Run[] => {
  const runs = arePlain(rows)
    ? rows.map(runOf)
    : groupsOf(rows).map(([leadId, group]) =>
        isAlone(group)
          ? runOf(group[0]!)
          : mergedRun(
              leadId,
              group.map((row) => ({ run: runOf(row), deviceName: row.deviceName })),
            ),
      );
  return runs.toSorted(byStart);
};
