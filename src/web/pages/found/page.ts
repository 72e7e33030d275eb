import type { Found } from '../../../core/found/found.ts';
import type { Shoe } from '../../../core/run.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { groundSections } from './ground.ts';
import { jumpsSection } from './jumps.ts';

export type FoundData = {
  readonly found: Found;
  readonly shoes: readonly Shoe[];
  /** How many times of pain the runner has told of. */
  readonly episodes: number;
  /** The history is still coming in. */
  readonly isReading: boolean;
  readonly hasStrava: boolean;
};

const stat = (label: string, value: string, below: Html | string): Html => html`
  <div class="stat">
    <dt>${label}</dt>
    <dd class="stat-value">${value}</dd>
    <dd class="stat-usual">${below}</dd>
  </div>
`;

/** The numbers that a runner knows, and so can judge Camber by. */
const numbers = ({ usual, longest }: Found, reader: Reader): Html => {
  const t = reader.words.pages.found.numbers;
  const range = (of: NonNullable<Found['usual']['weekM']>): string => reader.distanceRange(of.low, of.high);
  const toRun =
    (id: number) =>
    (inner: string): Html =>
      html`<a href="/runs/${id}">${inner}</a>`;
  return html`
    <dl class="numbers">
      ${usual.weekM === null ? nothing : stat(t.week, range(usual.weekM), t.weekNote)}
      ${usual.longestM === null ? nothing : stat(t.usualLong, range(usual.longestM), t.weekNote)}
      ${
        longest === null
          ? nothing
          : stat(
              t.longest,
              reader.distance(longest.distanceM),
              rich(t.longestNote(reader.dayWithYear(longest.day)), { a: toRun(longest.runId) }),
            )
      }
    </dl>
    ${usual.weekM === null ? html`<p class="hint">${t.noWeek}</p>` : nothing}
  `;
};

/** The one question that no recording answers. */
const painSection = ({ episodes }: FoundData, reader: Reader): Html => {
  const t = reader.words.pages.found.pain;
  return html`
    <section class="section flow" id="pain">
      <h2>${t.title}</h2>
      <p class="prose">${episodes === 0 ? t.ask : t.told(episodes, reader.count(episodes))}</p>
      <p class="button-row">
        ${
          episodes === 0
            ? html`<a class="button button-primary" href="/episodes#add">${t.tell}</a>`
            : html`<a class="button button-primary" href="/episodes">${t.look}</a>`
        }
      </p>
    </section>
  `;
};

const head = ({ found, hasStrava, isReading }: FoundData, reader: Reader): Html => {
  const t = reader.words.pages.found;
  const { size, runs, from, daysKnown } = found;
  const lead =
    size === 'none' || from === null
      ? hasStrava
        ? t.noneStrava
        : rich(t.none, { a: (inner) => html`<a href="/import">${inner}</a>` })
      : size === 'short'
        ? t.short(t.runs(runs, reader.count(runs)), t.days(daysKnown, reader.count(daysKnown)))
        : t.lead(t.runs(runs, reader.count(runs)), reader.dayWithYear(from));
  return html`
    ${isReading ? banner('info', t.reading, html`<p>${t.readingText}</p>`) : nothing}
    <div class="page-head">
      <h1>${t.title}</h1>
      <p class="lead">${lead}</p>
    </div>
  `;
};

/** What was found in a runner's history, from what is sure to what is to be asked. */
export const foundPage = (data: FoundData, reader: Reader): Html => {
  const { found, shoes } = data;
  const t = reader.words.pages.found;
  return html`
    ${head(data, reader)}
    ${
      found.size === 'none'
        ? nothing
        : html`${numbers(found, reader)} ${jumpsSection(found, shoes, reader)} ${painSection(data, reader)}
            ${groundSections(found, shoes, reader)}
            <p class="section-note">${t.year}</p>`
    }
    <p class="section"><a class="button" href="/">${t.home}</a></p>
  `;
};
