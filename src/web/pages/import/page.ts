import type { CurrentStatus } from '../../../runner/current-status.ts';
import type { Reader } from '../../../words/reader.ts';
import { select } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { type Log, logSection } from './log.ts';
import { MOST_BYTES } from './receive.ts';
import type { Telling } from './results.ts';
import { goingOn, isGoingOn, type UploadView, uploadResult } from './upload-view.ts';

/** What the address says has just happened. */
export type ImportSaid = 'none' | 'busy' | 'zone' | null;

export type ImportData = {
  /** The upload that goes on; null without one. */
  readonly now: UploadView | null;
  /** How the runner stands while it goes on; null where nobody can say. */
  readonly current: CurrentStatus | null;
  readonly log: Log;
  /** Where the runner lives is to be asked; the zones to choose from. */
  readonly zones: readonly string[] | null;
  /** What was chosen is no zone. */
  readonly zoneIsWrong: boolean;
  readonly said: ImportSaid;
};

const GIB = 1024 ** 3;

/** "2 GB" */
const mostText = (reader: Reader): string => `${reader.count(MOST_BYTES / GIB)}\u00a0GB`;

/** The field that takes files: by choosing, and with scripts by dropping. */
const dropZone = (said: ImportSaid, reader: Reader): Html => {
  const t = reader.words.pages.files.form;
  const most = mostText(reader);
  const isEmpty = said === 'none';
  return html`
    <form
      method="post"
      action="/uploads"
      enctype="multipart/form-data"
      class="drop-zone"
      data-drop
      data-most="${MOST_BYTES}"
      data-too-big="${t.tooBig(most)}"
      data-folder="${t.folder}"
      data-lost="${t.lost}"
      data-sending="${t.sending('%')}"
    >
      <label for="files" class="drop-label">${t.choose} <span class="drop-or" hidden>${t.drop}</span></label>
      <input
        type="file"
        id="files"
        name="files"
        multiple
        required
        aria-describedby="files-hint${isEmpty ? ' files-problem' : ''}"
        ${isEmpty ? html`aria-invalid="true"` : null}
      />
      <p class="field-problem" id="files-problem" role="alert" ${isEmpty ? null : html`hidden`}>
        ${isEmpty ? t.none : ''}
      </p>
      <p class="hint" id="files-hint">${t.limits(most)}</p>
      <button class="button button-primary">${t.send}</button>
      <div class="drop-sending" role="status" hidden>
        <progress max="100" value="0" aria-label="${t.send}"></progress> <span></span>
      </div>
    </form>
  `;
};

const zoneForm = (zones: readonly string[], isWrong: boolean, reader: Reader): Html => {
  const t = reader.words.pages.files.zone;
  return banner(
    'ask',
    t.title,
    html`<p>${t.text}</p>
      <form method="post" action="/import/zone" class="flow" data-zone>
        ${select({
          id: 'zone',
          label: t.label,
          options: [['', t.choose], ...zones.map((zone) => [zone, zone.replaceAll('_', ' ')] as const)],
          chosen: '',
          problem: isWrong ? t.bad : undefined,
        })}
        <button class="button">${t.save}</button>
      </form>`,
  );
};

/** A runner's files: what is being read, a place to give more, and what has come in. */
export const importPage = (data: ImportData, telling: Telling): Html => {
  const { reader } = telling;
  const t = reader.words.pages.files;
  const { now, said, zones } = data;
  return html`
    ${said === 'zone' ? banner('done', t.zone.saved, nothing) : nothing}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${zones === null ? nothing : zoneForm(zones, data.zoneIsWrong, reader)}
    ${said === 'busy' && now !== null ? html`<p class="field-problem" role="alert">${t.form.busy}</p>` : nothing}
    ${now === null ? dropZone(said, reader) : goingOn(now, data.current, telling)}
    <section class="section">
      <h2>${t.ways.title}</h2>
      <p class="prose">
        ${rich(t.ways.text, {
          a: (inner) => html`<a href="/sources">${inner}</a>`,
          b: (inner) => html`<a href="/settings/ways-in">${inner}</a>`,
        })}
      </p>
      <p class="prose">${t.ways.phone}</p>
    </section>
    ${logSection(data.log, telling)}
  `;
};

/** One upload: how far it is, or what it brought. */
export const uploadPage = (
  view: UploadView,
  {
    zones,
    current,
    telling,
  }: {
    readonly zones: readonly string[] | null;
    readonly current: CurrentStatus | null;
    readonly telling: Telling;
  },
): Html => {
  const { reader } = telling;
  const t = reader.words.pages.files;
  return html`
    <h1>${t.title}</h1>
    ${isGoingOn(view) ? goingOn(view, current, telling) : uploadResult(view, telling)}
    ${zones === null || isGoingOn(view) ? nothing : zoneForm(zones, false, reader)}
    <p><a href="/import">${isGoingOn(view) ? t.ended.all : t.ended.back}</a></p>
  `;
};
