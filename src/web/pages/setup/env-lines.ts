import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';

/** Lines to paste into .env. */
export const envLines = (lines: readonly string[], reader: Reader): Html => html`
  <figure class="env">
    <figcaption>${reader.words.pages.setup.inEnv}</figcaption>
    <pre tabindex="0"><code>${lines.join('\n')}</code></pre>
  </figure>
`;
