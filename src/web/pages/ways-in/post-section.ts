import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';
import type { WaysInData } from './data.ts';

/** What stands in the examples as long as the key is not to be seen. */
const ANY_KEY = 'KEY';

const example = (title: string, text: string | null, lines: string): Html => html`
  <h4>${title}</h4>
  ${text === null ? null : html`<p class="prose">${text}</p>`}
  <pre><code>${lines}</code></pre>
`;

/** Ready to be copied: with the key where it was just made. */
const examples = (address: string, key: string, reader: Reader): Html => {
  const t = reader.words.pages.waysIn.post;
  const header = `-H "Authorization: Bearer ${key}"`;
  return html`
    <h3>${t.examples}</h3>
    ${key === ANY_KEY ? html`<p class="hint">${t.examplesHint}</p>` : null}
    ${example(t.curl, null, `curl ${header} --data-binary @run.fit ${address}`)}
    ${example(t.curlMany, null, `curl ${header} -F file=@run-1.fit -F file=@run-2.gpx ${address}`)}
    ${example('FitoTrack', t.fitotrack, `${address}/${key}`)}
    <h4>OpenTracks</h4>
    <p class="prose">${t.opentracks}</p>
    ${example('Tasker', t.tasker, `${address}/${key}`)}
    <p class="hint">${t.pathHint}</p>
  `;
};

const stateOf = ({ key, timeZone }: WaysInData, reader: Reader): Html | null => {
  const t = reader.words.pages.waysIn.post;
  if (key === null) return null;
  const used = key.usedAt === null ? t.never : t.used(reader.instant(key.usedAt, timeZone));
  return html`<p>${t.made(reader.instant(key.createdAt, timeZone))} ${used}</p>`;
};

/** The key for apps that send files, and how they are told of it. */
export const postSection = (data: WaysInData, reader: Reader): Html => {
  const t = reader.words.pages.waysIn.post;
  const { key, freshKey, address } = data;
  return html`
    <section class="section" id="post">
      <h2>${t.title}</h2>
      <div class="flow">
        <p class="prose">${t.lead}</p>
        ${
          freshKey === null
            ? null
            : html`<div class="flow" id="key">
                <h3>${t.once}</h3>
                <p class="prose">${t.onceText}</p>
                <pre><code>${freshKey}</code></pre>
              </div>`
        }
        ${stateOf(data, reader)}
        <div class="button-row">
          <form method="post" action="/settings/ways-in/key">
            <button
              class="button ${key === null ? 'button-primary' : ''}"
              ${key === null ? null : html`aria-describedby="again-hint"`}
            >
              ${key === null ? t.make : t.again}
            </button>
          </form>
          ${
            key === null
              ? null
              : html`<form method="post" action="/settings/ways-in/key/end">
                  <button class="button button-danger">${t.end}</button>
                </form>`
          }
        </div>
        ${key === null ? null : html`<p class="hint" id="again-hint">${t.againHint}</p>`}
        ${key === null ? null : examples(address, freshKey ?? ANY_KEY, reader)}
      </div>
    </section>
  `;
};
