import type { Reader } from '../../../words/reader.ts';
import type { RunData } from './data.ts';
import { findingEntry } from '../../parts/finding-entry.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { viewOnStrava } from '../../parts/parts.ts';
import { aboutData } from './about-data.ts';
import { feltSection, type JustSaved, shoesSection } from './answers.ts';
import { runFacts, runKind } from './facts.ts';
import { runPictures } from './pictures.ts';
import { type SourcesSaid, sourcesSection } from './sources.ts';

const neighbours = ({ neighbours: { before, after } }: RunData, reader: Reader): Html => {
  const t = reader.words.pages.run;
  return html`
    ${before === null ? html`<span></span>` : html`<a href="/runs/${before}" rel="prev">← ${t.before}</a>`}
    <a href="/runs">${t.all}</a>
    ${after === null ? html`<span></span>` : html`<a href="/runs/${after}" rel="next">${t.after} →</a>`}
  `;
};

const found = ({ findings }: RunData, reader: Reader): Html => {
  const t = reader.words.pages.run.found;
  return html`
    <section class="section">
      <h2>${t.title}</h2>
      ${
        findings.length === 0
          ? html`<p>${t.none}</p>
              <p class="section-note">${reader.words.quietCaveat}</p>`
          : html`<div>${findings.map((line) => findingEntry(line, reader))}</div>`
      }
    </section>
  `;
};

/** The sport as Strava calls it, in the reader's language where that is known. */
const sportOf = (sport: string, reader: Reader): string => {
  const { sports } = reader.words.pages.run;
  return Object.hasOwn(sports, sport) ? sports[sport as keyof typeof sports] : sport;
};

/** One run: its numbers, what changed with it, its pictures, what the runner says, and what is not known. */
export const runPage = (
  data: RunData,
  {
    saved,
    said,
    strictDays,
  }: { readonly saved: JustSaved; readonly said: SourcesSaid; readonly strictDays: number | null },
  reader: Reader,
): Html => {
  const { run } = data;
  const t = reader.words.pages.run;
  const day = reader.longDay(run.day);
  return html`
    <nav class="run-neighbours" aria-label="${t.neighbours}">${neighbours(data, reader)}</nav>
    <div class="page-head">
      <p class="eyebrow">${sportOf(run.sport, reader)}</p>
      <h1>${t.heading(reader.distance(run.distanceM), day)}</h1>
    </div>
    ${runFacts(data, reader)} ${runKind(data, reader)}
    ${data.sources.stravaId === null ? nothing : html`<p class="run-strava">${viewOnStrava(data.sources.stravaId, day)}</p>`}
    ${data.episode === null ? nothing : html`<p class="look-back">${reader.words.pages.episodes.runLine} <a href="/episodes/${data.episode.id}">${reader.words.pages.episodes.toOne}</a></p>`}
    ${found(data, reader)} ${runPictures(data, reader)}
    <div class="run-said">${feltSection(data, saved, reader)} ${shoesSection(data, saved, reader)}</div>
    ${sourcesSection(run.id, data.sources, said, reader)} ${aboutData(data, strictDays, reader)}
    <div class="run-neighbours">${neighbours(data, reader)}</div>
  `;
};
