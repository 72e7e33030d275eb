import type { Catalogue } from '../../../words/catalogue.ts';
import { stravaReason } from '../../../words/strava.ts';
import type { AdminData } from './state.ts';
import { facts, type Look, when } from './parts.ts';
import { html, type Html } from '../../parts/html.ts';

type Used = { readonly used: number; readonly limit: number } | null;

/** A bar from nothing used to all used. What it says stands beside it. */
const meter = ({ used, limit }: NonNullable<Used>): Html => html`
  <svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect class="meter-all" width="100" height="6" />
    <rect class="meter-used" width="${Math.min(100, (100 * used) / Math.max(limit, 1))}" height="6" />
  </svg>
`;

const limit = ({ reader }: Look, title: string, count: Used, until: string): Html => {
  const t = reader.words.pages.admin;
  return html`
    <div class="stat">
      <dt>${title}</dt>
      <dd class="stat-value">
        ${count === null ? t.notTold : t.usedOf(reader.count(count.used), reader.count(count.limit))}
      </dd>
      <dd class="stat-usual">${count === null ? null : meter(count)}${until}</dd>
    </div>
  `;
};

const limits = (look: Look, { quota, midnight }: AdminData): Html => {
  const { reader, timeZone } = look;
  const t = reader.words.pages.admin;
  const until = (at: number): string => t.untilClock(reader.time(at, timeZone));
  if (quota === null) return html`<p>${t.notTold}</p>`;
  return html`
    <dl class="numbers">
      ${limit(look, t.quarter, quota.quarter, until(quota.resetsAt))}
      ${limit(look, t.day, quota.day, until(midnight))}
    </dl>
    <p class="section-note">
      ${quota.waitsUntil === null ? null : html`${t.waitsUntil(when(look, quota.waitsUntil))} `}${t.limitsHow}
    </p>
  `;
};

const lastEvent = (look: Look, last: AdminData['events']['last']): string => {
  const t = look.reader.words.pages.admin;
  if (last === null) return t.never;
  const kinds: Readonly<Record<string, string>> = t.eventKinds;
  const kind = last.objectType === 'athlete' ? 'athlete' : last.aspect;
  return t.event(kinds[kind] ?? kind, when(look, last.at));
};

/** Why events do not come. */
const problem = ({ trouble, canBeCalled }: AdminData['events'], words: Catalogue): string | null => {
  const { strava: t } = words;
  switch (trouble?.kind) {
    case 'refused':
      return t.subscription[trouble.reason];
    case 'elsewhere':
      return t.elsewhere(trouble.host);
    case 'not-asked':
      return t.notAsked(stravaReason(trouble.note, words));
    case undefined:
      return canBeCalled ? null : words.pages.admin.cannotBeCalled;
  }
};

/** Strava's limits, the webhook subscription, and looking by oneself. */
export const stravaSection = (look: Look, data: AdminData): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const { events } = data;
  const subscription =
    events.subscription === null ? t.notSubscribed : t.subscribed(String(events.subscription), events.host);
  return html`
    <section class="section" id="strava">
      <h2>${t.strava}</h2>
      ${limits(look, data)}
      ${facts([
        [t.events, subscription],
        [t.problem, problem(events, reader.words)],
        [t.lastEvent, lastEvent(look, events.last)],
        [
          t.waitingEvents,
          events.oldest === null
            ? t.none
            : t.waitingSince(reader.count(events.waiting), when(look, events.oldest)),
        ],
        [t.polling, events.polling ? t.pollingOn : t.pollingOff],
      ])}
      <form method="post" action="/admin/subscription">
        <button class="button">${t.check}</button>
      </form>
    </section>
  `;
};
