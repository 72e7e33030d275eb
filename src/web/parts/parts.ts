import type { Level } from '../../core/rules/level.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { html, type Html } from './html.ts';
import { LEVEL_ICONS } from './icons.ts';

/** A level as shape, word and colour. */
export const levelBadge = (level: Level, words: Pick<Catalogue, 'levels'>): Html =>
  html`<span class="badge badge-${level}">${LEVEL_ICONS[level]}${words.levels[level].label}</span>`;

export type BannerKind = 'info' | 'ask' | 'problem' | 'done';

/** A message that stands above the page's content. Problems are announced to screen readers at once. */
export const banner = (kind: BannerKind, title: string, body: Html): Html => html`
  <section class="banner banner-${kind}" ${kind === 'problem' ? html`role="alert"` : null}>
    <p class="banner-title">${title}</p>
    ${body}
  </section>
`;

/** The button Strava's brand guidelines ask for: their orange, white, 48 px high, exactly these words. */
export const connectButton = (href = '/connect'): Html =>
  html`<a class="button button-strava" href="${href}">Connect with Strava</a>`;

/** A link to an activity, worded and marked as the brand guidelines ask. */
export const viewOnStrava = (activityId: number, context: string): Html =>
  html`<a class="view-on-strava" href="https://www.strava.com/activities/${activityId}" rel="noopener"
    >View on Strava<span class="visually-hidden"> (${context})</span></a
  >`;

/** A column of a table; numbers stand right. */
export type Column = { readonly head: string; readonly numeric?: boolean };

/** A plain table; the first cell of each row is its head. */
export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Html => html`
  <div class="table-scroll" tabindex="0" role="region" aria-label="${caption}">
    ${bareTable(caption, columns, rows)}
  </div>
`;

/** A table that is heard and not seen: nothing in it takes the focus. */
export const hiddenTable = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Html => html`<div class="visually-hidden">${bareTable(caption, columns, rows)}</div>`;

const bareTable = (
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): Html => html`
  <table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((c) => html`<th scope="col" ${c.numeric ? html`class="num"` : null}>${c.head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, i) =>
              i === 0
                ? html`<th scope="row">${cell}</th>`
                : html`<td ${columns[i]?.numeric ? html`class="num"` : null}>${cell}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>
`;
