import type { Reader } from '../../../words/reader.ts';
import { problemList } from '../../parts/fields.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { accountProblems } from './account-section.ts';
import { addressProblems } from '../../parts/address.ts';
import type { SettingsData } from './data.ts';
import { SECTION, type SectionName, sectionPath } from './sections.ts';

/** A line of the index. Its id is where links of before, into the one long page, lead to. */
const line = (id: string, href: string, title: string, stands: string | Html): Html => html`
  <li id="${id}">
    <a href="${href}">${title}</a>
    <span class="soft">${stands}</span>
  </li>
`;

/** An index: what can be chosen and how it stands, a short page behind each. */
export const settingsPage = (data: SettingsData, reader: Reader): Html => {
  const t = reader.words.pages.settings;
  const section = (name: SectionName): Html =>
    SECTION[name].body(data, reader) === null
      ? nothing
      : line(name, sectionPath(name), SECTION[name].title(data, reader), SECTION[name].stands(data, reader));
  const to = (href: string) => ({ a: (inner: string) => html`<a href="${href}">${inner}</a>` });
  return html`
    ${data.notice === null ? null : banner('done', data.notice, nothing)}
    <h1>${t.title}</h1>
    <ul class="index">
      ${section('email')} ${section('mails')} ${section('reading')}
      ${line('rules', '/settings/rules', t.rules.title, t.rules.stand(data.rules, reader))}
      ${section('ground')}
      ${line('ways-in', '/settings/ways-in', t.waysIn.title, rich(t.waysIn.text, to('/settings/ways-in')))}
      <li id="elsewhere">
        <strong>${t.elsewhere.title}</strong>
        <span class="soft">${rich(t.elsewhere.channels, to('/settings/channels'))}</span>
        <span class="soft">${rich(t.elsewhere.calendar, to('/calendar'))}</span>
        <span class="soft">${rich(t.elsewhere.tokens, to('/settings/tokens'))}</span>
      </li>
      ${section('account')} ${section('data')}
      ${line('leave', '/disconnect', t.data.leave, data.own.hasStrava ? t.data.leaveHint : t.data.leaveHintHere)}
    </ul>
  `;
};

/** One section on a page of its own. */
export const sectionPage = (name: SectionName, data: SettingsData, reader: Reader): Html => {
  const t = reader.words.pages.settings;
  const { title, body } = SECTION[name];
  return html`
    ${data.notice === null ? null : banner('done', data.notice, nothing)}
    ${problemList(t.notSaved, [...addressProblems(data.address, reader), ...accountProblems(data.account)])}
    <div class="page-head">
      <p class="eyebrow"><a href="/settings">← ${t.title}</a></p>
      <h1>${title(data, reader)}</h1>
      ${name === 'ground' ? html`<p class="lead">${t.ground.lead}</p>` : nothing}
    </div>
    <div class="settings-body">${body(data, reader)}</div>
  `;
};
