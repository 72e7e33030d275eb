import type { RunnerState } from './state.ts';
import { facts, type Look, nameOf, when } from './parts.ts';
import { stravaReason } from '../../../words/strava.ts';
import { html, type Html } from '../../parts/html.ts';

const list = (look: Look, { backfill, runs }: RunnerState): string => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  if (backfill === null) return t.listNone;
  if (backfill.state === 'failed') return t.listFailed(stravaReason(backfill.note, reader.words));
  if (backfill.state === 'done') return t.listDone(runs, reader.count(runs));
  return backfill.waitingUntil === null
    ? t.listRunning(reader.count(backfill.page), reader.count(backfill.runsSeen))
    : t.listWaiting(reader.time(backfill.waitingUntil, look.timeZone));
};

const runner = (look: Look, state: RunnerState): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  return html`
    <article class="runner">
      <h3>${nameOf(look, state)}</h3>
      ${facts([
        [t.connected, when(look, state.connectedAt)],
        [
          t.connection,
          state.connection === 'ok' ? t.connectionOk : html`<strong>${t.connectionDead}</strong>`,
        ],
        [t.list, list(look, state)],
        [t.tracks, state.tracksLeft === 0 ? t.tracksNone : reader.count(state.tracksLeft)],
        [t.lastRun, state.lastDay === null ? t.never : reader.dayWithYear(state.lastDay)],
        [t.lastLook, state.lookedAt === null ? t.never : when(look, state.lookedAt)],
        [t.lastRead, state.readAt === null ? t.never : when(look, state.readAt)],
        [t.problem, state.lookError === null ? null : stravaReason(state.lookError, reader.words)],
      ])}
    </article>
  `;
};

/** Every runner's connection and list, and nothing of their training. */
export const runnersSection = (look: Look, runners: readonly RunnerState[]): Html => {
  const t = look.reader.words.pages.admin;
  return html`
    <section class="section" id="runners">
      <h2>${t.runners}</h2>
      ${
        runners.length === 0
          ? html`<p>${t.noRunners}</p>`
          : html`<div class="runners">${runners.map((each) => runner(look, each))}</div>`
      }
    </section>
  `;
};
