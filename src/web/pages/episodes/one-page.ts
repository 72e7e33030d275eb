import { episodeChart, type EpisodeChartData, episodeTable } from '../../../charts/episode-chart.ts';
import type { Day } from '../../../core/day.ts';
import { inALine } from '../../../core/episodes/in-a-line.ts';
import type { EpisodesSeen } from '../../../core/episodes/episodes.ts';
import type { LookBack } from '../../../core/episodes/look-back.ts';
import { LOOK_BACK_CHOICES, LOOK_BACK_DAYS } from '../../../core/episodes/windows.ts';
import {
  changeLine,
  episodeTitle,
  lookBackLine,
  mostlyLine,
  nothingAsUsual,
  nothingChanged,
  notKnownLines,
  usualLine,
  usualValue,
  windowLines,
} from '../../../words/episodes.ts';
import type { Reader } from '../../../words/reader.ts';
import { capital } from '../../../words/text.ts';
import { chartFigure } from '../../parts/chart-figure.ts';
import {
  type EpisodeField,
  episodeFields,
  type EpisodeForm,
  episodeProblems,
} from '../../parts/episode-fields.ts';
import { html, type Html } from '../../parts/html.ts';
import { banner, table } from '../../parts/parts.ts';
import { rangeLinks } from '../../parts/ranges.ts';

/** What the page of one episode shows. */
export type OneData = {
  readonly today: Day;
  readonly lookBack: LookBack;
  readonly seen: EpisodesSeen;
  readonly chart: EpisodeChartData;
  readonly form: EpisodeForm;
  readonly wrong: readonly EpisodeField[];
  readonly notice: 'saved' | 'closed' | null;
};

const MARKS = { more: '▲', less: '▼' } as const;

const changed = ({ lookBack, seen }: OneData, reader: Reader): Html => {
  const t = reader.words.episodes;
  const mostly = mostlyLine(lookBack.changed, seen.howOften, lookBack.days, reader);
  return html`
    <section class="section" id="changed">
      <h2>${t.lists.changed}</h2>
      ${
        lookBack.changed.length === 0
          ? html`<p class="section-note">${nothingChanged(lookBack, reader)}</p>`
          : html`<ul class="changes">
              ${lookBack.changed.map((change) => {
                const line = changeLine(change, seen.howOften(change), lookBack.days, reader);
                return html`<li>
                  <p class="change-what">
                    <span aria-hidden="true">${MARKS[change.change]}</span>
                    <strong>${line.label}</strong>:
                    ${line.value}${line.day === null ? null : html` ${line.day}`}, ${line.usual}
                    <span class="soft">(${line.change})</span>
                  </p>
                  ${line.often === null && line.told === null ? null : html`<p class="soft">${line.often} ${line.told}</p>`}
                </li>`;
              })}
            </ul>`
      }
      ${mostly === null ? null : html`<p class="prose">${mostly}</p>`}
      ${seen.tooFew ? html`<p class="prose">${t.tooFew}</p>` : null}
    </section>
  `;
};

const asUsual = ({ lookBack }: OneData, reader: Reader): Html => {
  const t = reader.words.episodes;
  const { one } = reader.words.pages.episodes;
  const isNear = lookBack.asUsual.some((each) => usualLine(each, reader).near !== null);
  return html`
    <section class="section" id="as-usual">
      <h2>${t.lists.asUsual}</h2>
      ${
        lookBack.asUsual.length === 0
          ? html`<p class="section-note">${nothingAsUsual(lookBack, reader)}</p>`
          : table(
              t.lists.asUsual,
              [{ head: one.measure }, { head: one.before }, { head: one.usual }],
              lookBack.asUsual.map((each) => {
                const { label, value, day, near } = usualLine(each, reader);
                const when = day === null || each.value === 0 ? value : `${value} ${day}`;
                const what = near === null ? when : `${when}, ${near}`;
                return [label, what, usualValue(each.measure, each.usual, reader)];
              }),
            )
      }
      ${isNear ? html`<p class="hint">${t.nearHint}</p>` : null}
    </section>
  `;
};

