import type { ApiToken } from '../../../store/api-tokens.ts';
import type { Reader } from '../../../words/reader.ts';
import { problemList, problemOf } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

export type TokensData = {
  readonly tokens: readonly ApiToken[];
  readonly timeZone: string;
  /** Where the API is. */
  readonly address: string;
  /** Whether another one may be made. */
  readonly room: boolean;
  /** The token just made: shown this once. */
  readonly fresh: { readonly name: string; readonly token: string } | null;
  /** What is wrong with the form. */
  readonly wrong: string | null;
  readonly notice: string | null;
};

const NAME = 'name';
/** What stands in the example as long as no token is to be seen. */
const ANY = 'TOKEN';

/** How a program asks, in a shell. */
const asked = (token: string, address: string): string =>
  `curl -H "Authorization: Bearer ${token}" ${address}/status`;

const freshToken = ({ fresh }: TokensData, reader: Reader): Html => {
  const t = reader.words.pages.tokens;
  return fresh === null
    ? nothing
    : html`<section class="section" id="fresh">
        <h2>${t.once(fresh.name)}</h2>
        <div class="flow">
          <p class="prose">${t.onceText}</p>
          <pre><code>${fresh.token}</code></pre>
        </div>
      </section>`;
};

const row = (token: ApiToken, { timeZone }: TokensData, reader: Reader): Html => {
  const t = reader.words.pages.tokens;
  const used = token.usedAt === null ? t.never : t.used(reader.instant(token.usedAt, timeZone));
  return html`
    <li class="flow">
      <h3 id="token-${token.id}">${token.name}</h3>
      <p class="hint">${t.made(reader.instant(token.createdAt, timeZone))} ${used}</p>
      <form method="post" action="/settings/tokens/${token.id}/end">
        <button class="button button-danger" aria-describedby="token-${token.id}">${t.end}</button>
      </form>
    </li>
  `;
};

const form = ({ wrong, room }: TokensData, reader: Reader): Html => {
  const t = reader.words.pages.tokens;
  if (!room) return html`<p class="prose">${t.full}</p>`;
  return html`
    <form class="flow" method="post" action="/settings/tokens">
      <div class="field">
        <label for="${NAME}">${t.name}</label>
        <input
          id="${NAME}"
          name="${NAME}"
          maxlength="60"
          autocomplete="off"
          required
          aria-describedby="${NAME}-hint ${NAME}-problem"
          ${wrong === null ? null : html`aria-invalid="true"`}
        />
        <p class="hint" id="${NAME}-hint">${t.nameHint}</p>
        ${problemOf(NAME, wrong ?? undefined)}
      </div>
      <button class="button button-primary">${t.make}</button>
    </form>
  `;
};

const description = (text: string): Html => html`<a href="/api/v1/openapi.json">${text}</a>`;

/** The tokens by which dashboards read what Camber says. */
export const tokensPage = (data: TokensData, reader: Reader): Html => {
  const { tokens: t, settings } = reader.words.pages;
  const { tokens, wrong, notice, fresh, address } = data;
  return html`
    ${notice === null ? null : banner('done', notice, nothing)}
    ${problemList(settings.notSaved, wrong === null ? [] : [{ id: NAME, text: wrong }])}
    <div class="ways-in">
      <div class="prose">
        <p class="eyebrow"><a href="/settings">← ${reader.words.pages.settings.title}</a></p>
        <h1>${t.title}</h1>
        <p>${t.lead}</p>
        <p>${t.reads}</p>
      </div>
      ${freshToken(data, reader)}
      <section class="section" id="yours">
        <h2>${t.yours}</h2>
        ${
          tokens.length === 0
            ? html`<p>${t.none}</p>`
            : html`<ul class="channels">
                ${tokens.map((token) => row(token, data, reader))}
              </ul>`
        }
      </section>
      <section class="section" id="make">
        <h2>${t.makeTitle}</h2>
        ${form(data, reader)}
      </section>
      <section class="section" id="ask">
        <h2>${t.ask}</h2>
        <div class="flow">
          <pre><code>${asked(fresh?.token ?? ANY, address)}</code></pre>
          <p class="prose">${rich(t.addresses, { a: description })}</p>
        </div>
      </section>
    </div>
  `;
};
