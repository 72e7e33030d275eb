import type { Reader } from '../../../words/reader.ts';
import { consent } from '../../parts/consent.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { keptData, scopeList } from '../../parts/what-is-read.ts';

export type PrivacyData = {
  /** Where this Camber is. */
  readonly host: string;
  /** Runs may come from Strava. */
  readonly usesStrava: boolean;
  /** After how many days nothing from Strava is kept; null where numbers stay. */
  readonly strictDays: number | null;
  /** How old a copy of the database is when it goes, in days. */
  readonly copyDays: number;
  /** Where the owner can be reached; null when that is not known. */
  readonly contact: string | null;
};

const section = (title: string, body: Html): Html => html`
  <section class="section">
    <h2>${title}</h2>
    ${body}
  </section>
`;

const prose = (...paragraphs: readonly (string | Html)[]): Html => html`
  <div class="prose">${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
`;

const note = (text: string): Html => html`<p class="section-note">${text}</p>`;

const linked = (text: string, href: string): Html =>
  rich(text, { a: (inner) => html`<a href="${href}">${inner}</a>` });

/** What is read, why, kept, shown and deleted, and who answers for it (Strava API policy 2.1, 2.2, 2.5, 7.3, 8.3). */
export const privacyPage = (
  { host, usesStrava, strictDays, copyDays, contact }: PrivacyData,
  reader: Reader,
): Html => {
  const { words } = reader;
  const t = words.pages.privacy;
  const days = strictDays === null ? null : reader.count(strictDays);
  const reach = contact === null ? t.owner.ask : linked(t.owner.write(contact), `mailto:${contact}`);
  return html`
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${rich(t.lead(host))}</p>
    </div>
    ${
      usesStrava
        ? html`${section(t.short, consent(words))}
          ${section(t.read.title, html`${scopeList(words)}${note(t.read.note)}`)}`
        : null
    }
    ${section(t.files.title, prose(t.files.text, t.files.rule))} ${section(t.why.title, prose(t.why.text))}
    ${section(t.kept.title, html`${keptData(days, words)}${note(t.kept.note(reader.count(copyDays)))}`)}
    ${section(t.told.title, prose(t.told.text))}
    ${section(t.seen.title, prose(...t.seen.paragraphs.map((text) => linked(text, '/how'))))}
    ${section(t.cookies.title, prose(t.cookies.text))}
    ${section(t.say.title, prose(linked(t.say.withdraw, '/disconnect'), linked(t.say.copy, '/settings')))}
    ${section(t.owner.title, prose(html`${t.owner.who} ${reach} ${t.owner.breach}`))}
  `;
};
