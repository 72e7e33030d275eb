import { checkInsChart, checkInsTable } from '../../../charts/check-ins-chart.ts';
import type { CheckInsChartData } from '../../../charts/check-ins-chart-data.ts';
import type { Day } from '../../../core/day.ts';
import type { PainEntry } from '../../../core/rehab/entries.ts';
import type { Reader } from '../../../words/reader.ts';
import { chartFigure } from '../../parts/chart-figure.ts';
import { rangeLinks } from '../../parts/ranges.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** How far back the page looks. */
const RANGES = ['weeks', 'year'] as const;
export type Range = (typeof RANGES)[number];

type About = { readonly subject: string; readonly day: Day };

/** One thing that was noted. */
export type Entry =
  | (About & { readonly kind: 'pain'; readonly pain: PainEntry })
  | (About & { readonly kind: 'flick'; readonly flicks: boolean })
  | (About & { readonly kind: 'rpe'; readonly rpe: number });

export type HistoryData = {
  readonly range: Range;
  readonly chart: CheckInsChartData;
  /** Newest first. */
  readonly entries: readonly Entry[];
};

const ranges = (chosen: Range, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.history;
  return rangeLinks(
    t.ranges,
    RANGES.map((range) => ({
      href: `/check-ins?range=${range}#history`,
      text: t[range],
      chosen: range === chosen,
    })),
  );
};

/** What an entry says, in one line. */
const entryText = (entry: Entry, reader: Reader): string => {
  const t = reader.words.pages.checkIns.history;
  switch (entry.kind) {
    case 'rpe':
      return t.effort(reader.count(entry.rpe));
    case 'flick':
      return entry.flicks ? t.flicked : t.notFlicked;
    case 'pain': {
      const { pain } = entry;
      const when = reader.words.charts.checkIns.when[pain.when];
      const say = pain.runId === null ? t.pain : t.painOfRun;
      const { flag } = reader.words.pages.checkIns.pain;
      return [
        say(reader.count(pain.level), when),
        ...(pain.limp ? [t.limp] : []),
        ...(pain.rising ? [t.rising] : []),
        ...(pain.settled === null ? [] : [pain.settled ? t.settled : t.unsettled]),
        ...pain.flags.map((name) => flag[name]),
      ].join(' · ');
    }
  }
};

/** Where an entry can be changed: the form it came from. */
const changeHref = (entry: Entry): string | null => {
  if (entry.kind === 'rpe') return `/check-ins?effort=${entry.subject.replace(/^run:/, '')}#effort`;
  if (entry.kind !== 'pain') return null;
  const { runId, when, day } = entry.pain;
  const about = runId === null ? { day, when } : { run: String(runId), when };
  return `/check-ins?${new URLSearchParams(about)}#pain`;
};

const entryRow = (entry: Entry, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.history;
  const day = reader.day(entry.day);
  const what = entryText(entry, reader);
  const which = html`<span class="visually-hidden">${t.which(what, day)}</span>`;
  const href = changeHref(entry);
  return html`
    <li class="entry">
      <time datetime="${entry.day}">${day}</time>
      <span>${what}</span>
      <span class="entry-actions">
        ${href === null ? null : html`<a href="${href}">${t.change}${which}</a>`}
        <form method="post" action="/check-ins/remove">
          <input type="hidden" name="kind" value="${entry.kind}" />
          <input type="hidden" name="subject" value="${entry.subject}" />
          <button class="link-button">${t.remove}${which}</button>
        </form>
      </span>
    </li>
  `;
};

/** DESIGN: what was noted lately is read; the rest is looked up. */
const FIRST_ENTRIES = 10;

const list = (entries: readonly Entry[], reader: Reader): Html => html`
  <ul class="entries">
    ${entries.map((entry) => entryRow(entry, reader))}
  </ul>
`;

/** Pain and effort over the weeks, and every entry with ways to change it and to take it back. */
export const history = (data: HistoryData, reader: Reader): Html => {
  const t = reader.words.pages.checkIns.history;
  const { caption } = reader.words.charts.checkIns.table;
  return html`
    <section class="section" id="history">
      <h2>${t.title}</h2>
      ${ranges(data.range, reader)}
      ${chartFigure({
        id: 'check-ins',
        draw: (width, id) => checkInsChart({ ...data.chart, id }, 'page', width),
        caption: html`${t.caption}`,
        table: { caption, ...checkInsTable(data.chart) },
        words: reader.words,
      })}
      <h3 class="entries-title">${t.entries}</h3>
      ${
        data.entries.length === 0
          ? html`<p class="soft">${rich(t.none, { a: (inner) => html`<a href="#pain">${inner}</a>` })}</p>`
          : html`${list(data.entries.slice(0, FIRST_ENTRIES), reader)}
            ${
              data.entries.length <= FIRST_ENTRIES
                ? null
                : html`<details>
                    <summary>${t.older(reader.count(data.entries.length - FIRST_ENTRIES))}</summary>
                    ${list(data.entries.slice(FIRST_ENTRIES), reader)}
                  </details>`
            }`
      }
    </section>
  `;
};
