import type { Response } from 'express';
import { deliveryReason } from '../../words/delivery.ts';
import type { Reader } from '../../words/reader.ts';
import { html, nothing, rich, type Html } from './html.ts';
import { banner } from './parts.ts';

/** Where mails go, and what stands in their way. */
export type AddressData = {
  readonly email: string | null;
  readonly confirmed: boolean;
  /** Another address that waits to be confirmed while the first is in use. */
  readonly pending: string | null;
  /** What was typed and is no address; null where nothing was refused. */
  readonly typed: string | null;
  /** The mail server refused this address. */
  readonly refused: { readonly address: string; readonly reason: string } | null;
};

/** Shows the form once more where it was sent from, with what was typed and what is wrong with it. */
export type ShowRefused = (res: Response, typed: string) => Promise<void>;

/** What to do when mails came back. */
export const refusedBanner = (refused: AddressData['refused'], { words }: Pick<Reader, 'words'>): Html => {
  const t = words.pages.settings.address;
  return refused === null
    ? nothing
    : banner(
        'problem',
        t.refused,
        html`<p>
          ${rich(t.refusedWhy(refused.address, deliveryReason(refused.reason, words)), {
            a: (inner) => html`<a href="/settings/email">${inner}</a>`,
          })}
        </p>`,
      );
};

const hint = ({ email, confirmed, pending }: AddressData, reader: Reader): Html => {
  const t = reader.words.pages.settings.address;
  if (email === null) return html`${t.absent}`;
  if (pending !== null) return rich(t.pending(pending));
  return html`${confirmed ? t.confirmed : t.waiting}`;
};

/** The address and the button that has it confirmed. `back`: where the answer of the form leads. */
export const addressForm = (data: AddressData, reader: Reader, back: 'settings' | 'welcome'): Html => {
  const { address: t, badAddress } = reader.words.pages.settings;
  const isWrong = data.typed !== null;
  return html`
    <form method="post" action="/settings/email" class="flow">
      <p class="hint">${hint(data, reader)}</p>
      ${back === 'welcome' ? html`<input type="hidden" name="back" value="welcome" />` : null}
      <div class="field">
        <label for="email-field">${t.label}</label>
        <input
          type="email"
          id="email-field"
          name="email"
          required
          autocomplete="email"
          maxlength="254"
          value="${data.typed ?? data.email ?? ''}"
          ${isWrong ? html`aria-invalid="true" aria-describedby="email-field-problem"` : null}
        />
        <button class="button">${data.confirmed ? t.change : t.send}</button>
        ${isWrong ? html`<p class="field-problem" id="email-field-problem">${badAddress}</p>` : null}
      </div>
    </form>
  `;
};

/** What is wrong, with the id of its field. */
export const addressProblems = (
  { typed }: AddressData,
  { words }: Reader,
): readonly { readonly id: string; readonly text: string }[] =>
  typed === null ? [] : [{ id: 'email-field', text: words.pages.settings.badAddress }];

/** The address with what stands in its way, as the settings have it. */
export const addressChoices = (data: AddressData, reader: Reader): Html =>
  html`${refusedBanner(data.refused, reader)} ${addressForm(data, reader, 'settings')}`;
