import type { ImportRow } from '../../../store/imports.ts';
import { endingOf, isUnderWay, uploadStateOf, type UploadState } from '../../../sources/upload/state.ts';
import type { CurrentStatus } from '../../../runner/current-status.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { firstVerdict } from './first-verdict.ts';
import { countsText, entryList, shownName, type Telling } from './results.ts';

/** One upload as a page shows it. */
export type UploadView = {
  readonly row: ImportRow;
  readonly state: UploadState;
  readonly now: number;
};

export const uploadViewOf = (row: ImportRow | null, now: number): UploadView | null => {
  const state = row === null ? null : uploadStateOf(row);
  return row === null || state === null ? null : { row, state, now };
};

export const isGoingOn = ({ row, now }: UploadView): boolean => isUnderWay(row, now);

/** Runs found so far: what is counted, or what the archive in hand has shown. */
const found = ({ state }: UploadView): number => state.counts.runs + (state.reading?.progress?.runs ?? 0);

/** Whether so much of it is stored that it tells how the runner stands: a list, or a whole archive. */
export const tellsEnough = ({ state }: UploadView): boolean =>
  state.reading?.progress?.listed === true || state.entries.some(({ kind }) => kind === 'archive');

/**
 * How far it is: sent alone to the page that looks on.
 * @param current how the runner stands meanwhile; null where nobody can say
 */
export const progressPart = (
  view: UploadView,
  current: CurrentStatus | null,
  { reader, timeZone }: Telling,
): Html => {
  const t = reader.words.pages.files.now;
  const { reading, arrived } = view.state;
  const progress = reading?.progress ?? null;
  const runs = found(view);
  const strong = (inner: string): Html => html`<strong><bdi>${inner}</bdi></strong>`;
  return banner(
    'info',
    t.title,
    html`
      ${reading === null ? null : html`<p>${rich(t.archive(shownName(reading.name)), { strong })}</p>`}
      ${arrived ? null : html`<p>${t.arriving}</p>`}
      ${
        progress === null || progress.filesTotal === 0
          ? null
          : html`<p>${t.files(reader.count(progress.files), reader.count(progress.filesTotal))}</p>
              <progress
                max="${progress.filesTotal}"
                value="${progress.files}"
                aria-label="${t.title}"
              ></progress>`
      }
      <p>
        ${t.found(runs, reader.count(runs))}
        ${progress?.endsAt ? t.end(reader.time(progress.endsAt, timeZone)) : null}
      </p>
      ${current === null ? null : firstVerdict(current, reader)}
      <p class="hint">${t.leave}</p>
    `,
  );
};

/** An upload that goes on: its progress, kept fresh, and the way to stop it. */
export const goingOn = (view: UploadView, current: CurrentStatus | null, telling: Telling): Html => {
  const t = telling.reader.words.pages.files.now;
  const { id } = view.row;
  return html`
    <div data-live="/uploads/${id}/progress" data-every="1500" aria-live="polite">
      ${progressPart(view, current, telling)}
    </div>
    <form method="post" action="/uploads/${id}/cancel" class="button-row">
      <button class="button">${t.cancel}</button> <span class="hint">${t.cancelNote}</span>
    </form>
  `;
};

/** What an upload has brought. */
export const uploadResult = (view: UploadView, telling: Telling): Html => {
  const { reader } = telling;
  const t = reader.words.pages.files;
  const { state, row, now } = view;
  const ending = endingOf(row, now);
  const brought = state.counts.runs + state.counts.same + state.counts.known > 0;
  const archives = state.entries.filter(({ kind }) => kind === 'archive').length;
  return html`
    ${banner(
      ending === null ? (brought ? 'done' : 'info') : 'ask',
      ending === null ? t.ended.done : t.ended[ending],
      html`<p>${countsText(state.counts, reader)}</p>
        ${brought ? nothing : html`<p>${t.ended.nothing}</p>`}
        ${
          state.counts.runs > 0
            ? html`<p class="button-row">
                <a class="button button-primary" href="/found">${reader.words.pages.found.link}</a>
                <a class="button" href="/">${t.ended.home}</a>
              </p>`
            : nothing
        }`,
    )}
    <section class="section">
      <h2>${state.entries.length === 1 && archives === 0 ? t.result.one : t.result.each}</h2>
      ${entryList(state.entries, state.files - state.entries.length, telling)}
    </section>
  `;
};
