import type { Catalogue } from '../../words/catalogue.ts';
import { html, rich, type Html } from './html.ts';

/**
 * What a runner agrees to by connecting, in one breath: which data, how, why, how to withdraw and what is then
 * deleted and confirmed (Strava API policy 2.1); `details`: where to read on. It stands beside the button, before anything is read.
 */
export const consent = ({ pages }: Pick<Catalogue, 'pages'>, details: Html | null = null): Html => {
  const paragraphs = pages.kept.consent;
  return html`
    <div class="consent prose">
      ${paragraphs.map((text, i) => html`<p>${rich(text)} ${i === paragraphs.length - 1 ? details : null}</p>`)}
    </div>
  `;
};

/** For the first one to connect, who is the owner: Strava explains a wrong callback domain to nobody. */
export const callbackHint = (domain: string, { pages }: Pick<Catalogue, 'pages'>): Html => {
  const { question, answer } = pages.kept.callback;
  return html`
    <details class="consent">
      <summary>${question}</summary>
      <div class="prose">
        <p>${rich(answer(domain))}</p>
      </div>
    </details>
  `;
};
