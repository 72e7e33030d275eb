import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** What a link in a mail is about. */
type Ended = { readonly kind: 'alerts' | 'weekly'; readonly token: string; readonly isOn: boolean };

const button = (token: string, action: string, text: string, primary = false): Html => html`
  <form method="post" action="/unsubscribe?token=${token}">
    <button class="button ${primary ? 'button-primary' : ''}" name="action" value="${action}">${text}</button>
  </form>
`;

/** Asks what the runner wants who followed the link in a mail; only the buttons do it. */
export const unsubscribePage = ({ kind, token, isOn }: Ended, reader: Reader): Html => {
  const t = reader.words.pages.unsubscribe;
  const mine = t[kind];
  return html`
    <div class="prose">
      <h1>${t.heading}</h1>
      <p>${isOn ? mine.on : mine.off}</p>
      <div class="button-row">
        ${isOn ? button(token, 'stop', mine.end, true) : button(token, 'start', mine.start, true)}
        ${button(token, 'pause-2', t.pause(reader.count(2)))}
        ${button(token, 'pause-4', t.pause(reader.count(4)))}
      </div>
      <p class="hint">${rich(t.choose, { a: (text) => html`<a href="/settings/mails">${text}</a>` })}</p>
    </div>
  `;
};

/** Says what is so now, and how to take it back. `pausedUntil`: a day, as text. */
export const unsubscribedPage = (
  { kind, token, isOn, pausedUntil }: Ended & { readonly pausedUntil: string | null },
  { words }: Reader,
): Html => {
  const t = words.pages.unsubscribe;
  const mine = t[kind];
  return html`
    <div class="prose">
      <h1>${t.done}</h1>
      ${isOn ? null : html`<p>${mine.off}</p>`}
      ${pausedUntil === null ? null : html`<p>${t.pausedUntil(pausedUntil)}</p>`}
      ${isOn && pausedUntil === null ? html`<p>${mine.again}</p>` : null}
      <div class="button-row">
        ${isOn ? null : button(token, 'start', mine.start)}
        ${pausedUntil === null ? null : button(token, 'unpause', t.unpause)}
      </div>
    </div>
  `;
};
