import type { Day } from '../../../core/day.ts';
import { sourceKindOf, stravaIdOf } from '../../../core/same-run/row-ids.ts';
import type { Db } from '../../../store/db.ts';
import * as runs from '../../../store/runs.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** A run that the runner said is another one. */
type ApartRun = { readonly id: number; readonly day: Day };

/** Where a run comes from. */
export type RunSources = {
  /** The one that leads is the first. */
  readonly recordings: readonly runs.RunRecording[];
  readonly apart: readonly ApartRun[];
  /** Strava's id of the activity; null where Strava has none. */
  readonly stravaId: number | null;
};

/** What was just done: parted, or joined again. */
export type SourcesSaid = 'apart' | 'joined' | null;

export const sourcesOf = async (db: Db, athleteId: number, id: number): Promise<RunSources> => {
  const recordings = await runs.recordingsOf(db, athleteId, id);
  const others = await runs.apartFrom(
    db,
    athleteId,
    recordings.map((each) => each.id),
  );
  const apart: ApartRun[] = [];
  for (const other of others) {
    const found = await runs.runById(db, athleteId, other);
    if (found !== null && found.run.id !== id) apart.push({ id: other, day: found.run.day });
  }
  const stravaId = recordings.map((each) => stravaIdOf(each.id)).find((each) => each !== null) ?? null;
  return { recordings, apart, stravaId };
};

/** "your Garmin Forerunner 255’s file", "Strava", … */
const sourceName = ({ id, deviceName, origin }: runs.RunRecording, reader: Reader): string => {
  const t = reader.words.pages.run.sources;
  const kind = sourceKindOf(id);
  if (kind === 'strava') return t.strava;
  if (kind === 'export') return t.export;
  if (kind === 'list') return t.list;
  return deviceName === null ? t.file(t.by[origin]) : t.fileOf(deviceName, t.by[origin]);
};

const partForms = (runId: number, { recordings }: RunSources, reader: Reader): Html => {
  if (recordings.length < 2) return nothing;
  const t = reader.words.pages.run.sources;
  // The first one leads; any other can be taken out.
  const others = recordings.filter(({ id }) => id !== runId);
  return html`
    ${others.map(
      (each) =>
        html`<form method="post" action="/runs/${runId}/apart">
          <input type="hidden" name="recording" value="${each.id}" />
          <button class="button">
            ${t.two}${others.length > 1 ? html` <span>(${sourceName(each, reader)})</span>` : null}
          </button>
        </form>`,
    )}
    <p class="hint">${t.twoNote}</p>
  `;
};

const joinForms = (runId: number, { apart }: RunSources, reader: Reader): Html => {
  const t = reader.words.pages.run.sources;
  return html`${apart.map(({ id, day }) => {
    const link = (inner: string): Html => html`<a href="/runs/${id}">${inner}</a>`;
    return html`<form method="post" action="/runs/${runId}/join">
      <p>${rich(t.apart(reader.dayWithYear(day)), { a: link })}</p>
      <input type="hidden" name="other" value="${id}" />
      <button class="button">${t.join}</button>
    </form>`;
  })}`;
};

/** Which sources a run has, and whether they are one run; nothing where Strava alone tells it. */
export const sourcesSection = (
  runId: number,
  sources: RunSources,
  said: SourcesSaid,
  reader: Reader,
): Html => {
  const { recordings, apart } = sources;
  const isOnlyStrava = recordings.every(({ id }) => sourceKindOf(id) === 'strava');
  if (isOnlyStrava && recordings.length < 2 && apart.length === 0) return nothing;
  const t = reader.words.pages.run.sources;
  const names = recordings.map((each) => sourceName(each, reader));
  return html`<section class="section" id="sources">
    <h2>${t.title}</h2>
    <div class="flow prose">
      ${said === null ? nothing : html`<p class="saved-note" role="status">${t.said[said]}</p>`}
      <p>${names.length > 1 ? t.several(reader.list(names)) : t.one(names[0] ?? '')}</p>
      ${partForms(runId, sources, reader)} ${joinForms(runId, sources, reader)}
    </div>
  </section>`;
};
