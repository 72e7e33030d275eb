import type { Reader } from '../../../words/reader.ts';
import type { RunData } from './data.ts';
import { html, type Html } from '../../parts/html.ts';

/** Strava's own climb where the track told none; null where nobody knows. */
const climbOf = ({ run }: RunData): number | null =>
  run.analysis?.gainM ?? (run.gainDm === null ? null : run.gainDm / 10);

/** The run in numbers; what is not known is left out and explained further down. */
export const runFacts = (data: RunData, reader: Reader): Html => {
  const { run } = data;
  const t = reader.words.pages.run.facts;
  const climb = climbOf(data);
  const loss = run.analysis?.lossM ?? null;
  const facts: readonly (readonly [string, string] | null)[] = [
    [t.moving, reader.duration(run.movingTimeS)],
    run.distanceM > 0 ? [t.pace, reader.pace(run.movingTimeS / (run.distanceM / 1000))] : null,
    climb === null ? null : [t.climb, reader.elevation(climb)],
    loss === null ? null : [t.descent, reader.elevation(loss)],
    run.elapsedTimeS > run.movingTimeS ? [t.elapsed, reader.duration(run.elapsedTimeS)] : null,
  ];
  return html`
    <dl class="run-numbers">
      ${facts
        .filter((fact) => fact !== null)
        .map(
          ([name, value]) => html`
            <div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>
          `,
        )}
    </dl>
  `;
};

/** What kind of run it was, in a sentence or none. */
export const runKind = ({ run, deviceName }: RunData, reader: Reader): Html | null => {
  const t = reader.words.pages.run;
  const way = reader.words.charts.track;
  const loop = run.analysis?.loop ?? null;
  const sentences = [
    run.trainer ? t.treadmill : null,
    run.manual ? t.manual : null,
    deviceName === null ? null : t.device(deviceName),
    loop === null ? null : t.loop(way[loop.direction], loop.laps, reader.count(loop.laps)),
  ].filter((sentence) => sentence !== null);
  return sentences.length === 0 ? null : html`<p class="soft">${sentences.join(' ')}</p>`;
};
