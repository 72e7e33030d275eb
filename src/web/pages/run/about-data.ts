import type { Reader } from '../../../words/reader.ts';
import { runNoteText } from '../../../words/run-note.ts';
import type { RunData } from './data.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** Why something is not known, and when it will be. */
const reason = ({ unknown, expectedEnd }: RunData, strictDays: number | null, reader: Reader): Html => {
  const t = reader.words.pages.run.data.unknown;
  switch (unknown) {
    case null:
      return nothing;
    case 'soon':
      return html`<p>${t.soon}${expectedEnd === null ? null : ` ${t.soonAt(expectedEnd)}`}</p>`;
    case 'strict':
      return html`<p>${t.strict(reader.count(strictDays ?? 0))}</p>`;
    case 'older':
      return html`<p>${rich(t.older, { a: (inner) => html`<a href="/runs#older">${inner}</a>` })}</p>`;
    default:
      return html`<p>${t[unknown]}</p>`;
  }
};

/** What is not known and why, and what was noticed while the track was read. */
export const aboutData = (data: RunData, strictDays: number | null, reader: Reader): Html => {
  const t = reader.words.pages.run.data;
  const { run } = data;
  const { analysis } = run;
  const notes = (analysis?.notes ?? [])
    .map((note) => runNoteText(note, reader))
    .filter((text) => text !== null);
  const lossIsKnown = (analysis?.lossM ?? null) !== null || data.unknown === 'treadmill';
  const climbOfStrava = run.gainDm !== null && !lossIsKnown;
  const isOnlyHinted = run.trackHint && !analysis?.track;
  if (data.unknown === null && !climbOfStrava && !isOnlyHinted && notes.length === 0) return nothing;
  return html`
    <section class="section">
      <h2>${t.title}</h2>
      <div class="flow prose">
        ${reason(data, strictDays, reader)} ${climbOfStrava ? html`<p>${t.climbOfStrava}</p>` : nothing}
        ${isOnlyHinted ? html`<p>${reader.words.pages.run.track.hint}</p>` : nothing}
        ${
          notes.length > 0
            ? html`<p>${t.notes}:</p>
                <ul>
                  ${notes.map((text) => html`<li>${text}</li>`)}
                </ul>`
            : nothing
        }
      </div>
    </section>
  `;
};
