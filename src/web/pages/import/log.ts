import type { FileResult, ImportCounts } from '../../../sources/outcome.ts';
import { NO_COUNTS, uploadStateOf } from '../../../sources/upload/state.ts';
import { filesBefore, type TakenFile } from '../../../store/files.ts';
import { type ImportRow, importsBefore } from '../../../store/imports.ts';
import { localDay } from '../../../runner/clock.ts';
import type { Db } from '../../../store/db.ts';
import type { RunOrigin } from '../../../store/run-origin.ts';
import { html, type Html } from '../../parts/html.ts';
import { countsText, fileLine, shownName, type Telling } from './results.ts';

/** DESIGN: a screen and a half on a phone. */
const LINES = 20;
/** DESIGN: files of one day and one way stand in one line; so many are looked at for a page of lines. */
const FILES_READ = 400;
/** DESIGN: so many of one line can be opened. */
const FILES_SHOWN = 50;

/** One line of the log. Instants are epoch milliseconds. */
type LogLine = {
  readonly at: number;
  readonly origin: RunOrigin;
  readonly name: string | null;
  readonly counts: ImportCounts;
  readonly isReading: boolean;
  /** Of an upload: the address of its page. */
  readonly href: string | null;
  /** Of files that came by themselves. */
  readonly files: readonly TakenFile[];
};

export type Log = {
  readonly lines: readonly LogLine[];
  /** Where the next page begins; null at the end. */
  readonly older: number | null;
  readonly isFirst: boolean;
};

const resultsOf = ({ results }: TakenFile): readonly FileResult[] =>
  (results as readonly FileResult[] | null) ?? [];

const KINDS = ['runs', 'same', 'known', 'other', 'refused'] as const;

const countsOfFiles = (files: readonly TakenFile[]): ImportCounts => {
  const counts = { ...NO_COUNTS } as Record<(typeof KINDS)[number], number>;
  for (const file of files)
    for (const { kind } of resultsOf(file)) counts[kind === 'run' ? 'runs' : kind] += 1;
  return counts;
};

const countsOfImport = ({ progress }: ImportRow): ImportCounts => {
  const stated = (progress ?? {}) as Partial<ImportCounts>;
  return Object.fromEntries(KINDS.map((kind) => [kind, stated[kind] ?? 0])) as ImportCounts;
};

const importLine = (row: ImportRow): LogLine | null => {
  const state = uploadStateOf(row);
  // An archive of an upload has a row of its own, which the upload speaks for.
  if (row.origin === 'upload' && state === null) return null;
  const only = state?.entries.length === 1 ? state.entries[0]?.name : undefined;
  return {
    at: row.startedAt,
    origin: row.origin,
    name: row.name ?? only ?? null,
    counts: state?.counts ?? countsOfImport(row),
    isReading: row.state === 'reading',
    href: state === null ? null : `/uploads/${row.id}`,
    files: [],
  };
};

/** Files of an archive came with it: the archive's line speaks for them. */
const isOfImport = (file: TakenFile, imports: readonly ImportRow[]): boolean =>
  imports.some(
    ({ origin, startedAt, finishedAt }) =>
      origin === file.origin && file.at >= startedAt && (finishedAt === null || file.at <= finishedAt),
  );

const fileLines = (files: readonly TakenFile[], timeZone: string): readonly LogLine[] =>
  [...Map.groupBy(files, ({ at, origin }) => `${origin} ${localDay(at, timeZone)}`).values()].map(
    (group) => ({
      at: group[0]?.at ?? 0,
      origin: group[0]?.origin ?? 'folder',
      name: group.length === 1 ? (group[0]?.name ?? null) : null,
      counts: countsOfFiles(group),
      isReading: false,
      href: null,
      files: group,
    }),
  );

/** What came in before an instant, newest first. */
export const readLog = async (
  db: Db,
  athleteId: number,
  { before, timeZone }: { readonly before: number | null; readonly timeZone: string },
): Promise<Log> => {
  const end = before ?? Number.MAX_SAFE_INTEGER;
  const [imports, files] = await Promise.all([
    importsBefore(db, athleteId, end, LINES + 1),
    filesBefore(db, athleteId, end, FILES_READ),
  ]);
  const alone = files.filter((file) => !isOfImport(file, imports));
  const lines = [...imports.flatMap((row) => importLine(row) ?? []), ...fileLines(alone, timeZone)].toSorted(
    (a, b) => b.at - a.at,
  );
  const shown = lines.slice(0, LINES);
  const last = shown.at(-1);
  // The next page begins before all that is in the last line.
  const next = last === undefined ? null : Math.min(last.at, ...last.files.map(({ at }) => at));
  const hasMore = lines.length > LINES || imports.length > LINES || files.length === FILES_READ;
  return { lines: shown, older: hasMore ? next : null, isFirst: before === null };
};

const lineRow = (line: LogLine, telling: Telling): Html => {
  const { reader, timeZone } = telling;
  const t = reader.words.pages.files.log;
  const when = reader.instant(line.at, timeZone);
  const n = line.files.length;
  return html`<li>
    <p class="log-head">${t.line(when, t.by[line.origin])}</p>
    <p>
      ${line.name === null ? null : html`<bdi class="file-name">${shownName(line.name)}</bdi>`}
      ${line.name === null && n > 1 ? html`${t.files(n, reader.count(n))}: ` : null}
      ${line.isReading ? t.reading : countsText(line.counts, reader)}
      ${
        line.href === null
          ? null
          : html`<a href="${line.href}">${t.open}<span class="visually-hidden">${t.about(when)}</span></a>`
      }
    </p>
    ${
      n === 0
        ? null
        : html`<details>
            <summary>${t.open}<span class="visually-hidden">${t.about(when)}</span></summary>
            <ul class="file-list">
              ${line.files.slice(0, FILES_SHOWN).map((file) => fileLine(file.name, resultsOf(file), telling))}
              ${
                n > FILES_SHOWN
                  ? html`<li>
                      ${reader.words.pages.files.result.more(n - FILES_SHOWN, reader.count(n - FILES_SHOWN))}
                    </li>`
                  : null
              }
            </ul>
          </details>`
    }
  </li>`;
};

/** The log as a section, with the way to earlier pages. */
export const logSection = ({ lines, older, isFirst }: Log, telling: Telling): Html => {
  const t = telling.reader.words.pages.files.log;
  return html`<section class="section" id="log">
    <h2>${t.title}</h2>
    ${
      lines.length === 0
        ? html`<p class="section-note">${t.none}</p>`
        : html`<ul class="import-log">
              ${lines.map((line) => lineRow(line, telling))}
            </ul>
            <p class="section-note">${t.names}</p>`
    }
    ${
      older === null && isFirst
        ? null
        : html`<nav class="run-neighbours" aria-label="${t.pages}">
            ${isFirst ? html`<span></span>` : html`<a href="/import#log">← ${t.newest}</a>`}
            ${older === null ? html`<span></span>` : html`<a href="/import?before=${older}#log" rel="next">${t.older} →</a>`}
          </nav>`
    }
  </section>`;
};
