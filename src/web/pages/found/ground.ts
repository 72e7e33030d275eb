import type { Found } from '../../../core/found/found.ts';
import { type Shoe, shoeNameIn } from '../../../core/run.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** Hills, tracks and shoes, each in a sentence or two; what is not known says so. */

const toRun =
  (runId: number) =>
  (inner: string): Html =>
    html`<a href="/runs/${runId}">${inner}</a>`;

const hillsText = ({ hills, usual }: Found, reader: Reader): Html => {
  const t = reader.words.pages.found.hills;
  const { most, repeats, known, runs } = hills;
  return html`
    ${
      usual.climbM === null
        ? nothing
        : html`<p>${t.climb(reader.elevationRange(usual.climbM.low, usual.climbM.high))}</p>`
    }
    <p>
      ${
        most === null
          ? known === 0
            ? t.unread
            : t.flat
          : rich(t.most(reader.elevation(most.lossM), reader.dayWithYear(most.day)), { a: toRun(most.runId) })
      }
      ${repeats === 0 ? nothing : t.repeats(repeats, reader.count(repeats))}
    </p>
    ${known === 0 || known === runs ? nothing : html`<p class="hint">${t.known(reader.count(known), reader.count(runs))}</p>`}
  `;
};

const trackText = ({ track, yearRuns }: Found, reader: Reader): Html => {
  const t = reader.words.pages.found.track;
  if (track.read === 0) return html`<p>${t.unread}</p>`;
  return html`
    <p>
      ${
        track.runs === 0
          ? t.none
          : t.ways(
              t.runs(track.runs, reader.count(track.runs)),
              reader.distance(track.ccwM),
              reader.distance(track.cwM),
            )
      }
    </p>
    ${
      track.read === yearRuns
        ? nothing
        : html`<p class="hint">${t.known(reader.count(track.read), reader.count(yearRuns))}</p>`
    }
  `;
};

const shoesText = ({ shoes }: Found, pairs: readonly Shoe[], reader: Reader): Html => {
  const t = reader.words.pages.found.shoes;
  return html`
    ${
      shoes.pairs.length === 0
        ? html`<p>${t.none}</p>`
        : html`<ul class="prose">
            ${shoes.pairs.map(
              ({ gearId, distanceM, rotationShare }) =>
                html`<li>
                  ${t.pair(
                    shoeNameIn(pairs, gearId) ?? t.unnamed,
                    reader.percent(rotationShare ?? 0),
                    reader.distance(distanceM),
                  )}
                </li>`,
            )}
          </ul>`
    }
    ${
      shoes.pairs.length === 0 || shoes.withoutPairM === 0
        ? nothing
        : html`<p class="hint">${t.without(reader.distance(shoes.withoutPairM))}</p>`
    }
    <p><a href="/shoes">${t.more}</a></p>
  `;
};

export const groundSections = (found: Found, pairs: readonly Shoe[], reader: Reader): Html => {
  const t = reader.words.pages.found;
  const section = (id: string, title: string, body: Html): Html =>
    html`<section class="section flow" id="${id}">
      <h2>${title}</h2>
      ${body}
    </section>`;
  return html`
    ${section('hills', t.hills.title, hillsText(found, reader))}
    ${section('track', t.track.title, trackText(found, reader))}
    ${section('shoes', t.shoes.title, shoesText(found, pairs, reader))}
  `;
};
