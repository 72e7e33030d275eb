import { list } from '../../../words/text.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import type { WaysInData } from './data.ts';

/** What is wrong with the folder, or with what is in it. */
const troubles = ({ folder, timeZone }: WaysInData, reader: Reader): readonly string[] => {
  const t = reader.words.pages.waysIn.folder;
  const { state, trouble, lookedAt, isStale } = folder;
  const away = trouble ?? state?.trouble ?? null;
  return [
    ...(isStale && lookedAt !== null ? [t.stale(reader.instant(lookedAt, timeZone))] : []),
    ...(away === null ? [] : [t[away]]),
    ...(state?.isCut === true ? [t.cut] : []),
    ...(state !== null && state.unreadable.length > 0
      ? [t.unreadable(list(state.unreadable, reader.words.locale))]
      : []),
  ];
};

const stateOf = ({ folder, timeZone }: WaysInData, reader: Reader): Html | null => {
  const t = reader.words.pages.waysIn.folder;
  const { state, trouble, lookedAt } = folder;
  if (lookedAt === null || (trouble ?? state?.trouble ?? null) !== null) return null;
  if (state === null) return html`<p>${t.notYet}</p>`;
  const { files, left } = state;
  return html`<p>
    ${t.state(files, reader.count(files), reader.instant(lookedAt, timeZone))}
    ${left === 0 ? null : t.left(left, reader.count(left))}
  </p>`;
};

/** Gone for good or moved: the way out of "the folder is away". */
const forget = (reader: Reader): Html => {
  const t = reader.words.pages.waysIn.folder;
  return html`<form method="post" action="/settings/ways-in/folder/forget">
    <button class="button" aria-describedby="forget-hint">${t.forget}</button>
    <p class="hint" id="forget-hint">${t.forgetHint}</p>
  </form>`;
};

/** The runner's folder: where it is, what came of the last look, what is wrong. */
export const folderSection = (data: WaysInData, reader: Reader): Html => {
  const t = reader.words.pages.waysIn.folder;
  const { own, top, state, trouble } = data.folder;
  const wrong = troubles(data, reader);
  return html`
    <section class="section" id="folder">
      <h2>${t.title}</h2>
      <div class="flow">
        ${
          own === null
            ? html`<p>${t.none} ${data.isOwner ? rich(t.noneOwner) : null}</p>`
            : html`<p class="prose">${t.where}</p>
                <pre><code>${own}</code></pre>
                ${
                  top === null
                    ? null
                    : html`<p class="prose">${t.whereOwner}</p>
                        <pre><code>${top}</code></pre>`
                }
                ${stateOf(data, reader)} ${wrong.map((text) => html`<p class="field-problem">${text}</p>`)}
                ${(trouble ?? state?.trouble ?? null) === null ? null : forget(reader)}`
        }
      </div>
    </section>
  `;
};
