import { html, nothing, type Html } from './html.ts';

/** A page that says one thing and what to do about it. */
export type Message = {
  readonly title: string;
  readonly paragraphs: readonly (string | Html)[];
  /** What stands under the paragraphs: a list of what is known. */
  readonly more?: Html;
  /** Links and buttons under it. */
  readonly actions?: readonly Html[];
};

/** The shape of errors, confirmations and explanations alike. */
export const messagePage = ({ title, paragraphs, more = nothing, actions = [] }: Message): Html => html`
  <div class="prose">
    <h1>${title}</h1>
    ${paragraphs.map((p) => html`<p>${p}</p>`)} ${more}
    ${actions.length > 0 ? html`<div class="button-row">${actions}</div>` : null}
  </div>
`;

/** A link that looks like a button. */
export const linkButton = (href: string, text: string): Html =>
  html`<a class="button" href="${href}">${text}</a>`;
