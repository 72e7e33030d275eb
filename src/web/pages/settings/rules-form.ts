import { LOAD_MEASURES } from '../../../core/load/measure.ts';
import type { LimitName } from '../../../core/rules/index.ts';
import type { Reader } from '../../../words/reader.ts';
import { longUnitName } from '../../../words/units.ts';
import {
  REMINDERS,
  RULE_GROUPS,
  type RuleField,
  SHOWN,
  shownRange,
  type SwitchedRule,
  usualLimit,
} from './rule-fields.ts';
import type { RuleForm } from './rule-form.ts';
import { choice, input } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';

/** The form of the limits, and which of its fields cannot be taken. */
export type RulesData = {
  readonly form: RuleForm;
  readonly wrong: readonly RuleField[];
  readonly noReminder: boolean;
};

/** What a field is called in a message. */
const fieldName = (field: RuleField, reader: Reader): string => {
  const t = reader.words.pages.settings.rules;
  const reminder = REMINDERS.findIndex((name) => name === field);
  if (reminder >= 0) return t.reminder(reader.count(reminder + 1));
  const rule = RULE_GROUPS.flatMap((group) => [...group.rules]).find((each) => each.limit === field)?.rule;
  return rule === undefined ? '' : t.names[rule];
};

const rangeText = (field: RuleField, reader: Reader): string => {
  const [low, high] = shownRange(field, reader.units);
  return reader.words.pages.settings.rules.range(
    fieldName(field, reader),
    reader.count(low),
    reader.count(high),
  );
};

/** What is wrong, each with the id of its field. */
export const ruleProblems = (
  { wrong, noReminder }: RulesData,
  reader: Reader,
): readonly { readonly id: string; readonly text: string }[] => [
  ...wrong.map((field) => ({ id: field, text: rangeText(field, reader) })),
  ...(noReminder ? [{ id: REMINDERS[0], text: reader.words.pages.settings.rules.noReminder }] : []),
];

const limitField = (name: LimitName, { form, wrong }: RulesData, reader: Reader): Html => {
  const t = reader.words.pages.settings.rules;
  const { unit } = SHOWN[name];
  return input({
    type: 'amount',
    id: name,
    label: t.limits[name],
    unit,
    value: form.texts[name],
    hint: t.usually(`${reader.count(usualLimit(name))} ${unit}`),
    problem: wrong.includes(name) ? rangeText(name, reader) : undefined,
  });
};

const reminderFields = ({ form, wrong, noReminder }: RulesData, reader: Reader): Html => {
  const t = reader.words.pages.settings.rules;
  return html`
    <div class="reminders">
      ${REMINDERS.map((field, i) =>
        input({
          type: 'amount',
          id: field,
          label: t.reminder(reader.count(i + 1)),
          unit: longUnitName(reader.units),
          value: form.texts[field],
          problem: wrong.includes(field)
            ? rangeText(field, reader)
            : noReminder && i === 0
              ? t.noReminder
              : undefined,
        }),
      )}
    </div>
    <p class="hint">${t.remindersHint}</p>
  `;
};

/** What a rule without a limit of one number looks at. */
const aboutRule = (rule: SwitchedRule, { words }: Reader): Html | null => {
  const about: Partial<Record<SwitchedRule, string>> = words.pages.settings.rules.about;
  return about[rule] === undefined ? null : html`<p class="hint">${about[rule]}</p>`;
};

const ruleRow = (rule: SwitchedRule, limit: LimitName | null, data: RulesData, reader: Reader): Html => html`
  <div class="rule">
    ${choice('checkbox', `rule-${rule}`, 'on', data.form.on.includes(rule), reader.words.pages.settings.rules.names[rule])}
    ${limit === null ? aboutRule(rule, reader) : limitField(limit, data, reader)}
    ${rule === 'K1' ? reminderFields(data, reader) : null}
  </div>
`;

/** Every rule with its switch and its limit, and the measure of load. */
export const rulesForm = (data: RulesData, reader: Reader): Html => {
  const { rules: t, save } = reader.words.pages.settings;
  return html`
    <form method="post" action="/settings/rules" class="flow rules-form" novalidate>
      <button class="first-submit" tabindex="-1" aria-hidden="true"></button>
      ${RULE_GROUPS.map(
        ({ family, rules }) => html`
          <fieldset class="rule-group">
            <legend>${t.families[family]}</legend>
            ${rules.map(({ rule, limit }) => ruleRow(rule, limit, data, reader))}
          </fieldset>
        `,
      )}
      <p class="hint">${t.pain}</p>
      <fieldset>
        <legend>${t.measure}</legend>
        <p class="hint prose">${t.measureHint}</p>
        ${LOAD_MEASURES.map((name) => choice('radio', 'measure', name, data.form.measure === name, t.measures[name]))}
      </fieldset>
      <div class="button-row">
        <button class="button button-primary">${save}</button>
        <button class="button" name="preview" value="1">${t.effect.try}</button>
        <button class="button" name="reset" value="1">${t.reset}</button>
      </div>
    </form>
  `;
};
