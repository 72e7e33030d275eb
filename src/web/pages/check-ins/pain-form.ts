import type { Day } from '../../../core/day.ts';
import { PAIN_WHEN, RED_FLAGS } from '../../../core/rehab/entries.ts';
import type { Run } from '../../../core/run.ts';
import type { Reader } from '../../../words/reader.ts';
import { firstPainDay, type PainField, type PainForm, RUN_WHEN } from './form.ts';
import { choice, input, scale, select } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';

export type PainFormData = {
  readonly today: Day;
  readonly form: PainForm;
  readonly wrong: readonly PainField[];
  /** The run the answer is about; null = a day. */
  readonly run: Run | null;
  /** The subject of the answer that is being changed; null for a new one. */
  readonly replaces: string | null;
};

/** What is wrong with a field, in words. */
export const painProblem = (field: PainField, today: Day, reader: Reader): string => {
  const { problem } = reader.words.pages.checkIns.pain;
  return field === 'day'
    ? problem.day(reader.dayWithYear(firstPainDay(today)), reader.dayWithYear(today))
    : problem[field];
};

const yesNoOpen = (
  name: 'settled' | 'flick',
  legend: string,
  texts: { readonly yes: string; readonly no: string; readonly open: string },
  chosen: string,
): Html => html`
  <fieldset>
    <legend>${legend}</legend>
    ${choice('radio', name, 'yes', chosen === 'yes', texts.yes)}
    ${choice('radio', name, 'no', chosen === 'no', texts.no)}
    <div class="choice">
      <input type="radio" id="${name}-open" name="${name}" value="" ${chosen === '' ? html`checked` : null} />
      <label for="${name}-open">${texts.open}</label>
    </div>
  </fieldset>
`;

const about = ({ run, form, today, wrong }: PainFormData, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.pain;
  if (run !== null)
    return html`
      <p>
        ${t.aboutRun(`${reader.day(run.day)}, ${reader.distance(run.distanceM)}`)}
        <a href="/check-ins">${t.aboutDay}</a>
      </p>
      <input type="hidden" name="run" value="${run.id}" />
    `;
  return input({
    type: 'date',
    id: 'day',
    label: t.day,
    value: form.day,
    min: firstPainDay(today),
    max: today,
    problem: wrong.includes('day') ? painProblem('day', today, reader) : undefined,
  });
};

const flags = ({ form }: PainFormData, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.pain;
  return html`
    <details ${form.flags.length > 0 ? html`open` : null}>
      <summary>${t.flags}</summary>
      <fieldset>
        <legend class="visually-hidden">${t.flags}</legend>
        ${RED_FLAGS.map((name) => choice('checkbox', 'flags', name, form.flags.includes(name), t.flag[name]))}
      </fieldset>
    </details>
  `;
};

/** Pain at the outer knee: when, how much, and what came with it. */
export const painForm = (data: PainFormData, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.pain;
  const { form, run, wrong, today, replaces } = data;
  const told = (field: PainField): string | undefined =>
    wrong.includes(field) ? painProblem(field, today, reader) : undefined;
  const whens = run === null ? PAIN_WHEN : RUN_WHEN;
  return html`
    <section class="section" id="pain">
      <h2>${t.title}</h2>
      <form method="post" action="/check-ins/pain" class="flow" novalidate>
        ${replaces === null ? null : html`<input type="hidden" name="replaces" value="${replaces}" />`}
        ${run === null ? null : about(data, reader)}
        ${scale({
          name: 'level',
          legend: t.level,
          hint: t.levelHint,
          chosen: form.level,
          problem: told('level'),
        })}
        ${run === null ? about(data, reader) : null}
        ${select({
          id: 'when',
          label: t.when,
          options: whens.map((name) => [name, t.whens[name]]),
          chosen: form.when,
          problem: told('when'),
        })}
        <fieldset>
          <legend>${t.more}</legend>
          ${choice('checkbox', 'limp', 'on', form.limp, t.limp)}
          ${choice('checkbox', 'rising', 'on', form.rising, t.rising)}
        </fieldset>
        <div class="side-by-side">
          ${yesNoOpen(
            'settled',
            t.settled,
            { yes: t.settledYes, no: t.settledNo, open: t.settledOpen },
            form.settled,
          )}
          ${yesNoOpen('flick', t.flick, { yes: t.flickYes, no: t.flickNo, open: t.flickOpen }, form.flick)}
        </div>
        ${flags(data, reader)}
        <button class="button button-primary">${replaces === null ? t.save : t.saveChange}</button>
      </form>
    </section>
  `;
};
