import type { AdminData, RunnerState } from './state.ts';
import { facts, type Look, nameOf, when } from './parts.ts';
import { intervalsReason } from '../../../words/intervals.ts';
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

const connection = ({ reader }: Look, state: RunnerState): Html | string => {
  const t = reader.words.pages.admin;
  if (state.connection === 'none') return t.connectionNone;
  return state.connection === 'ok' ? t.connectionOk : html`<strong>${t.connectionDead}</strong>`;
};

/** For whoever has forgotten the password, and for whom Strava alone let in until now. */
const newPassword = (look: Look, state: RunnerState): Html => html`
  <form method="post" action="/admin/runners/${state.id}/new-password">
    <button class="button">
      ${look.reader.words.pages.account.admin[state.hasLogin ? 'reset' : 'login']}<span
        class="visually-hidden"
        >: ${nameOf(look, state)}</span
      >
    </button>
  </form>
`;

const runner = (look: Look, state: RunnerState, withLogins: boolean): Html => {
  const { reader } = look;
  const t = reader.words.pages.admin;
  const isJoined = state.connection !== 'none';
  return html`
    <article class="runner">
      <h3>${nameOf(look, state)}</h3>
      ${facts([
        [t.connected, when(look, state.connectedAt)],
        [t.connection, connection(look, state)],
        [t.list, isJoined ? list(look, state) : null],
        [t.runs, isJoined ? null : reader.count(state.runs)],
        [t.tracks, state.tracksLeft === 0 ? t.tracksNone : reader.count(state.tracksLeft)],
        [t.lastRun, state.lastDay === null ? t.never : reader.dayWithYear(state.lastDay)],
        [t.lastLook, !isJoined ? null : state.lookedAt === null ? t.never : when(look, state.lookedAt)],
        [isJoined ? t.lastRead : t.lastImport, state.readAt === null ? t.never : when(look, state.readAt)],
        [
          'intervals.icu',
          (state.intervals?.error ?? null) === null
            ? null
            : intervalsReason(state.intervals?.error ?? null, reader.words),
        ],
        [t.problem, state.lookError === null ? null : stravaReason(state.lookError, reader.words)],
      ])}
      ${withLogins ? newPassword(look, state) : null}
    </article>
  `;
};

/** Every runner's connection and list, and nothing of their training. */
export const runnersSection = (
  look: Look,
  { runners, invites }: Pick<AdminData, 'runners' | 'invites'>,
): Html => {
  const t = look.reader.words.pages.admin;
  return html`
    <section class="section" id="runners">
      <h2>${t.runners}</h2>
      ${
        runners.length === 0
          ? html`<p>${t.noRunners}</p>`
          : html`<div class="runners">${runners.map((each) => runner(look, each, invites !== null))}</div>`
      }
    </section>
  `;
};