const notKnown = ({ lookBack }: OneData, reader: Reader): Html => {
  const t = reader.words.episodes;
  const { one } = reader.words.pages.episodes;
  return html`
    <section class="section" id="not-known">
      <h2>${t.lists.notKnown}</h2>
      ${
        lookBack.notKnown.length === 0
          ? html`<p class="section-note">${t.empty.notKnown}</p>`
          : html`<ul class="prose">
              ${notKnownLines(lookBack.notKnown, reader).map(
                ({ labels, why }) => html`<li>${one.notKnownLine(labels, why)}</li>`,
              )}
            </ul>`
      }
    </section>
  `;
};

const ranges = ({ lookBack }: OneData, reader: Reader): Html => {
  const { one } = reader.words.pages.episodes;
  return rangeLinks(
    one.days,
    LOOK_BACK_CHOICES.map((days) => ({
      href: `/episodes/${lookBack.episode.id}${days === LOOK_BACK_DAYS ? '' : `?days=${days}`}#changed`,
      text: one.daysOf[days],
      chosen: days === lookBack.days,
    })),
  );
};

const about = ({ episode }: LookBack, reader: Reader): string => {
  const t = reader.words.episodes;
  const said = [
    ...(episode.side === null ? [] : [t.side[episode.side]]),
    t.onset[episode.onset],
    ...(episode.named ? [t.named] : []),
  ];
  return capital(said.join(' · '), reader.locale);
};

const ways = ({ lookBack: { episode } }: OneData, reader: Reader): Html => {
  const t = reader.words.pages.episodes;
  return html`
    <div class="button-row episode-ways">
      ${
        episode.end === null
          ? html`<form method="post" action="/episodes/${episode.id}/over">
              <button class="button" aria-describedby="over-hint">${t.over}</button>
            </form>`
          : null
      }
      <a class="button" href="/episodes/sheet?episode=${episode.id}">${t.one.sheet}</a>
      <a href="/episodes">${t.one.back}</a>
    </div>
    ${episode.end === null ? html`<p class="hint" id="over-hint">${t.openLine} ${t.overHint}</p>` : null}
  `;
};

/** One episode: what had changed before it, as words, picture and table, and the form to change it. */
export const onePage = (data: OneData, reader: Reader): Html => {
  const t = reader.words.pages.episodes;
  const { lookBack, chart, form, wrong, today, notice } = data;
  const { episode } = lookBack;
  return html`
    ${episodeProblems(wrong, today, reader)} ${notice === null ? null : banner('done', t[notice], html``)}
    <div class="page-head">
      <p class="eyebrow">${about(lookBack, reader)}</p>
      <h1>${episodeTitle(episode, reader)}</h1>
      <p class="lead">${lookBackLine(inALine(lookBack), reader)}</p>
      <p class="caveat">${reader.words.episodes.noCause}</p>
    </div>
    ${ways(data, reader)}
    <section class="section" id="picture">
      <h2>${t.one.pictureHeading}</h2>
      ${
        chart.around.weeks.length === 0
          ? html`<p class="section-note">${t.one.fewRuns}</p>`
          : chartFigure({
              id: 'episode',
              draw: (width, id) => episodeChart({ ...chart, id }, 'page', width),
              caption: html`${t.one.pictureCaption}`,
              table: tableOf(chart, reader),
              words: reader.words,
            })
      }
    </section>
    <section class="section">
      ${ranges(data, reader)}
      ${windowLines(lookBack, reader).map((line) => html`<p class="prose">${line}</p>`)}
    </section>
    ${changed(data, reader)} ${asUsual(data, reader)} ${notKnown(data, reader)}
    <p class="hint prose episode-foot">${reader.words.ratioFootnote}</p>
    <section class="section" id="change">
      <h2>${t.form.change}</h2>
      <form method="post" action="/episodes/${episode.id}" class="flow" novalidate>
        ${episodeFields({ form, wrong, today }, reader)}
        <button class="button button-primary">${t.form.save}</button>
      </form>
      <form method="post" action="/episodes/${episode.id}/remove" class="episode-foot">
        <button class="link-button">${t.form.remove}</button>
      </form>
    </section>
  `;
};

/** The picture as a table; its last column holds words. */
const tableOf = (chart: EpisodeChartData, reader: Reader) => {
  const { head, rows } = episodeTable(chart);
  return { caption: reader.words.charts.episode.table.caption, head, rows, words: [head.length - 1] };
};
