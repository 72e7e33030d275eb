import type { Athlete } from '../../store/athletes.ts';
import { rowsOf } from '../../store/everything.ts';
import { programVersion } from '../../platform/version.ts';
import { readerOf } from '../../words/reader.ts';
import { csvHead, csvLine } from '../csv.ts';
import {
  fileOf,
  FORMAT,
  LIST_NAMES,
  type ListName,
  type Manifest,
  MANIFEST_FILE,
  type SingleName,
  VERSION,
} from '../format.ts';
import { spreadsheetFile, SPREADSHEETS, type SpreadsheetName } from '../spreadsheets.ts';
import { type Entry, type Pieces, zipOf } from './archive.ts';
import { type EmlDeps, emlOf } from './eml.ts';
import { emlFile, type ReadDeps, type Rows, rowsOfRunner, wasSent } from './rows.ts';
import { accountOf, connectionsOf, settingsOf } from './singles.ts';

/** What an export needs. */
export type ExportDeps = ReadDeps & EmlDeps;

const single = (name: SingleName, value: () => unknown): Entry => ({
  name: fileOf(name),
  pieces: async function* () {
    yield `${JSON.stringify(await value(), null, 1)}\n`;
  },
});

/** A list as JSON, a row a line. */
const list = (name: ListName, rows: () => AsyncIterable<unknown>): Entry => {
  let count = 0;
  return {
    name: fileOf(name),
    pieces: async function* () {
      count = 0;
      yield '[';
      for await (const row of rows()) {
        yield `${count === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`;
        count += 1;
      }
      yield '\n]\n';
    },
    rows: () => count,
  };
};

const spreadsheet = <N extends SpreadsheetName>(name: N, rows: Rows[N]): Entry => ({
  name: spreadsheetFile(name),
  pieces: async function* (): AsyncGenerator<string> {
    // Columns and rows stand under the same name, which TypeScript cannot follow.
    const columns = SPREADSHEETS[name] as never;
    yield csvHead(columns);
    for await (const row of rows()) yield csvLine(columns, row as never);
  },
});

/** The mails that were sent, one file each; what this version cannot say any more is left out. */
async function* mails(deps: ExportDeps, athlete: Athlete): AsyncGenerator<Entry> {
  for await (const row of rowsOf(deps.store.read, 'outbox', athlete.id, 'id')) {
    const bytes = wasSent(row) ? await emlOf(deps, athlete, row) : null;
    if (bytes !== null) yield { name: emlFile(row, athlete), pieces: (): Pieces => [bytes] };
  }
}

async function* entries(deps: ExportDeps, athlete: Athlete): AsyncGenerator<Entry> {
  const db = deps.store.read;
  const rows = rowsOfRunner(deps, athlete);
  yield { name: 'README.txt', pieces: (): Pieces => [readerOf(athlete).words.archive] };
  yield single('account', () => accountOf(athlete));
  yield single('settings', () => settingsOf(db, athlete.id));
  yield single('connections', () => connectionsOf(db, athlete.id));
  for (const name of LIST_NAMES) yield list(name, rows[name]);
  yield spreadsheet('runs', rows.runs);
  yield spreadsheet('shoes', rows.shoes);
  yield spreadsheet('check-ins', rows['check-ins']);
  yield spreadsheet('findings', rows.findings);
  yield* mails(deps, athlete);
}

/** Everything that is stored about a runner, as a zip that comes piece by piece (docs/export.md). */
export const exportOf = (deps: ExportDeps, athlete: Athlete): AsyncGenerator<Uint8Array> => {
  const at = new Date(deps.clock.now());
  const manifest = (files: Manifest['files']): Entry => {
    const value: Manifest = {
      format: FORMAT,
      version: VERSION,
      program: programVersion(),
      madeAt: at.toISOString(),
      files,
    };
    return { name: MANIFEST_FILE, pieces: (): Pieces => [`${JSON.stringify(value, null, 1)}\n`] };
  };
  return zipOf(entries(deps, athlete), (written) => manifest([...written]), at);
};
