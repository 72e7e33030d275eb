import type { Day } from '../../../core/day.ts';
import type { FileResult, ImportCounts } from '../../../sources/outcome.ts';
import type { UploadEntry } from '../../../sources/upload/state.ts';
import { fileProblemText } from '../../../words/file-problem.ts';
import { fileSport } from '../../../words/file-sport.ts';
import { printable, shortened } from '../../../words/printable.ts';
import type { Reader } from '../../../words/reader.ts';
import { readingNoteText } from '../../../words/reading-note.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** DESIGN: the longest name that one line of a phone shows without hiding what became of it. */
const LONGEST_NAME = 60;

/** A file's name as it may be shown: whatever somebody put there, nothing in it turns or hides the text around it. */
export const shownName = (name: string): string => shortened(printable(name), LONGEST_NAME);

const KINDS = ['runs', 'same', 'known', 'other', 'refused'] as const;

/** What came of it, in one line: "12 new runs, 3 other activities, not counted and 1 not read". */
export const countsText = (counts: ImportCounts, reader: Reader): string => {
  const t = reader.words.pages.files.counts;
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    t[kind](counts[kind], reader.count(counts[kind])),
  );
  return parts.length === 0 ? t.nothing : parts.join(' · ');
};

/** How the result of a file is told: who reads, and in which zone. */
export type Telling = { readonly reader: Reader; readonly timeZone: string };

const runLink =
  (runId: number) =>
  (inner: string): Html =>
    html`<a href="/runs/${runId}">${inner}</a>`;

/** Days without their year where it is this one: a list reads faster. */
const dayText = (day: Day, { reader }: Telling): string => reader.dayWithYear(day);

const otherSports = (results: readonly FileResult[], { reader }: Telling): Html | null => {
  const sports = results.flatMap((result) => (result.kind === 'other' ? [fileSport(result.sport)] : []));
  if (sports.length === 0) return null;
  const t = reader.words.pages.files.result;
  const parts = [...Map.groupBy(sports, (sport) => sport)].map(([sport, { length }]) =>
    t.sport(sport, length, reader.count(length)),
  );
  return html`${t.sports(reader.list(parts))}`;
};

const resultText = (result: FileResult, telling: Telling): Html | null => {
  const { reader, timeZone } = telling;
  const t = reader.words.pages.files.result;
  switch (result.kind) {
    case 'run':
      return rich(t.run(reader.distance(result.distanceM), dayText(result.day, telling)), {
        a: runLink(result.runId),
      });
    case 'same': {
      const same = t.same(reader.distance(result.distanceM), dayText(result.day, telling));
      return html`${rich(same, { a: runLink(result.runId) })}
        <a class="hint" href="/runs/${result.runId}#sources">${t.two}</a>`;
    }
    case 'known':
      return html`${t.known(reader.instant(result.at, timeZone))}`;
    case 'refused':
      return html`${t.refused} ${fileProblemText(result.problem, reader)}`;
    case 'other':
      return null;
  }
};

/** What became of one file. */
export const fileLine = (name: string | null, results: readonly FileResult[], telling: Telling): Html => {
  const told = [
    ...results.map((result) => resultText(result, telling)),
    otherSports(results, telling),
  ].filter((text) => text !== null);
  return html`<li>
    ${name === null ? null : html`<bdi class="file-name">${shownName(name)}</bdi>`}
    ${told.map((text) => html`<span class="file-result">${text}</span>`)}
  </li>`;
};

const archiveLine = (entry: Extract<UploadEntry, { kind: 'archive' }>, telling: Telling): Html => {
  const { reader } = telling;
  const { counts, from, to, notes, refused } = entry.outcome;
  const t = reader.words.pages.files;
  const span =
    from === null || to === null ? null : t.counts.span(dayText(from, telling), dayText(to, telling));
  return html`<li>
    <bdi class="file-name">${shownName(entry.name)}</bdi>
    <span class="file-result">${countsText(counts, reader)}${span === null ? null : ` · ${span}`}</span>
    ${
      notes.length + refused.length === 0
        ? null
        : html`<ul class="prose hint">
            ${notes.map((note) => html`<li>${readingNoteText(note, reader)}</li>`)}
            ${refused.map(
              ({ name, problem }) =>
                html`<li><bdi>${shownName(name)}</bdi>: ${fileProblemText(problem, reader)}</li>`,
            )}
          </ul>`
    }
  </li>`;
};

const entryLine = (entry: UploadEntry, telling: Telling): Html => {
  const { reader } = telling;
  const t = reader.words.pages.files.result;
  switch (entry.kind) {
    case 'file':
      return fileLine(entry.name, entry.results, telling);
    case 'archive':
      return archiveLine(entry, telling);
    case 'noArchive':
      return html`<li>
        <bdi class="file-name">${shownName(entry.name)}</bdi>
        <span class="file-result"
          >${
            entry.problem === null ? t.noArchive : `${t.refused} ${fileProblemText(entry.problem, reader)}`
          }</span
        >
      </li>`;
  }
};

/** Each file with what became of it; `more`: how many are not listed. */
export const entryList = (entries: readonly UploadEntry[], more: number, telling: Telling): Html => {
  if (entries.length === 0) return nothing;
  const { reader } = telling;
  return html`<ul class="file-list">
    ${entries.map((entry) => entryLine(entry, telling))}
    ${more > 0 ? html`<li>${reader.words.pages.files.result.more(more, reader.count(more))}</li>` : null}
  </ul>`;
};
