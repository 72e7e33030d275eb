import type { FeedEntry } from '../../../calendar/feed.ts';
import { entryWords } from '../../../calendar/say.ts';
import type { FeedSettings } from '../../../runner/calendar-settings.ts';
import type { Reader } from '../../../words/reader.ts';
import { choice, select } from '../../parts/fields.ts';
import { html, type Html, nothing } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

/** What the calendar page shows. */
export type CalendarPageData = {
  readonly settings: FeedSettings;
  /** The secret address; null while there is none. */
  readonly address: string | null;
  /** Whether it leads to this machine only. */
  readonly isLocal: boolean;
  /** From today on. */
  readonly coming: readonly FeedEntry[];
  /** What the last form did. */
  readonly said: string | null;
};

const SHOWN = 8;

const addressSection = ({ address, isLocal }: CalendarPageData, reader: Reader): Html => {
  const t = reader.words.pages.calendar;
  if (address === null)
    return html`
      <form method="post" action="/calendar/address" class="section flow">
        <p>${t.off}</p>
        <button class="button button-primary">${t.make}</button>
      </form>
    `;
  return html`
    <section class="section" id="address">
      <h2>${t.address}</h2>
      <div class="flow">
        <p><a class="button button-primary" href="${address.replace(/^https?:/, 'webcal:')}">${t.open}</a></p>
        <label for="feed-address">${t.addressHow}</label>
        <input type="url" class="feed-address" id="feed-address" value="${address}" readonly />
        ${isLocal ? html`<p class="hint">${t.local}</p>` : null}
        <form method="post" action="/calendar/address" class="flow">
          <p class="hint">${t.renewHow}</p>
          <button class="button">${t.renew}</button>
        </form>
        <form method="post" action="/calendar/off">
          <button class="button button-danger">${t.stop}</button>
        </form>
      </div>
    </section>
  `;
};

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

const choices = ({ settings }: CalendarPageData, reader: Reader): Html => {
  const t = reader.words.pages.calendar;
  const hours = HOURS.map((hour) => [String(hour), reader.hourOfDay(hour)] as const);
  return html`
    <section class="section" id="what">
      <h2>${t.what}</h2>
      <form method="post" action="/calendar" class="flow">
        <fieldset>
          <legend class="visually-hidden">${t.what}</legend>
          ${choice('checkbox', 'routine', 'on', settings.routine, t.routine)}
          ${choice('checkbox', 'ladder', 'on', settings.ladder, t.ladder)}
          ${choice('checkbox', 'tests', 'on', settings.tests, t.tests)}
          ${choice('checkbox', 'left', 'on', settings.left, t.left)}
          ${choice('checkbox', 'discreet', 'on', settings.discreet, t.discreet)}
        </fieldset>
        ${select({ id: 'hour', label: t.hour, options: hours, chosen: String(settings.hour) })}
        <button class="button">${t.save}</button>
      </form>
    </section>
  `;
};

const entry = ({ subject, day, timed }: FeedEntry, { settings }: CalendarPageData, reader: Reader): Html => {
  const { title } = entryWords(subject, settings.discreet, reader);
  return html`
    <li>
      <time datetime="${day}">${reader.day(day)}</time>
      <span class="soft"
        >${timed ? reader.hourOfDay(settings.hour) : reader.words.pages.calendar.allDay}</span
      >
      <span class="agenda-title">${title}</span>
    </li>
  `;
};

/** The calendar feed: its address, what it holds, and the days to come. */
export const calendarPage = (data: CalendarPageData, reader: Reader): Html => {
  const t = reader.words.pages.calendar;
  return html`
    ${data.said === null ? null : banner('done', data.said, nothing)}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${addressSection(data, reader)} ${choices(data, reader)}
    <section class="section" id="next">
      <h2>${t.next}</h2>
      ${
        data.coming.length === 0
          ? html`<p>${t.nothing}</p>`
          : html`<ol class="agenda">
              ${data.coming.slice(0, SHOWN).map((each) => entry(each, data, reader))}
            </ol>`
      }
    </section>
  `;
};
