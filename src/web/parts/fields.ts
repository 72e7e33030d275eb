import { html, type Html } from './html.ts';

/** The parts forms are made of. Each puts its label, its hint and its problem where a screen reader finds them. */

/** One radio button or checkbox with its text. */
export const choice = (
  type: 'checkbox' | 'radio',
  name: string,
  value: string,
  checked: boolean,
  text: string | Html,
  /** Another one where the same choice stands on the page twice. */
  id = `${name}-${value}`,
): Html => html`
  <div class="choice">
    <input type="${type}" id="${id}" name="${name}" value="${value}" ${checked ? html`checked` : null} />
    <label for="${id}">${text}</label>
  </div>
`;

export type Option = readonly [value: string, text: string];

/** A list to choose one of. */
export const select = (field: {
  readonly id: string;
  readonly name?: string;
  readonly label: string | Html;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly problem?: string | undefined;
}): Html => html`
  <div class="field">
    <label for="${field.id}">${field.label}</label>
    <select
      id="${field.id}"
      name="${field.name ?? field.id}"
      ${field.problem === undefined ? null : html`aria-invalid="true" aria-describedby="${field.id}-problem"`}
    >
      ${field.options.map(
        ([value, text]) =>
          html`<option value="${value}" ${value === field.chosen ? html`selected` : null}>${text}</option>`,
      )}
    </select>
    ${problemOf(field.id, field.problem)}
  </div>
`;

/** What is wrong with a field, tied to it by `aria-describedby`. */
export const problemOf = (id: string, problem: string | undefined): Html | null =>
  problem === undefined ? null : html`<p class="field-problem" id="${id}-problem">${problem}</p>`;

/**
 * A number with its unit behind it, or a day. Numbers are text fields: browsers empty a number field that they cannot
 * read, and what was typed has to stay, right or wrong, with a comma or a point.
 */
export const input = (field: {
  readonly type: 'amount' | 'date';
  readonly id: string;
  readonly name?: string;
  readonly label: string | Html;
  readonly value: string;
  readonly unit?: string;
  /** Days between which a date lies. */
  readonly min?: string;
  readonly max?: string;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}): Html => {
  const described = [
    field.unit === undefined ? null : `${field.id}-unit`,
    field.hint === undefined ? null : `${field.id}-hint`,
    field.problem === undefined ? null : `${field.id}-problem`,
  ].filter((id) => id !== null);
  return html`
    <div class="field">
      <label for="${field.id}">${field.label}</label>
      <span class="amount">
        <input
          ${field.type === 'date' ? html`type="date"` : html`type="text" inputmode="decimal" autocomplete="off"`}
          id="${field.id}"
          name="${field.name ?? field.id}"
          value="${field.value}"
          ${field.min === undefined ? null : html`min="${field.min}"`}
          ${field.max === undefined ? null : html`max="${field.max}"`}
          ${field.problem === undefined ? null : html`aria-invalid="true"`}
          ${described.length === 0 ? null : html`aria-describedby="${described.join(' ')}"`}
        />
        ${field.unit === undefined ? null : html`<span class="unit" id="${field.id}-unit">${field.unit}</span>`}
      </span>
      ${field.hint === undefined ? null : html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`}
      ${problemOf(field.id, field.problem)}
    </div>
  `;
};

/** A line of text, an address or a password; `verbatim`: no capital letters and no corrections of the keyboard's own. */
export const textField = (field: {
  readonly id: string;
  readonly type: 'text' | 'email' | 'password';
  readonly label: string;
  readonly autocomplete: string;
  readonly value: string;
  readonly verbatim?: boolean;
  readonly hint?: string | undefined;
  readonly problem?: string | undefined;
}): Html => {
  const described = [
    field.hint === undefined ? null : `${field.id}-hint`,
    field.problem === undefined ? null : `${field.id}-problem`,
  ].filter((id) => id !== null);
  return html`
    <div class="field">
      <label for="${field.id}">${field.label}</label>
      <input
        type="${field.type}"
        id="${field.id}"
        name="${field.id}"
        value="${field.value}"
        autocomplete="${field.autocomplete}"
        ${field.verbatim === true ? html`autocapitalize="none" autocorrect="off" spellcheck="false"` : null}
        ${field.problem === undefined ? null : html`aria-invalid="true"`}
        ${described.length === 0 ? null : html`aria-describedby="${described.join(' ')}"`}
      />
      ${field.hint === undefined ? null : html`<p class="hint" id="${field.id}-hint">${field.hint}</p>`}
      ${problemOf(field.id, field.problem)}
    </div>
  `;
};

const TEN = Array.from({ length: 11 }, (_, n) => n);

/** 0 to 10 as radio buttons in a row that wraps; the ends are named by the hint. */
export const scale = (field: {
  readonly name: string;
  /** Where a page asks twice under one name: tells the two hints apart. */
  readonly id?: string;
  readonly legend: string | Html;
  readonly hint?: string;
  readonly chosen: string;
  readonly problem?: string | undefined;
}): Html => html`
  <fieldset>
    <legend>${field.legend}</legend>
    ${field.hint === undefined ? null : html`<p class="hint" id="${field.id ?? field.name}-hint">${field.hint}</p>`}
    ${problemOf(field.name, field.problem)}
    <div class="scale">
      ${TEN.map(
        (n) => html`
          <label class="scale-step">
            <input
              type="radio"
              name="${field.name}"
              value="${n}"
              ${String(n) === field.chosen ? html`checked` : null}
              ${field.hint === undefined ? null : html`aria-describedby="${field.id ?? field.name}-hint"`}
            />
            ${n}
          </label>
        `,
      )}
    </div>
  </fieldset>
`;

/** 0 to 10 as buttons: one tap sends the form. */
export const levels = (field: {
  readonly name: string;
  /** The id of the question. */
  readonly labelledBy: string;
  readonly hint: string;
  readonly hintId: string;
}): Html => html`
  <div class="levels" role="group" aria-labelledby="${field.labelledBy}" aria-describedby="${field.hintId}">
    ${TEN.map((n) => html`<button class="level" name="${field.name}" value="${n}">${n}</button>`)}
  </div>
  <p class="hint" id="${field.hintId}">${field.hint}</p>
`;

/** Above a form that was not taken: what is wrong, each with a way to its field. */
export const problemList = (
  title: string,
  problems: readonly { readonly id: string; readonly text: string }[],
): Html | null =>
  problems.length === 0
    ? null
    : html`
        <section class="banner banner-problem" role="alert">
          <p class="banner-title">${title}</p>
          <ul class="prose">
            ${problems.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
          </ul>
        </section>
      `;
