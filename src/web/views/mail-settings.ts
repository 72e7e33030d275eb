import type { Family, Level } from '../../core/finding.ts';
import { levelWords } from '../../words/findings.ts';
import { html, type Html } from './html.ts';

/** The families a runner chooses levels for. Pain is not among them: its stop always comes. */
const CHOSEN_FAMILIES = ['load', 'hills', 'direction', 'shoes'] as const satisfies readonly Family[];

export type MailChoices = {
  readonly weeklyDay: number;
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

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const FAMILIES: Readonly<Record<(typeof CHOSEN_FAMILIES)[number], string>> = {
  load: 'Load: long runs, weeks, breaks',
  hills: 'Hills: descent, repeats, steep downhill',
  direction: 'Direction: track, same loop',
  shoes: 'Shoes: new pairs',
};

const FROM: readonly (Level | 'never')[] = ['note', 'caution', 'strong', 'never'];

const fromText = (least: Level | 'never'): string =>
  least === 'never' ? 'no mail' : least === 'note' ? 'as usual' : `only from “${levelWords(least).label}” on`;

const APPETITES = [
  ['usual', 'Usual: what the run changed; slow changes wait for the weekly mail unless they stand out'],
  ['less', 'Less: only from “caution” on'],
  ['all', 'Everything, at once'],
] as const;

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

const options = (values: readonly (readonly [value: string, text: string])[], chosen: string): Html =>
  html`${values.map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen ? html`selected` : null}>${text}</option>`,
  )}`;

const HOURS = Array.from({ length: 24 }, (_, hour) => [String(hour), clock(hour)] as const);

const select = (
  id: string,
  label: string,
  values: readonly (readonly [value: string, text: string])[],
  chosen: string,
): Html => html`
  <div class="field">
    <label for="${id}">${label}</label>
    <select id="${id}" name="${id}">
      ${options(values, chosen)}
    </select>
  </div>
`;

/** "Mondays at 07:00", for the line that turns the weekly mail on. */
export const weeklyWhen = ({ weeklyDay, weeklyHour }: MailChoices): string =>
  `${WEEKDAYS[weeklyDay - 1] ?? ''}s at ${clock(weeklyHour)}`;

const pause = (pausedUntil: string | null): Html => html`
  <form method="post" action="/settings/pause" class="flow" id="pause">
    <h3>Pause</h3>
    <p class="hint">
      ${
        pausedUntil === null
          ? 'No alerts and no weekly mail for a while. Nothing is lost: the pages go on.'
          : `No mails before ${pausedUntil}.`
      }
    </p>
    <div class="button-row">
      ${pausedUntil === null ? null : html`<button class="button" name="weeks" value="0">End the pause</button>`}
      <button class="button" name="weeks" value="2">Pause for 2 weeks</button>
      <button class="button" name="weeks" value="4">Pause for 4 weeks</button>
    </div>
  </form>
`;

const failures = (failed: readonly FailedMail[]): Html | null =>
  failed.length === 0
    ? null
    : html`
        <div class="flow" id="failed">
          <h3>Mails that did not arrive</h3>
          <ul class="prose">
            ${failed.map(
              (mail) => html`
                <li>
                  <strong>${mail.what}</strong>, ${mail.day}: ${mail.reason}.
                  <form method="post" action="/settings/mails/${mail.id}/again">
                    <button class="button">
                      Try again<span class="visually-hidden">: ${mail.what}, ${mail.day}</span>
                    </button>
                  </form>
                </li>
              `,
            )}
          </ul>
        </div>
      `;

/** When mails come, which changes are worth one, the pause, and what could not be sent. */
export const mailSettings = (data: MailChoices): Html => html`
  <section class="section" id="mails">
    <h2>When and what for</h2>
    ${failures(data.failed)}
    <form method="post" action="/settings/mail" class="flow">
      <fieldset class="flow">
        <legend>The weekly mail</legend>
        ${select(
          'weeklyDay',
          'Day',
          WEEKDAYS.map((name, i) => [String(i + 1), name] as const),
          String(data.weeklyDay),
        )}
        ${select('weeklyHour', 'From', HOURS, String(data.weeklyHour))}
      </fieldset>
      <fieldset class="flow">
        <legend>Quiet hours, where you are</legend>
        <p class="hint">Alerts wait until they end. The same hour twice means none. “Stop” never waits.</p>
        ${select('quietFrom', 'From', HOURS, String(data.quietHours?.from ?? 0))}
        ${select('quietTo', 'Until', HOURS, String(data.quietHours?.to ?? 0))}
      </fieldset>
      <fieldset>
        <legend>How much</legend>
        ${APPETITES.map(
          ([value, text]) => html`
            <div class="choice">
              <input
                type="radio"
                id="appetite-${value}"
                name="appetite"
                value="${value}"
                ${value === data.appetite ? html`checked` : null}
              />
              <label for="appetite-${value}">${text}</label>
            </div>
          `,
        )}
      </fieldset>
      <fieldset class="flow">
        <legend>Which changes send a mail of their own</legend>
        ${CHOSEN_FAMILIES.map((family) =>
          select(
            `from-${family}`,
            FAMILIES[family],
            FROM.map((least) => [least, fromText(least)] as const),
            data.mailFrom[family],
          ),
        )}
      </fieldset>
      <button class="button button-primary">Save</button>
    </form>
    ${pause(data.pausedUntil)}
  </section>
`;
