import { ALERT_APPETITES } from '../../../core/rules/settings.ts';
import type { Family, Level } from '../../../core/rules/level.ts';
import { MAIL_FROM_OFFERED } from '../../../runner/shapes.ts';
import type { Reader } from '../../../words/reader.ts';
import { choice, select } from '../../parts/fields.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { weekdayOptions } from '../../parts/weekdays.ts';

/** The families a runner chooses levels for. Pain is not among them: its stop always comes. */
const CHOSEN_FAMILIES = ['load', 'hills', 'direction', 'shoes'] as const satisfies readonly Family[];

export type MailChoices = {
  /** Wants mails after runs, and the weekly one. */
  readonly alerts: boolean;
  readonly weekly: boolean;
  readonly weeklyDay: number;
  /** ISO weekday with which lists of weekdays begin. */
  readonly weekStart: number;
  readonly weeklyHour: number;
  readonly quietHours: { readonly from: number; readonly to: number } | null;
  /** Last day of the pause as text; null when mails come. */
  readonly pausedUntil: string | null;
  readonly appetite: 'usual' | 'all' | 'less';
  readonly mailFrom: Readonly<Record<(typeof CHOSEN_FAMILIES)[number], Level | 'never'>>;
  readonly failed: readonly FailedMail[];
};

/** A mail that was given up, in words. */
export type FailedMail = {
  readonly id: number;
  readonly what: string;
  readonly day: string;
  readonly reason: string;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** How long a pause may be, weeks. */
const PAUSES = [2, 4] as const;

const hours = (reader: Reader) => HOURS.map((hour) => [String(hour), reader.hourOfDay(hour)] as const);

const fromText = (least: Level | 'never', { words }: Reader): string => {
  const t = words.pages.settings.mails;
  if (least === 'never') return t.never;
  return least === 'note' ? t.asUsual : t.onlyFrom(words.levels[least].label);
};

const which = (data: MailChoices, reader: Reader): Html => {
  const t = reader.words.pages.settings.mails;
  const weekly = t.weekly(reader.weekdayName(data.weeklyDay), reader.hourOfDay(data.weeklyHour));
  return html`
    <fieldset>
      <legend>${t.which}</legend>
      ${choice('checkbox', 'alerts', 'on', data.alerts, t.alerts)}
      ${choice('checkbox', 'weekly', 'on', data.weekly, weekly)}
    </fieldset>
  `;
};

const when = (data: MailChoices, reader: Reader): Html => {
  const t = reader.words.pages.settings.mails;
  const clock = hours(reader);
  return html`
    <fieldset>
      <legend>${t.weeklyTitle}</legend>
      <div class="field-row">
        ${select({
          id: 'weeklyDay',
          label: t.day,
          options: weekdayOptions(data.weekStart, reader),
          chosen: String(data.weeklyDay),
        })}
        ${select({ id: 'weeklyHour', label: t.from, options: clock, chosen: String(data.weeklyHour) })}
      </div>
    </fieldset>
    <fieldset>
      <legend>${t.quiet}</legend>
      <p class="hint">${t.quietHint}</p>
      <div class="field-row">
        ${select({ id: 'quietFrom', label: t.from, options: clock, chosen: String(data.quietHours?.from ?? 0) })}
        ${select({ id: 'quietTo', label: t.until, options: clock, chosen: String(data.quietHours?.to ?? 0) })}
      </div>
    </fieldset>
  `;
};

const whatFor = (data: MailChoices, reader: Reader): Html => {
  const t = reader.words.pages.settings.mails;
  return html`
    <fieldset>
      <legend>${t.amount}</legend>
      ${ALERT_APPETITES.map((name) => choice('radio', 'appetite', name, data.appetite === name, t[name]))}
    </fieldset>
    <fieldset>
      <legend>${t.families}</legend>
      <div class="field-rows">
        ${CHOSEN_FAMILIES.map((family) =>
          select({
            id: `from-${family}`,
            label: t.family[family],
            options: MAIL_FROM_OFFERED.map((least) => [least, fromText(least, reader)]),
            chosen: data.mailFrom[family],
          }),
        )}
      </div>
    </fieldset>
  `;
};

const pause = ({ pausedUntil }: MailChoices, reader: Reader): Html => {
  const t = reader.words.pages.settings.mails;
  return html`
    <form method="post" action="/settings/pause" class="flow" id="pause">
      <h2>${t.pause}</h2>
      <p class="hint">${pausedUntil === null ? t.pauseHint : t.pausedUntil(pausedUntil)}</p>
      <div class="button-row">
        ${pausedUntil === null ? null : html`<button class="button" name="weeks" value="0">${t.endPause}</button>`}
        ${PAUSES.map(
          (weeks) =>
            html`<button class="button" name="weeks" value="${weeks}">
              ${t.pauseFor(reader.count(weeks))}
            </button>`,
        )}
      </div>
    </form>
  `;
};

const failures = ({ failed }: MailChoices, reader: Reader): Html | null => {
  const t = reader.words.pages.settings.mails;
  return failed.length === 0
    ? null
    : html`
        <div class="flow" id="failed">
          <h2>${t.failed}</h2>
          <ul class="prose">
            ${failed.map(
              (mail) => html`
                <li>
                  ${rich(t.failedMail(mail.what, mail.day, mail.reason))}
                  <form method="post" action="/settings/mails/${mail.id}/again">
                    <button class="button">
                      ${t.again}<span class="visually-hidden">${t.againWhich(mail.what, mail.day)}</span>
                    </button>
                  </form>
                </li>
              `,
            )}
          </ul>
        </div>
      `;
};

/** Which mails come, when, which changes are worth one, the pause, and what could not be sent. */
export const mailSection = (data: MailChoices, reader: Reader): Html => html`
  ${failures(data, reader)}
  <form method="post" action="/settings/mail" class="flow">
    ${which(data, reader)} ${when(data, reader)} ${whatFor(data, reader)}
    <button class="button button-primary">${reader.words.pages.settings.save}</button>
  </form>
  ${pause(data, reader)}
`;
