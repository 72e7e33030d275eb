import type { Ground } from '../../../core/ground.ts';
import { WELCOME_STEPS, type Welcome, type WelcomeStep } from '../../../runner/welcome.ts';
import type { Reader } from '../../../words/reader.ts';
import { DROP_RANGE_MM, type DropField, dropFieldName } from '../../parts/shoe-drops.ts';
import { input, problemList } from '../../parts/fields.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { addressForm, type AddressData } from '../../parts/address.ts';
import { groundFields } from '../../parts/ground-fields.ts';
import { type LanguageName, type ReadingChoices, readingFields } from '../../parts/reading-fields.ts';
import { scopeList, SCOPES, type Scope } from '../../parts/what-is-read.ts';

/** What a step shows. */
export type StepData =
  | { readonly step: 'permissions'; readonly missing: readonly Scope[] }
  | { readonly step: 'address'; readonly address: AddressData; readonly sent: boolean }
  | {
      readonly step: 'reading';
      readonly reading: ReadingChoices;
      readonly languages: readonly LanguageName[];
    }
  | { readonly step: 'ground'; readonly ground: Ground }
  | { readonly step: 'shoes'; readonly fields: readonly DropField[]; readonly shared: boolean };

const permissions = (missing: readonly Scope[], reader: Reader): Html => {
  const t = reader.words.pages.welcome.permissions;
  const given = SCOPES.filter((scope) => !missing.includes(scope));
  return missing.length === 0
    ? html`<p>${t.complete}</p>
        ${scopeList(reader.words, 'opens')}`
    : html`
        <p>${t.missing}</p>
        ${scopeList(reader.words, 'without', missing)}
        <p><a href="/connect?again=1">${t.change}</a></p>
        <p>${t.given}</p>
        ${scopeList(reader.words, 'opens', given)}
      `;
};

const address = ({ address: data, sent }: Extract<StepData, { step: 'address' }>, reader: Reader): Html => {
  const t = reader.words.pages.welcome.address;
  return html`
    ${sent ? banner('done', t.sent, nothing) : null}
    <p class="prose">${data.confirmed ? t.already : t.text}</p>
    ${addressForm(data, reader, 'welcome')}
  `;
};

const shoes = ({ fields, shared }: Extract<StepData, { step: 'shoes' }>, reader: Reader): Html => {
  const t = reader.words.pages.welcome.shoes;
  const [low, high] = DROP_RANGE_MM;
  const problem = t.problem(reader.count(low), reader.millimetres(high));
  return html`
    ${problemList(
      t.problems,
      fields
        .filter(({ wrong }) => wrong)
        .map(({ id, name }) => ({ id: dropFieldName(id), text: `${t.drop(name)}: ${problem}` })),
    )}
    <p class="prose">${t.text}</p>
    ${shared ? null : html`<p class="prose">${t.notShared}</p>`}
    ${fields.length === 0 ? html`<p class="section-note">${t.none}</p>` : null}
    <div class="drops">
      ${fields.map(({ id, name, text, wrong }) =>
        input({
          type: 'amount',
          id: dropFieldName(id),
          label: t.drop(name),
          unit: 'mm',
          value: text,
          problem: wrong ? problem : undefined,
        }),
      )}
    </div>
  `;
};

/** What stands inside the step's own form; the address has a form of its own above it. */
const inside = (data: StepData, reader: Reader): Html => {
  const t = reader.words.pages.welcome;
  switch (data.step) {
    case 'permissions':
    case 'address':
      return nothing;
    case 'reading':
      return html`<p class="prose">${t.reading.text}</p>
        ${readingFields(data.reading, data.languages, reader)}`;
    case 'ground':
      return html`<p class="prose">${reader.words.pages.settings.ground.lead}</p>
        ${groundFields(data.ground, reader)}`;
    case 'shoes':
      return shoes(data, reader);
  }
};

const above = (data: StepData, reader: Reader): Html => {
  if (data.step === 'permissions') return permissions(data.missing, reader);
  return data.step === 'address' ? address(data, reader) : nothing;
};

const progress = (step: WelcomeStep, { done }: Welcome, reader: Reader): Html => {
  const t = reader.words.pages.welcome;
  return html`
    <nav class="step-list" aria-label="${t.steps}">
      <ol>
        ${WELCOME_STEPS.map(
          (each) =>
            html`<li>
              <a href="/welcome/${each}" ${each === step ? html`aria-current="step"` : null}
                >${t[each].title}${
                  done.includes(each) ? html`<span class="step-done"> (${t.done})</span>` : null
                }</a
              >
            </li>`,
        )}
      </ol>
    </nav>
  `;
};

/** One of the first steps: what it is about, its form, the ways on and out. */
export const welcomePage = (data: StepData, welcome: Welcome, reader: Reader): Html => {
  const t = reader.words.pages.welcome;
  const { step } = data;
  const place = t.step(reader.count(WELCOME_STEPS.indexOf(step) + 1), reader.count(WELCOME_STEPS.length));
  const saves = step === 'reading' || step === 'ground' || step === 'shoes';
  return html`
    <div class="welcome">
      <p class="eyebrow">${t.title} · ${place}</p>
      <h1>${t[step].title}</h1>
      <div class="flow welcome-body">${above(data, reader)}</div>
      <form method="post" action="/welcome/${step}" class="flow" novalidate>
        ${inside(data, reader)}
        <div class="button-row">
          <button class="button button-primary">${saves ? t.saveAndGoOn : t.goOn}</button>
          ${saves ? html`<button class="button" name="skip" value="1">${t.skip}</button>` : null}
        </div>
      </form>
      ${progress(step, welcome, reader)}
      <p class="hint"><a href="/">${t.later}</a> ${t.laterHint}</p>
    </div>
  `;
};
