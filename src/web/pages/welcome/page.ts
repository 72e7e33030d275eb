import type { Day } from '../../../core/day.ts';
import type { Episode } from '../../../core/episodes/episode.ts';
import type { Ground } from '../../../core/ground.ts';
import { stepsOf, type Welcome, type WelcomeStep } from '../../../runner/welcome.ts';
import type { Athlete } from '../../../store/athletes.ts';
import { episodeTitle } from '../../../words/episodes.ts';
import type { Reader } from '../../../words/reader.ts';
import { DROP_RANGE_MM, type DropField, dropFieldName } from '../../parts/shoe-drops.ts';
import {
  type EpisodeField,
  episodeFields,
  type EpisodeForm,
  episodeProblems,
} from '../../parts/episode-fields.ts';
import { input, problemList } from '../../parts/fields.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { addressForm, type AddressData } from '../../parts/address.ts';
import { groundFields } from '../../parts/ground-fields.ts';
import { type LanguageName, type ReadingChoices, readingFields } from '../../parts/reading-fields.ts';
import { scopeList, SCOPES, type Scope } from '../../parts/what-is-read.ts';

/** Strava's list; what runs name, where the list is not shared; or what files and the runner name. */
export type ShoeSource = 'strava' | 'runs' | 'files';

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
  | { readonly step: 'shoes'; readonly fields: readonly DropField[]; readonly source: ShoeSource }
  | {
      readonly step: 'pain';
      readonly today: Day;
      readonly told: readonly Episode[];
      readonly form: EpisodeForm;
      readonly wrong: readonly EpisodeField[];
    };

const pain = ({ today, told, form, wrong }: Extract<StepData, { step: 'pain' }>, reader: Reader): Html => {
  const t = reader.words.pages.welcome.pain;
  return html`
    ${episodeProblems(wrong, today, reader)}
    <p class="prose">${t.text}</p>
    ${
      told.length === 0
        ? null
        : html`<p>${t.told}</p>
            <ul class="prose">
              ${told.map((episode) => html`<li>${episodeTitle(episode, reader)}</li>`)}
            </ul>`
    }
    ${episodeFields({ form, wrong, today }, reader)}
  `;
};

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

const shoes = ({ fields, source }: Extract<StepData, { step: 'shoes' }>, reader: Reader): Html => {
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
    <p class="prose">${source === 'files' ? t.textHere : t.text}</p>
    ${source === 'runs' ? html`<p class="prose">${t.notShared}</p>` : null}
    ${fields.length === 0 ? html`<p class="section-note">${source === 'files' ? t.noneHere : t.none}</p>` : null}
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
const inside = (data: StepData, runner: Pick<Athlete, 'stravaId'>, reader: Reader): Html => {
  const t = reader.words.pages.welcome;
  switch (data.step) {
    case 'permissions':
    case 'address':
      return nothing;
    case 'reading':
      return html`<p class="prose">${runner.stravaId === null ? t.reading.textHere : t.reading.text}</p>
        ${readingFields(data.reading, data.languages, reader)}`;
    case 'ground':
      return html`<p class="prose">${reader.words.pages.settings.ground.lead}</p>
        ${groundFields(data.ground, reader)}`;
    case 'shoes':
      return shoes(data, reader);
    case 'pain':
      return pain(data, reader);
  }
};

const above = (data: StepData, reader: Reader): Html => {
  if (data.step === 'permissions') return permissions(data.missing, reader);
  return data.step === 'address' ? address(data, reader) : nothing;
};

const progress = (
  step: WelcomeStep,
  { done }: Welcome,
  steps: readonly WelcomeStep[],
  reader: Reader,
): Html => {
  const t = reader.words.pages.welcome;
  return html`
    <nav class="step-list" aria-label="${t.steps}">
      <ol>
        ${steps.map(
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
export const welcomePage = (
  data: StepData,
  welcome: Welcome,
  runner: Pick<Athlete, 'stravaId'>,
  reader: Reader,
): Html => {
  const t = reader.words.pages.welcome;
  const { step } = data;
  const steps = stepsOf(runner);
  const place = t.step(reader.count(steps.indexOf(step) + 1), reader.count(steps.length));
  const saves = step !== 'permissions' && step !== 'address';
  return html`
    <div class="welcome">
      <p class="eyebrow">${t.title} · ${place}</p>
      <h1>${t[step].title}</h1>
      <div class="flow welcome-body">${above(data, reader)}</div>
      <form method="post" action="/welcome/${step}" class="flow" novalidate>
        ${inside(data, runner, reader)}
        <div class="button-row">
          <button class="button button-primary">${saves ? t.saveAndGoOn : t.goOn}</button>
          ${step === 'pain' ? html`<button class="button" name="more" value="1">${t.pain.more}</button>` : null}
          ${saves ? html`<button class="button" name="skip" value="1">${t.skip}</button>` : null}
        </div>
      </form>
      ${progress(step, welcome, steps, reader)}
      <p class="hint"><a href="/">${t.later}</a> ${t.laterHint}</p>
    </div>
  `;
};
