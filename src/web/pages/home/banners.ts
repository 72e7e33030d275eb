import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner, connectButton } from '../../parts/parts.ts';
import { refusedBanner } from '../../parts/address.ts';

/** Where the runner's address stands: nothing entered, entered but not confirmed, confirmed. */
export type EmailState = {
  readonly state: 'absent' | 'unconfirmed' | 'confirmed';
  readonly address: string | null;
  /** The mail server refused the address. */
  readonly refused: { readonly address: string; readonly reason: string } | null;
};

/** Asks for an address, then for its confirmation, then for nothing. */
export const emailBanner = ({ state, address, refused }: EmailState, reader: Reader): Html => {
  const t = reader.words.pages.home.address;
  if (refused !== null) return refusedBanner(refused, reader);
  if (state === 'confirmed') return nothing;
  if (state === 'unconfirmed') {
    const link = (inner: string): Html => html`<a href="/settings#email">${inner}</a>`;
    const text = rich(t.unconfirmedText(address ?? ''), { a: link });
    return banner('ask', t.unconfirmed, html`<p>${text}</p>`);
  }
  return banner(
    'ask',
    t.absent,
    html`<p>${t.absentText}</p>
      <form method="post" action="/settings/email" class="field">
        <label for="email">${t.label}</label>
        <input type="email" id="email" name="email" required autocomplete="email" maxlength="254" />
        <button class="button button-primary">${t.send}</button>
      </form>`,
  );
};

/** Strava has taken Camber's access back. */
export const deadBanner = ({ words }: Reader): Html => {
  const t = words.pages.home.dead;
  return banner(
    'problem',
    t.title,
    html`<p>${t.text}</p>
      <p>${connectButton()}</p>`,
  );
};

/** The first steps, until they are done or skipped. `left`: how many there still are. */
export const welcomeBanner = (left: number, { words, count }: Reader): Html => {
  if (left === 0) return nothing;
  const t = words.pages.welcome.fromHome;
  return banner(
    'ask',
    t.title,
    html`<p>${t.text(left, count(left))}</p>
      <form method="post" action="/welcome/skip" class="button-row">
        <a class="button button-primary" href="/welcome">${t.go}</a>
        <button class="link-button">${t.skip}</button>
      </form>`,
  );
};
