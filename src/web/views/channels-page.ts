import { html, type Html, nothing } from './html.ts';
import { banner } from './parts.ts';

export type ChannelRow = {
  readonly id: number;
  /** "ntfy", "Telegram" … */
  readonly name: string;
  /** Where it leads, without what is secret in the address; null when its key is gone. */
  readonly host: string | null;
  /** Why the last message did not arrive. */
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
};

const channel = (row: ChannelRow): Html => html`
  <li class="flow">
    <h3>${row.name}${row.host === null ? null : html` <span class="hint">${row.host}</span>`}</h3>
    ${row.error === null ? null : html`<p class="hint">The last message did not arrive: ${row.error}.</p>`}
    <div class="button-row">
      <form method="post" action="/settings/channels/${row.id}/test">
        <button class="button">Send a test</button>
      </form>
      <form method="post" action="/settings/channels/${row.id}/remove">
        <button class="button button-danger">Remove</button>
      </form>
    </div>
  </li>
`;

const add = ({ kinds }: ChannelsData): Html => html`
  <section class="section">
    <h2>Add a channel</h2>
    <form method="post" action="/settings/channels" class="flow">
      <fieldset>
        <legend>What it is</legend>
        ${kinds.map(
          ({ kind, name, example }, i) => html`
            <div class="choice">
              <input
                type="radio"
                id="kind-${kind}"
                name="kind"
                value="${kind}"
                required
                ${i === 0 ? html`checked` : null}
              />
              <label for="kind-${kind}">${name} <span class="hint">${example}</span></label>
            </div>
          `,
        )}
      </fieldset>
      <div class="field">
        <label for="channel-url">Address</label>
        <input type="url" id="channel-url" name="url" required maxlength="1000" autocomplete="off" />
        <button class="button button-primary">Add</button>
      </div>
      <p class="hint">
        Whoever knows the address may write there, so Camber keeps it encrypted and does not show it again.
      </p>
    </form>
  </section>
`;

/** Where else the mails' news go, in short. */
export const channelsPage = (data: ChannelsData): Html => html`
  ${data.notice ? banner(data.notice.kind, data.notice.text, nothing) : null}
  <h1>Other channels</h1>
  <p class="prose">
    What the mails say, in a few lines, at the same time and by the same choices: which mails, quiet hours and
    pauses are set in the <a href="/settings">settings</a>. Alerts and the weekly summary come here also while
    you have no confirmed e-mail address.
  </p>
  ${
    data.secret === null
      ? null
      : html`<section class="section" id="secret">
          <h2>The secret of your webhook</h2>
          <p class="prose">
            It signs every message (Standard Webhooks). It is shown this once: copy it to where the messages
            arrive.
          </p>
          <p><code>${data.secret}</code></p>
        </section>`
  }
  <section class="section">
    <h2>Your channels</h2>
    ${
      data.channels.length === 0
        ? html`<p>None yet.</p>`
        : html`<ul class="run-list">
            ${data.channels.map(channel)}
          </ul>`
    }
  </section>
  ${data.room ? add(data) : null}
`;
