import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** Lines for a terminal. */
const command = (line: string, label: string): Html =>
  html`<figure class="env">
    <figcaption>${label}</figcaption>
    <pre tabindex="0"><code>${line}</code></pre>
  </figure>`;

/** The three ways from the demo to one's own runs. `folder`: where the visitor's own side keeps its data. */
export const yoursPage = (
  { isOwnSide, folder }: { readonly isOwnSide: boolean; readonly folder: string },
  reader: Reader,
): Html => {
  const t = reader.words.pages.demo.yours;
  const go = (to: 'files' | 'strava', text: string): Html =>
    html`<form method="post" action="/demo/own">
      <button class="button ${to === 'files' ? 'button-primary' : ''}" name="to" value="${to}">
        ${text}
      </button>
    </form>`;
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${isOwnSide ? t.leadOwn : t.lead}</p>
    </div>
    <section class="section flow" id="files">
      <h2>${t.files.title}</h2>
      <p class="prose">${t.files.text}</p>
      ${go('files', t.files.go)}
    </section>
    <section class="section flow" id="strava">
      <h2>${t.strava.title}</h2>
      <p class="prose">${t.strava.text}</p>
      ${go('strava', t.strava.go)}
    </section>
    <section class="section flow" id="without">
      <h2>${t.without.title}</h2>
      <p class="prose">${rich(t.without.text)}</p>
      ${command('AUTH=local npm start', t.terminal)}
      <p class="prose">${t.without.keep}</p>
      ${command(`AUTH=local DATA_DIR=${folder} npm start`, t.terminal)}
    </section>
  `;
};
