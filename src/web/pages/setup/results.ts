import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import type { Found } from './found.ts';

/** A result as a shape, a word and a sentence: colour is not needed. */
const result = ({ state, text }: Found, reader: Reader): Html => html`
  <p class="setup-result setup-${state}">
    <strong>${reader.words.pages.setup.state[state]}.</strong> ${rich(text)}
  </p>
`;

export const results = (found: readonly (Found | null)[], reader: Reader): Html => {
  const known = found.filter((each) => each !== null);
  return known.length === 0
    ? nothing
    : html`<div class="setup-results" aria-live="polite">${known.map((each) => result(each, reader))}</div>`;
};
