import {
  ARTICLE_STEP,
  LADDER,
  type LadderStep,
  ladderStep,
  TIMES_PER_STEP,
} from '../../../../core/rehab/ladder-steps.ts';
import type { LadderState } from '../../../../core/rehab/ladder.ts';
import type { RehabState } from '../../../../core/rehab/state.ts';
import type { Reader } from '../../../../words/reader.ts';
import { capital } from '../../../../words/text.ts';
import { html, type Html } from '../../../parts/html.ts';
import { banner } from '../../../parts/parts.ts';
import { ladderRuns, type LadderRunRow, type Unfinished } from './runs.ts';
import { clinicianNote } from '../next-step.ts';
import { AT, backLink, oneButton, stepText } from '../parts.ts';

const heldDots = (reader: Reader, held: number): Html => html`
  <p class="held">
    ${Array.from(
      { length: TIMES_PER_STEP },
      (_, i) => html`<span class="held-dot ${i < held ? 'held-full' : ''}"></span>`,
    )}
    <span>${reader.words.pages.ladder.held(reader.count(held))}</span>
  </p>
`;

const act = (action: string, text: string, kind = ''): Html => oneButton(AT.ladder, text, { action }, kind);

const nextRun = (reader: Reader, ladder: LadderState, day: string): Html => {
  const t = reader.words.pages.ladder;
  const step = ladderStep(ladder.step);
  const { onsetM } = ladder;
  return html`
    <section class="coming next-step">
      <p class="eyebrow">${t.step(reader.count(ladder.step))} · ${t.nextHeading}</p>
      <h2>${capital(stepText(reader, step, ladder.maxDistanceM), reader.locale)}</h2>
      <p>${ladder.nextFrom <= day ? t.fromToday : t.from(reader.longDay(ladder.nextFrom))} ${t.easy}</p>
      ${onsetM === null ? null : html`<p>${t.shortened(reader.distance(onsetM))}</p>`}
      ${heldDots(reader, ladder.held)}
    </section>
  `;
};

const pausedNote = (reader: Reader): Html => {
  const t = reader.words.pages.ladder;
  return html`<section class="coming next-step">
    <h2>${t.paused}</h2>
    <p>${t.pausedWhy}</p>
    ${act('resume', t.resume, 'button-primary')}
  </section>`;
};

const carefulNote = (reader: Reader, careful: NonNullable<RehabState['careful']>): Html => {
  const t = reader.words.pages.ladder;
  return html`<section class="coming next-step">
    <h2>${t.careful}</h2>
    <p>${t.carefulWhy(reader.longDay(careful.until))}</p>
    ${
      careful.answeredInWeek
        ? null
        : html`<p>${t.carefulAsk}</p>
            <p><a class="button" href="/check-ins">${t.toCheckIn}</a></p>`
    }
  </section>`;
};

const stepRow = (reader: Reader, step: LadderStep, current: number | null): Html => {
  const t = reader.words.pages.ladder;
  const isHere = step.step === current;
  const mark = isHere ? t.here : current !== null && step.step < current ? t.behind : null;
  const note = [mark, step.step === ARTICLE_STEP ? t.articleStep : null].filter((each) => each !== null);
  return html`<tr ${isHere ? html`class="step-here" aria-current="step"` : null}>
    <th scope="row">
      ${reader.count(step.step)}${note.length > 0 ? html`<span class="step-note">${note.join(', ')}</span>` : null}
    </th>
    <td class="num">${step.walkMin === 0 ? '–' : t.min(reader.count(step.walkMin))}</td>
    <td class="num">${step.runMin === null ? t.noBreak : t.min(reader.count(step.runMin))}</td>
    <td class="num">${reader.distance(step.distanceM)}</td>
  </tr>`;
};

const steps = (reader: Reader, current: number | null): Html => {
  const t = reader.words.pages.ladder;
  return html`
    <section class="section flow">
      <h2 id="six-steps">${t.stepsHeading}</h2>
      <table aria-labelledby="six-steps" class="ladder-steps">
        <thead>
          <tr>
            <th scope="col">${t.stepColumn}</th>
            <th scope="col" class="num">${t.walkColumn}</th>
            <th scope="col" class="num">${t.runColumn}</th>
            <th scope="col" class="num">${t.distanceColumn}</th>
          </tr>
        </thead>
        <tbody>
          ${LADDER.map((step) => stepRow(reader, step, current))}
        </tbody>
      </table>
    </section>
    <section class="section prose">
      <h2>${t.gatesHeading}</h2>
      <ul>
        ${t.gates.map((gate) => html`<li>${gate}</li>`)}
      </ul>
      <p>${t.gatesElse}</p>
    </section>
  `;
};

const beginning = (reader: Reader, { mode, last }: RehabState): Html => {
  const t = reader.words.pages.ladder;
  if (mode === 'acute' || mode === 'stop')
    return banner(
      'ask',
      t.restFirst,
      html`<p><a href="${AT.acute}">${reader.words.pages.acute.title}</a></p>`,
    );
  return html`
    ${
      last?.programme === 'ladder'
        ? banner(
            'done',
            (last.by === 'time' ? t.recovered : t.ended)(reader.dayWithYear(last.endedOn)),
            html``,
          )
        : null
    }
    <section class="section flow">
      ${act('start', t.start, last?.programme === 'acute' ? 'button-primary' : '')}
      <p class="hint">${t.startHint}</p>
    </section>
  `;
};

const onTheWay = (reader: Reader, state: RehabState, ladder: LadderState): Html => {
  const t = reader.words.pages.ladder;
  if (state.careful) return carefulNote(reader, state.careful);
  return html`
    ${ladder.paused ? pausedNote(reader) : nextRun(reader, ladder, state.day)}
    ${
      ladder.setbacks > 0
        ? html`<p class="section-note setbacks">
            ${t.setbacks(ladder.setbacks, reader.count(ladder.setbacks))} ${t.setbackWhy}
          </p>`
        : null
    }
  `;
};

/** The way back: the next run, what each run was held for, the six steps and what lets one move on. */
export const ladderPage = (
  reader: Reader,
  state: RehabState,
  rows: readonly LadderRunRow[],
  unfinished: Unfinished | null,
): Html => {
  const { ladder: t, routine } = reader.words.pages;
  const { ladder, careful } = state;
  return html`
    ${unfinished !== null ? banner('problem', t.asks.missing, html``) : null} ${clinicianNote(reader, state)}
    <div class="page-head">
      ${backLink(reader)}
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${ladder === null ? beginning(reader, state) : onTheWay(reader, state, ladder)}
    ${ladder === null ? null : ladderRuns(reader, rows, unfinished)}
    ${steps(reader, ladder === null || careful ? null : ladder.step)}
    <div class="section section-note flow">
      <p>${t.source}</p>
      <p>${routine.physio}</p>
    </div>
    ${
      ladder === null
        ? null
        : html`<div class="button-row section">
            ${ladder.paused || careful ? null : act('pause', t.pause)} ${act('stop', t.stop)}
          </div>`
    }
  `;
};
