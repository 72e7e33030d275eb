import { html, type Html } from './html.ts';
import { plural } from './parts.ts';

/** One mail of the folder, as the list shows it. */
export type MailRow = {
  readonly name: string;
  readonly subject: string;
  readonly to: string;
  readonly date: string;
};

export type MailTab = 'html' | 'text' | 'source';

const mailRow = (mail: MailRow): Html => html`
  <li>
    <a href="/mailbox/${encodeURIComponent(mail.name)}">
      <span class="mail-subject">${mail.subject}</span>
      <span class="mail-meta">${mail.date} · to ${mail.to}</span>
    </a>
  </li>
`;

/** The mails that were written to the folder instead of being sent. */
export const mailboxPage = (mails: readonly MailRow[]): Html => html`
  <div class="page-head">
    <h1>Mailbox</h1>
    <p class="lead">
      No mail server is set up, so Camber’s mails are kept here instead of being sent:
      ${plural(mails.length, 'mail', 'mails')}.
    </p>
  </div>
  <ul class="mail-list section">
    ${mails.map(mailRow)}
  </ul>
`;

const TABS: readonly (readonly [MailTab, string])[] = [
  ['html', 'As it looks'],
  ['text', 'Text part'],
  ['source', 'Source'],
];

/** One mail; `content` is the frame or the text of the chosen tab. */
export const mailPage = (mail: MailRow, tab: MailTab, content: Html): Html => html`
  <p class="eyebrow"><a href="/mailbox">Mailbox</a></p>
  <h1>${mail.subject}</h1>
  <p class="soft">${mail.date} · to ${mail.to}</p>
  <nav class="tabs" aria-label="Parts of the mail">
    ${TABS.map(
      ([key, text]) =>
        html`<a
          href="/mailbox/${encodeURIComponent(mail.name)}?part=${key}"
          ${key === tab ? html`aria-current="page"` : null}
          >${text}</a
        >`,
    )}
  </nav>
  ${content}
`;

/** The HTML part in a frame of its own, without scripts and without a way out. */
export const mailFrame = (mail: MailRow): Html =>
  html`<iframe
    class="mail-frame"
    src="/mailbox/${encodeURIComponent(mail.name)}/html"
    sandbox="allow-top-navigation-by-user-activation"
    title="The mail “${mail.subject}” as it looks"
  ></iframe>`;

/** A text part or the source, as it was written. */
export const mailText = (text: string): Html => html`<pre class="mail-text" tabindex="0">${text}</pre>`;
