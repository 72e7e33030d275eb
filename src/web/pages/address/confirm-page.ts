import type { Catalogue } from '../../../words/catalogue.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** The page behind the link in the confirmation mail; only its button confirms, so that link scanners do not. */
export const confirmEmailPage = (email: string, token: string, { pages }: Pick<Catalogue, 'pages'>): Html => {
  const t = pages.email;
  return html`
    <div class="prose">
      <h1>${t.heading}</h1>
      <p>${rich(t.text(email))}</p>
      <form method="post" action="/email/verify">
        <input type="hidden" name="token" value="${token}" />
        <button class="button button-primary">${t.yes}</button>
      </form>
      <p class="hint">${t.hint}</p>
    </div>
  `;
};
