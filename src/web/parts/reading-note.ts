import type { Reader } from '../../words/reader.ts';
import { html, type Html } from './html.ts';
import type { Reading } from './reading.ts';

/** What the requests are that are still to be made: how many, what is used of Strava's quota, until when. */
export const readingNote = ({ requestsLeft, quota, expectedEnd }: Reading, reader: Reader): Html => {
  const t = reader.words.pages.progress;
  const sentences = [
    requestsLeft > 0 ? t.left(t.requests(requestsLeft, reader.count(requestsLeft))) : null,
    quota === null ? null : t.quota(reader.count(quota.used), reader.count(quota.limit)),
    expectedEnd === null ? null : t.end(expectedEnd),
  ].filter((sentence) => sentence !== null);
  return html`<p class="hint">${sentences.join(' ')}</p>`;
};
