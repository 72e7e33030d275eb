import { EVIDENCE } from '../../core/evidence.ts';
import type { Family, RuleId } from '../../core/finding.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { count, percent } from '../../words/units.ts';
import { words } from '../../words/words.ts';
import { html, type Html } from './html.ts';

const s = DEFAULT_SETTINGS;
const above = (times: number): string => percent(times - 1);

/** What each rule looks for, with the limits that hold unless a runner changes them. */
const RULES: Readonly<Record<RuleId, { readonly name: string; readonly looksFor: string }>> = {
  S1: {
    name: 'A longer run',
    looksFor: `A run more than ${above(s.spikeRatio)} longer than your longest of the 30 days before.`,
  },
  S2: {
    name: 'Back after a break',
    looksFor:
      'The first run after 14 days without one. Camber suggests at most half of the longest run before the break.',
  },
  W1: {
    name: 'A bigger week',
    looksFor: `Seven days more than ${percent(s.weekRise)} above the seven before. A caution only when something else changed too.`,
  },
  R1: {
    name: 'The ratio',
    looksFor: `The last 7 days more than ${count(s.loadRatio)} times the three weeks before. ${words().ratioFootnote}`,
  },
  H1a: {
    name: 'A lot of descent',
    looksFor: `A run with more than ${count(s.descentRatio)} times the descent of any run in the 30 days before.`,
  },
  H1b: {
    name: 'A hilly week',
    looksFor: `Seven days with at least ${count(s.descentWeekRatio)} times the descent of your usual week.`,
  },
  H1c: {
    name: 'Hill repeats',
    looksFor: 'The first hill repeats in six weeks: what counts is the jog down.',
  },
  H1d: {
    name: 'Steep downhill',
    looksFor: 'More than half a kilometre steeper than 8 % when you had hardly any.',
  },
  T1: {
    name: 'The track, one way',
    looksFor:
      'A month of track laps that nearly all go the same way, when the track is a real share of your running.',
  },
  C1: {
    name: 'The same loop',
    looksFor: `One closed loop in one direction for ${percent(s.loopShare)} of a month or more.`,
  },
  D1: {
    name: 'Another pair',
    looksFor: `The first runs in a new pair; a mail if its heel-to-toe drop differs by ${s.dropChangeMm} mm or more.`,
  },
  K1: {
    name: 'Worn shoes',
    looksFor: 'A pair that reaches 300, 400 or 500 miles, kilometres before Camber included.',
  },
};

const FAMILIES: readonly (readonly [Exclude<Family, 'pain'>, string, readonly RuleId[]])[] = [
  ['load', 'Load', ['S1', 'S2', 'W1', 'R1']],
  ['hills', 'Hills', ['H1a', 'H1b', 'H1c', 'H1d']],
  ['direction', 'Direction', ['T1', 'C1']],
  ['shoes', 'Shoes', ['D1', 'K1']],
];

const rule = (id: RuleId): Html => html`
  <div id="${id}">
    <dt>${RULES[id].name}</dt>
    <dd>
      <p>${RULES[id].looksFor}</p>
      <p class="small soft">${words().grades[EVIDENCE[id].grade]} ${EVIDENCE[id].source}.</p>
    </dd>
  </div>
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
  ${FAMILIES.map(
    ([, title, ids]) => html`
      <section class="section">
        <h2>${title}</h2>
        <dl class="pairs">${ids.map(rule)}</dl>
      </section>
    `,
  )}
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
