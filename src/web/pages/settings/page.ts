import type { Ground } from '../../../core/ground.ts';
import type { Reader } from '../../../words/reader.ts';
import { problemList } from '../../parts/fields.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { type MailChoices, mailSection } from './mail-section.ts';
import { banner } from '../../parts/parts.ts';
import { type AddressData, addressProblems, addressSection } from '../../parts/address.ts';
import { dataSection, elsewhereSection, type OwnData } from './data-section.ts';
import { groundSection } from '../../parts/ground-fields.ts';
import { type LanguageName, type ReadingChoices, readingSection } from '../../parts/reading-fields.ts';
import { type OwnRules, rulesSection } from './rules-section.ts';

export type SettingsData = {
  readonly address: AddressData;
  readonly mail: MailChoices;
  readonly reading: ReadingChoices;
  readonly languages: readonly LanguageName[];
  readonly rules: OwnRules;
  readonly ground: Ground;
  readonly own: OwnData;
  /** What the last form did. */
  readonly notice: string | null;
};

/** The ways to the sections: a long page that can be read like a short one. */
const contents = (reader: Reader): Html => {
  const t = reader.words.pages.settings;
  const sections = [
    ['email', t.address.title],
    ['mails', t.mails.title],
    ['reading', t.reading.title],
    ['rules', t.rules.title],
    ['ground', t.ground.title],
    ['elsewhere', t.elsewhere.title],
    ['data', t.data.title],
    ['leave', t.data.leave],
  ];
  return html`
    <nav class="contents" aria-label="${t.contents}">
      <ul>
        ${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}
      </ul>
    </nav>
  `;
};

/** Everything a runner may choose, a section each. */
export const settingsPage = (data: SettingsData, reader: Reader): Html => {
  const t = reader.words.pages.settings;
  return html`
    ${data.notice === null ? null : banner('done', data.notice, nothing)}
    ${problemList(t.notSaved, [...addressProblems(data.address, reader)])}
    <h1>${t.title}</h1>
    ${contents(reader)} ${addressSection(data.address, reader)} ${mailSection(data.mail, reader)}
    ${readingSection(data.reading, data.languages, reader)} ${rulesSection(data.rules, reader)}
    ${groundSection(data.ground, reader)} ${elsewhereSection(reader)} ${dataSection(data.own, reader)}
  `;
};
