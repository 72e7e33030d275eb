import type { CsvColumns } from './csv.ts';
import type { ListName, RowOf } from './format.ts';

/** The lists that come as a table as well: what a spreadsheet can use of them. */

const DM_PER_M = 10;

const iso = (epochMs: number): string => new Date(epochMs).toISOString();

const runs: CsvColumns<RowOf<'runs'>> = [
  ['id', (run) => run.id],
  ['day', (run) => run.day],
  ['start', (run) => iso(run.startS * 1000)],
  ['timeZone', (run) => run.timeZone],
  ['origin', (run) => run.origin],
  ['sameAs', (run) => run.sameAs],
  ['sport', (run) => run.sport],
  ['distanceM', (run) => run.distanceM],
  ['movingTimeS', (run) => run.movingTimeS],
  ['elapsedTimeS', (run) => run.elapsedTimeS],
  ['statedClimbM', ({ gainDm }) => (gainDm === null ? null : Math.round(gainDm) / DM_PER_M)],
  ['climbM', (run) => run.analysis?.gainM],
  ['descentM', (run) => run.analysis?.lossM],
  ['steepDownM', (run) => run.analysis?.bands?.steepDown.distanceM],
  ['hillRepeats', (run) => run.analysis?.hillRepeats?.count],
  ['trackLaps', (run) => run.analysis?.track?.laps],
  ['trackDirection', (run) => run.analysis?.track?.direction],
  ['loopDirection', (run) => run.analysis?.loop?.direction],
  ['shoes', (run) => run.gearId],
  ['effort', (run) => run.rpe],
  ['race', (run) => run.race],
  ['treadmill', (run) => run.trainer],
  ['device', (run) => run.deviceName],
];

const shoes: CsvColumns<RowOf<'shoes'>> = [
  ['id', (shoe) => shoe.id],
  ['name', (shoe) => shoe.name],
  ['distanceM', (shoe) => shoe.distanceM],
  ['beforeM', (shoe) => shoe.beforeM],
  ['dropMm', (shoe) => shoe.dropMm],
  ['retired', (shoe) => shoe.retired],
];

const checkIns: CsvColumns<RowOf<'check-ins'>> = [
  ['day', (answer) => answer.day],
  ['kind', (answer) => answer.kind],
  ['subject', (answer) => answer.subject],
  ['value', ({ value }) => (typeof value === 'string' ? value : JSON.stringify(value))],
  ['answered', (answer) => iso(answer.createdAt)],
];

const findings: CsvColumns<RowOf<'findings'>> = [
  ['day', (finding) => finding.day],
  ['rule', (finding) => finding.rule],
  ['family', (finding) => finding.family],
  ['level', (finding) => finding.level],
  ['kind', (finding) => finding.kind],
  ['runId', (finding) => finding.runId],
  ['facts', (finding) => JSON.stringify(finding.facts)],
  ['raisedBy', (finding) => finding.escalatedBy.join(' ')],
];

export const SPREADSHEETS = { runs, shoes, 'check-ins': checkIns, findings } satisfies {
  readonly [N in ListName]?: CsvColumns<RowOf<N>>;
};

export type SpreadsheetName = keyof typeof SPREADSHEETS;

/** How a list’s table is called. */
export const spreadsheetFile = (name: SpreadsheetName): string => `${name}.csv`;
