import type { Athlete } from '../../store/athletes.ts';
import type { Reader } from '../../words/reader.ts';
import { LANGUAGES } from '../../words/words.ts';
import { choice, select } from './fields.ts';
import { weekdayOptions } from './weekdays.ts';
import { html, type Html } from './html.ts';

/** How the runner reads. */
export type ReadingChoices = Pick<Athlete, 'units' | 'language' | 'hourCycle' | 'weekStart' | 'theme'>;

/** Units, language, clock and week: the fields without their form. */
export const readingFields = (
  data: ReadingChoices,
  languages: readonly LanguageName[],
  reader: Reader,
): Html => {
  const t = reader.words.pages.settings.reading;
  return html`
    <fieldset>
      <legend>${t.units}</legend>
      ${choice('radio', 'units', 'metric', data.units === 'metric', t.metric)}
      ${choice('radio', 'units', 'imperial', data.units === 'imperial', t.imperial)}
    </fieldset>
    ${select({
      id: 'language',
      label: t.language,
      options: languages.map(({ tag, name }) => [tag, name]),
      chosen: data.language,
    })}
    <fieldset>
      <legend>${t.clock}</legend>
      ${choice('radio', 'hourCycle', 'h23', data.hourCycle === 'h23', t.h23)}
      ${choice('radio', 'hourCycle', 'h12', data.hourCycle === 'h12', t.h12)}
    </fieldset>
    ${select({
      id: 'weekStart',
      label: t.weekStart,
      options: weekdayOptions(data.weekStart, reader),
      chosen: String(data.weekStart),
    })}
    <p class="hint">${t.weekHint}</p>
  `;
};

/** A language in its own words: whoever looks for it can read it. */
export type LanguageName = { readonly tag: string; readonly name: string };

/** The languages Camber speaks, each by its own name. */
export const languageNames = (): readonly LanguageName[] =>
  LANGUAGES.map((tag) => ({ tag, name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag }));

const themeField = ({ theme }: ReadingChoices, reader: Reader): Html => {
  const t = reader.words.pages.settings.reading;
  return html`
    <fieldset>
      <legend>${t.theme}</legend>
      ${(['auto', 'light', 'dark'] as const).map((name) => choice('radio', 'theme', name, theme === name, t[name]))}
    </fieldset>
  `;
};

/** How the runner reads, as the settings ask it. */
export const readingChoices = (
  data: ReadingChoices,
  languages: readonly LanguageName[],
  reader: Reader,
): Html => html`
  <form method="post" action="/settings" class="flow">
    ${readingFields(data, languages, reader)} ${themeField(data, reader)}
    <button class="button button-primary">${reader.words.pages.settings.save}</button>
  </form>
`;
