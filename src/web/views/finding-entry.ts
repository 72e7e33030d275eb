import type { FindingLine } from '../../words/findings.ts';
import type { Formats } from '../../words/formats.ts';
import { html, type Html } from './html.ts';
import { levelBadge, viewOnStrava } from './parts.ts';

const margin = ({ level, findings: [first] }: FindingLine, formats: Formats): Html => {
  if (first === undefined) return html`<div class="finding-margin">${levelBadge(level)}</div>`;
  const day = formats.day(first.day);
  return html`<div class="finding-margin">
    ${levelBadge(level)}
    <time datetime="${first.day}">${day}</time>
    ${
      first.runId !== null && first.runId > 0
        ? html`<span class="small">${viewOnStrava(first.runId, `the run of ${day}`)}</span>`
        : null
    }
  </div>`;
};

/** One diary entry: level and day in the margin; the fact, what to do next, and on demand why and how sure it is. */
export const findingEntry = (line: FindingLine, formats: Formats): Html => {
  const { words } = line;
  return html`
    <article class="finding">
      ${margin(line, formats)}
      <div class="finding-body">
        <h3>${words.title}</h3>
        <p>${words.fact}</p>
        <p class="advice">${words.advice}</p>
        <details>
          <summary>Why, and how sure is this?</summary>
          <div class="flow evidence">
            <p>${words.why}</p>
            <p>${words.evidence}</p>
            ${words.raised ? html`<p>${words.raised}</p>` : null}
            <p class="small">Source: ${words.source}</p>
          </div>
        </details>
      </div>
    </article>
  `;
};
