import { ACUTE_DAYS, type AcuteState, awaitsQuietDay } from '../../../../core/rehab/acute.ts';
import type { RehabState } from '../../../../core/rehab/state.ts';
import type { Reader } from '../../../../words/reader.ts';
import { input, scale } from '../../../parts/fields.ts';
import { html, rich, type Html } from '../../../parts/html.ts';
import { banner } from '../../../parts/parts.ts';
import { clinicianNote } from '../next-step.ts';
import { AT, backLink, drawing, exerciseHref, oneButton } from '../parts.ts';

/** What could not be kept: the answer about stairs, or a number of days, as it was typed. */
export type AcuteProblem =
  { readonly field: 'stairs' } | { readonly field: 'days'; readonly typed: string } | null;

const daysForm = (
  reader: Reader,
  days: number,
  button: { readonly text: string; readonly kind: string },
  problem: AcuteProblem,
): Html => {
  const t = reader.words.pages.acute;
  const typed = problem?.field === 'days' ? problem.typed : null;
  return html`
    <form method="post" action="${AT.acute}" class="flow" novalidate>
      <input type="hidden" name="action" value="start" />
      ${input({
        type: 'amount',
        id: 'days',
        label: t.days,
        value: typed ?? String(days),
        hint: t.daysHint,
        problem: typed === null ? undefined : t.daysBad,
      })}
      <button class="button ${button.kind}">${button.text}</button>
    </form>
  `;
};

const stairs = (
  reader: Reader,
  { stairsAsked, stairsLevel }: AcuteState,
  day: string,
  problem: boolean,
): Html => {
  const t = reader.words.pages.acute.stairs;
  return html`
    <section class="section" id="stairs">
      <h2>${t.heading}</h2>
      <form method="post" action="${AT.acute}/stairs" class="flow">
        ${scale({
          name: 'level',
          legend: t.legend,
          hint: t.hint,
          chosen: '',
          problem: problem ? t.missing : undefined,
        })}
        <p class="field">
          <button class="button button-primary">${t.save}</button>
          ${
            stairsAsked === day && stairsLevel !== null
              ? html`<span class="soft" role="status">${t.today(reader.count(stairsLevel))}</span>`
              : null
          }
        </p>
      </form>
    </section>
  `;
};

/** What the rest still waits for. */
const endsWhen = (reader: Reader, acute: AcuteState): string => {
  const t = reader.words.pages.acute;
  if (!acute.timeIsUp) return t.until(reader.longDay(acute.earliestEnd));
  return awaitsQuietDay(acute) ? reader.words.rehab.acute.quietDay(acute.quietDays) : t.waits;
};

const resting = (reader: Reader, acute: AcuteState, day: string, problem: AcuteProblem): Html => {
  const t = reader.words.pages.acute;
  const n = reader.count(acute.dayNo);
  return html`
    <section class="coming next-step">
      <h2>${acute.timeIsUp ? t.timeUp : t.day(n, reader.count(acute.days))}</h2>
      <p>${endsWhen(reader, acute)}</p>
      ${acute.runs > 0 ? html`<p>${t.ran(acute.runs, reader.count(acute.runs))}</p>` : null}
    </section>
    ${stairs(reader, acute, day, problem?.field === 'stairs')}
    <details class="section" ${problem?.field === 'days' ? html`open` : null}>
      <summary>${t.change}</summary>
      <div class="flow">
        ${daysForm(reader, acute.days, { text: t.save, kind: '' }, problem)}
        ${oneButton(AT.acute, t.end, { action: 'stop' })}
      </div>
    </details>
  `;
};

const beginning = (reader: Reader, state: RehabState, problem: AcuteProblem): Html => {
  const t = reader.words.pages.acute;
  const { last, mode } = state;
  return html`
    ${
      mode === 'normal' && last?.programme === 'acute'
        ? banner(
            'done',
            t.endedHeading,
            html`<p>
              ${t.ended(reader.dayWithYear(last.endedOn))} <a href="${AT.ladder}">${t.toLadder}</a>
            </p>`,
          )
        : null
    }
    ${state.ladder === null ? null : banner('info', t.ladderRuns, html`<p><a href="${AT.ladder}">${t.toLadder}</a></p>`)}
    <section class="section flow">
      ${daysForm(reader, ACUTE_DAYS, { text: t.start, kind: mode === 'stop' ? 'button-primary' : '' }, problem)}
      ${mode === 'stop' ? html`<p class="hint">${t.waiveWhy}</p>` : null}
      ${mode === 'stop' ? oneButton(AT.acute, t.waive, { action: 'stop' }) : null}
    </section>
  `;
};

const advice = (reader: Reader): Html => {
  const { acute: t, routine } = reader.words.pages;
  const toHold = { a: (inner: string) => html`<a href="${exerciseHref('isometric-hold')}">${inner}</a>` };
  return html`
    <section class="section prose">
      <h2>${t.doHeading}</h2>
      <div class="advice-figure">${drawing(reader, 'isometric-hold', 'end')}</div>
      <ul>
        <li>${rich(t.hold, toHold)}</li>
        <li>${t.move}</li>
        <li>${t.roll}</li>
      </ul>
      <h2>${t.iceHeading}</h2>
      <p>${t.ice}</p>
      <h2>${t.notHeading}</h2>
      <ul>
        <li>${t.notRoll}</li>
        <li>${t.notRun}</li>
      </ul>
      <h2 id="flags">${t.flagsHeading}</h2>
      <p>${t.flags}</p>
      <p class="soft small">${t.grade} ${t.article} ${routine.physio}</p>
    </section>
  `;
};

/** The days without running: how far, how stairs are, what to do and what to leave, and when it is not for Camber. */
export const acutePage = (reader: Reader, state: RehabState, problem: AcuteProblem = null): Html => {
  const t = reader.words.pages.acute;
  return html`
    ${clinicianNote(reader, state)}
    <div class="page-head">
      ${backLink(reader)}
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
    </div>
    ${
      state.acute === null
        ? beginning(reader, state, problem)
        : resting(reader, state.acute, state.day, problem)
    }
    ${advice(reader)}
  `;
};
