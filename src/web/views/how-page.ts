import { EVIDENCE } from '../../core/evidence.ts';
import type { Method } from '../../words/en/methods/method.ts';
import { words } from '../../words/words.ts';
import { html, type Html } from './html.ts';

const { methods, grades } = words();
const { labels } = methods;

const rule = (method: Method): Html => html`
  <div id="${method.id}">
    <dt>${method.name} <span class="small soft">${method.id}</span></dt>
    <dd>
      <p>${method.looksFor}</p>
      <p class="small soft">${grades[EVIDENCE[method.id].grade]} ${EVIDENCE[method.id].source}.</p>
      <details>
        <summary>${labels.formula} and limits</summary>
        <p>${method.formula}</p>
        <ul>
          ${method.constants.map((constant) => html`<li>${constant}</li>`)}
        </ul>
        <p>${labels.limits}: ${method.limits}</p>
      </details>
    </dd>
  </div>
`;

const measurements = (): Html => html`
  <dl class="pairs">
    ${methods.measurements.map(
      ({ name, text }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${text.map((paragraph) => html`<p>${paragraph}</p>`)}</dd>
        </div>`,
    )}
  </dl>
`;

const levels = (): Html => html`
  <dl class="pairs">
    ${Object.values(words().levels).map(
      (level) =>
        html`<div>
          <dt>${level.symbol} ${level.label}</dt>
          <dd>${level.meaning}</dd>
        </div>`,
    )}
  </dl>
`;

/** The rules, what they rest on and what they cannot do. */
export const howPage = (): Html => html`
  <div class="page-head">
    <h1>How it works</h1>
    <p class="lead">
      Camber compares what you do with what you usually do. Every rule below is a fixed rule with a number in
      it, so the same runs always give the same words.
    </p>
  </div>
  <section class="section">
    <h2>What it cannot do</h2>
    <p class="prose">
      It describes change in training. It does not diagnose, it gives no probability, and a quiet week says
      nothing about your knee. Most runners who make a jump stay well, and most injuries come without one. If
      something hurts, that counts more than any number here; pain that stays belongs in front of a
      physiotherapist or doctor.
    </p>
  </section>
  ${methods.families.map(
    (family) => html`
      <section class="section">
        <h2>${family.name}</h2>
        <dl class="pairs">${family.methods.map(rule)}</dl>
      </section>
    `,
  )}
  <section class="section">
    <h2>${methods.measuringTitle}</h2>
    ${measurements()}
  </section>
  <section class="section">
    <h2>How loudly it speaks</h2>
    ${levels()}
    <p class="section-note">
      When two different kinds of change fall into the same seven days, for example a longer run and new
      hills, the level rises by one, and the finding says why.
    </p>
  </section>
  <section class="section">
    <h2>When a mail comes</h2>
    <p class="prose">
      Facts about the run you just made are mailed after it: a long run that jumps, the first run after a
      break, first hill repeats, far more descent than usual, another pair of shoes. Facts about a week or a
      month wait for Monday, unless they are a caution, really new, and nothing was mailed for a week. There
      is at most one mail per run, and never a second one because a run was edited.
    </p>
  </section>
  <section class="section">
    <h2>Where the ideas come from</h2>
    <p class="prose">
      The questions follow the article “Stop Stretching Your IT Band: The PT Exercises for IT Band That
      Actually Work”. The limits follow the studies named beside each rule; where no study gives a number,
      Camber says so.
    </p>
  </section>
`;
