import type { Reader } from '../../../words/reader.ts';
import type { WayTrouble } from '../../parts/way-troubles.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner, connectButton } from '../../parts/parts.ts';
import { refusedBanner } from '../../parts/address.ts';

/** Where the runner's address stands: nothing entered, entered but not confirmed, confirmed. */
export type EmailState = {
  readonly state: 'absent' | 'unconfirmed' | 'confirmed';
  readonly address: string | null;
  /** No mail server is set up: mails lie in the mailbox of this Camber, with or without an address. */
  readonly inMailbox: boolean;
  /** The mail server refused the address. */
  readonly refused: { readonly address: string; readonly reason: string } | null;
};

/** Asks for an address, then for its confirmation, then for nothing. */
export const emailBanner = ({ state, address, inMailbox, refused }: EmailState, reader: Reader): Html => {
  const t = reader.words.pages.home.address;
  if (refused !== null) return refusedBanner(refused, reader);
  if (state === 'confirmed') return nothing;
  if (inMailbox) {
    const link = (inner: string): Html => html`<a href="/mailbox">${inner}</a>`;
    return banner('info', t.inMailbox, html`<p>${rich(t.inMailboxText, { a: link })}</p>`);
  }
  if (state === 'unconfirmed') {
    const link = (inner: string): Html => html`<a href="/settings/email">${inner}</a>`;
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

/** Strava has taken Camber's access back, or will within the hour. */
export const deadBanner = ({ words }: Reader, state: 'dead' | 'ending'): Html => {
  const t = words.pages.home[state];
  return banner(
    'problem',
    t.title,
    html`<p>${t.text}</p>
      <p>${connectButton()}</p>`,
  );
};

/** Files no longer come in by some way: days without a run are not rest. */
export const waysBanner = (troubles: readonly WayTrouble[], { words }: Reader): Html => {
  if (troubles.length === 0) return nothing;
  const t = words.pages.home.ways;
  return banner(
    'problem',
    t.title,
    html`${troubles.map(
      (trouble) =>
        html`<p>
          ${rich(t[trouble], { a: (text) => html`<a href="/settings/ways-in#${trouble}">${text}</a>` })}
        </p>`,
    )}`,
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

/** Files that the runner sent are being read: where to see how far that is. */
export const uploadBanner = (uploadId: number | null, { words }: Reader): Html => {
  if (uploadId === null) return nothing;
  const t = words.pages.home.upload;
  const link = (inner: string): Html => html`<a href="/uploads/${uploadId}">${inner}</a>`;
  return banner('info', t.title, html`<p>${rich(t.text, { a: link })}</p>`);
};

/** After the history was read for the first time: what it tells is worth a page. */
export const foundBanner = (isFresh: boolean, { words }: Reader): Html => {
  const t = words.pages.found;
  const link = (inner: string): Html => html`<a href="/found">${inner}</a>`;
  return isFresh
    ? banner('done', t.fresh, html`<p>${rich(t.freshText, { a: link })}</p>`)
    : html`<p class="section"><a href="/found">${t.link}</a></p>`;
};
