import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';

/** One mail of the folder, as the list shows it. */
export type MailRow = {
  readonly name: string;
  readonly subject: string;
  readonly to: string;
  readonly date: string;
};

/** The parts of a mail, in the order of the tabs. */
const TABS = ['html', 'text', 'source'] as const;
export type MailTab = (typeof TABS)[number];

const mailRow = (mail: MailRow, { words }: Reader): Html => html`
  <li>
    <a href="/mailbox/${encodeURIComponent(mail.name)}">
      <span class="mail-subject">${mail.subject}</span>
      <span class="mail-meta">${words.pages.mailbox.meta(mail.date, mail.to)}</span>
    </a>
  </li>
`;

/** The mails that were written to the folder instead of being sent. */
export const mailboxPage = (mails: readonly MailRow[], reader: Reader): Html => {
  const t = reader.words.pages.mailbox;
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead(t.mails(mails.length, reader.count(mails.length)))}</p>
    </div>
    <ul class="mail-list section">
      ${mails.map((mail) => mailRow(mail, reader))}
    </ul>
  `;
};

/** One mail; `content` is the frame or the text of the chosen tab. */
export const mailPage = (mail: MailRow, tab: MailTab, content: Html, { words }: Reader): Html => {
  const t = words.pages.mailbox;
  return html`
    <p class="eyebrow"><a href="/mailbox">${t.title}</a></p>
    <h1>${mail.subject}</h1>
    <p class="soft">${t.meta(mail.date, mail.to)}</p>
    <nav class="tabs" aria-label="${t.parts}">
      ${TABS.map(
        (part) =>
          html`<a
            href="/mailbox/${encodeURIComponent(mail.name)}?part=${part}"
            ${part === tab ? html`aria-current="page"` : null}
            >${t.tabs[part]}</a
          >`,
      )}
    </nav>
    ${content}
  `;
};

/** A text part or the source, as it was written. */
export const mailText = (text: string): Html => html`<pre class="mail-text" tabindex="0">${text}</pre>`;
