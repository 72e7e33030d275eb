import type { Reader } from '../../words/reader.ts';
import { html, type Html } from './html.ts';

/**
 * A mail of the folder in a frame of its own: no script runs in it, and links leave it. It is of the same origin, so
 * that the page's script can give it the mail's height; the mail itself has nothing that could make use of that.
 */
export const mailFrame = (
  mail: { readonly name: string; readonly subject: string },
  { words }: Reader,
): Html =>
  html`<iframe
    class="mail-frame"
    data-whole
    src="/mailbox/${encodeURIComponent(mail.name)}/html"
    sandbox="allow-same-origin allow-top-navigation-by-user-activation"
    title="${words.pages.mailbox.frame(mail.subject)}"
  ></iframe>`;
