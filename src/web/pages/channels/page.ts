import type { Catalogue } from '../../../words/catalogue.ts';
import { deliveryReason } from '../../../words/delivery.ts';
import { problemList, problemOf } from '../../parts/fields.ts';
import { html, type Html, nothing, rich } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

export type ChannelRow = {
  readonly id: number;
  /** "ntfy", "Telegram" … */
  readonly name: string;
  /** Where it leads, without what is secret in the address; null when its key is gone. */
  readonly host: string | null;
  /** Why the last message did not arrive, as ChannelError tells it. */
  readonly error: string | null;
};

export type ChannelsData = {
  readonly channels: readonly ChannelRow[];
  readonly kinds: readonly { readonly kind: string; readonly name: string; readonly example: string }[];
  /** Whether another one may be added. */
  readonly room: boolean;
  /** The secret of the webhook just added: shown this once. */
  readonly secret: string | null;
  readonly notice: { readonly kind: 'done' | 'problem'; readonly text: string } | null;
  /** A form that was not taken: what was typed, and what is wrong with the address. */
  readonly wrong: { readonly kind: string; readonly url: string; readonly problem: string } | null;
};

type ChannelWords = Catalogue['pages']['channels'];

const channel = (row: ChannelRow, t: ChannelWords, words: Catalogue): Html => html`
  <li class="flow">
    <h3>${row.name}${row.host === null ? null : html` <span class="hint">${row.host}</span>`}</h3>
    ${row.error === null ? null : html`<p class="hint">${t.lastFailed(deliveryReason(row.error, words))}</p>`}
    <div class="button-row">
      <form method="post" action="/settings/channels/${row.id}/test">
        <button class="button">${t.test}</button>
      </form>
      <form method="post" action="/settings/channels/${row.id}/remove">
        <button class="button button-danger">${t.remove}</button>
      </form>
    </div>
  </li>
`;

const ADDRESS_FIELD = 'channel-url';

const add = ({ kinds, wrong }: ChannelsData, t: ChannelWords['add']): Html => html`
  <section class="section">
    <h2>${t.title}</h2>
    <form method="post" action="/settings/channels" class="flow" novalidate>
      <fieldset>
        <legend>${t.kind}</legend>
        ${kinds.map(
          ({ kind, name, example }, i) => html`
            <div class="choice">
              <input
                type="radio"
                id="kind-${kind}"
                name="kind"
                value="${kind}"
                required
                ${(wrong === null ? i === 0 : kind === wrong.kind) ? html`checked` : null}
              />
              <label for="kind-${kind}">${name} <span class="hint address-example">${example}</span></label>
            </div>
          `,
        )}
      </fieldset>
      <div class="channel-address">
        <label for="${ADDRESS_FIELD}">${t.address}</label>
        <input
          type="url"
          id="${ADDRESS_FIELD}"
          name="url"
          value="${wrong?.url ?? ''}"
          required
          maxlength="1000"
          autocomplete="off"
          ${
            wrong === null
              ? html`aria-describedby="channel-note"`
              : html`aria-invalid="true" aria-describedby="channel-note ${ADDRESS_FIELD}-problem"`
          }
        />
        ${problemOf(ADDRESS_FIELD, wrong?.problem)}
        <p class="hint" id="channel-note">${t.note}</p>
      </div>
      <button class="button button-primary">${t.button}</button>
    </form>
  </section>
`;

const secretOnce = (secret: string, t: ChannelWords['secret']): Html => html`
  <section class="section" id="secret">
    <h2>${t.title}</h2>
    <p class="prose">${t.text}</p>
    <p><code>${secret}</code></p>
  </section>
`;

/** Where else the mails' news go, in short. */
export const channelsPage = (data: ChannelsData, words: Catalogue): Html => {
  const t = words.pages.channels;
  return html`
    ${
      data.wrong === null
        ? null
        : problemList(words.pages.settings.notSaved, [{ id: ADDRESS_FIELD, text: data.wrong.problem }])
    }
    ${data.notice ? banner(data.notice.kind, data.notice.text, nothing) : null}
    <div class="prose">
      <p class="eyebrow"><a href="/settings">← ${words.pages.settings.title}</a></p>
      <h1>${t.title}</h1>
      <p>${rich(t.lead, { a: (text) => html`<a href="/settings/mails">${text}</a>` })}</p>
    </div>
    ${data.secret === null ? null : secretOnce(data.secret, t.secret)}
    <section class="section">
      <h2>${t.yours}</h2>
      ${
        data.channels.length === 0
          ? html`<p>${t.none}</p>`
          : html`<ul class="run-list">
              ${data.channels.map((row) => channel(row, t, words))}
            </ul>`
      }
    </section>
    ${data.room ? add(data, t.add) : null}
  `;
};
