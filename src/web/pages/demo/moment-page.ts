import type { Reader } from '../../../words/reader.ts';
import { findingEntry } from '../../parts/finding-entry.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { mailFrame } from '../../parts/mail-frame.ts';
import type { Moment } from './moment-data.ts';

export type MomentStage = {
  readonly goesOn: boolean;
  readonly held: number;
  /** Whether the walk opens by itself after each click. */
  readonly guide: boolean;
};

/** The five steps, in their order. */
const STEPS = ['run', 'finding', 'mail', 'next', 'monday'] as const;
type Step = (typeof STEPS)[number];

const theRun = ({ run }: Moment, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment.run;
  const facts = reader.words.pages.run.facts;
  const { analysis } = run;
  const hills = analysis?.hillRepeats ?? null;
  const track = analysis?.track ?? null;
  const numbers: readonly (readonly [string, string] | null)[] = [
    [t.distance, reader.distance(run.distanceM)],
    [facts.moving, reader.duration(run.movingTimeS)],
    analysis === null || analysis.gainM === null ? null : [facts.climb, reader.elevation(analysis.gainM)],
    hills === null ? null : [t.hills, t.times(hills.count, reader.count(hills.count))],
    track === null ? null : [t.laps, reader.count(track.laps)],
  ];
  return html`
    <dl class="run-numbers">
      ${numbers
        .filter((each) => each !== null)
        .map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
    </dl>
    <p><a href="/runs/${run.id}">${t.open}</a></p>
  `;
};

const theFinding = ({ findings }: Moment, reader: Reader): Html =>
  findings.length === 0
    ? html`<p>${reader.words.pages.demo.moment.finding.none}</p>`
    : html`<div>${findings.map((line) => findingEntry(line, reader))}</div>`;

const theMail = ({ mail }: Moment, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment.mail;
  if (mail === null) return html`<p>${t.none}</p>`;
  const name = encodeURIComponent(mail.name);
  return html`
    <p class="mail-subject"><a href="/mailbox/${name}">${mail.subject}</a></p>
    ${mailFrame(mail, reader)}
    <p class="hint">${t.whole}</p>
  `;
};

const whatNext = ({ next }: Moment, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment.next;
  return html`
    <p><strong>${next.headline}</strong></p>
    ${next.action === null ? null : html`<p class="advice">${next.action}</p>`}
    <p>
      ${rich(t.more, {
        home: (inner) => html`<a href="/">${inner}</a>`,
        plan: (inner) => html`<a href="/plan">${inner}</a>`,
        routine: (inner) => html`<a href="/routine">${inner}</a>`,
        pain: (inner) => html`<a href="/check-ins#pain">${inner}</a>`,
      })}
    </p>
  `;
};

const theMonday = ({ weekly }: Moment, { goesOn }: MomentStage, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment.monday;
  if (weekly !== null)
    return html`<p>
      ${t.there} <a href="/mailbox/${encodeURIComponent(weekly.name)}">${weekly.subject}</a>
    </p>`;
  return html`
    <p>${t.text}</p>
    ${
      goesOn
        ? html`<form method="post" action="/demo/release">
            <button class="button" name="count" value="monday">${t.go}</button>
          </form>`
        : null
    }
  `;
};

const goOn = ({ held }: MomentStage, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment;
  return html`
    <div class="button-row moment-on">
      ${
        held === 0
          ? html`<form method="post" action="/demo/own">
              <button class="button button-primary" name="to" value="files">${t.yours}</button>
            </form>`
          : html`<form method="post" action="/demo/release">
              <button class="button button-primary" name="count" value="1">${t.again}</button>
            </form>`
      }
    </div>
  `;
};

const guideForm = ({ guide }: MomentStage, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment;
  return html`<form method="post" action="/demo/guide">
    <button class="link-button" name="show" value="${guide ? 'off' : 'on'}">
      ${guide ? t.skip : t.show}
    </button>
  </form>`;
};

/** The walk through what happened last: run, finding, mail, what to do, Monday. Null while a run is still arriving. */
export const momentPage = (moment: Moment | null, stage: MomentStage, reader: Reader): Html => {
  const t = reader.words.pages.demo.moment;
  if (moment === null)
    return html`<div class="page-head">
      <h1>${t.arriving}</h1>
      <p class="lead">${t.arrivingText}</p>
    </div>`;
  const bodies: Readonly<Record<Step, Html>> = {
    run: theRun(moment, reader),
    finding: theFinding(moment, reader),
    mail: theMail(moment, reader),
    next: whatNext(moment, reader),
    monday: theMonday(moment, stage, reader),
  };
  const { run } = moment;
  return html`
    <div class="page-head">
      <p class="eyebrow">${t.title}</p>
      <h1>${t.heading(reader.distance(run.distanceM), reader.longDay(run.day))}</h1>
      <p class="lead">${moment.mail === null ? t.quiet : t.loud}</p>
      <nav class="moment-steps" aria-label="${t.steps}">
        <ol>
          ${STEPS.map((step) => html`<li><a href="#${step}">${t[step].title}</a></li>`)}
        </ol>
        ${guideForm(stage, reader)}
      </nav>
    </div>
    <ol class="moment">
      ${STEPS.map(
        (step) =>
          html`<li id="${step}">
            <h2>${t[step].title}</h2>
            <div class="flow">${bodies[step]}</div>
          </li>`,
      )}
    </ol>
    ${goOn(stage, reader)}
  `;
};
