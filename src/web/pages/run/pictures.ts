import { gradeBars, gradeTable } from '../../../charts/grade-bars.ts';
import { repeatProfile, repeatsTable } from '../../../charts/repeat-profile.ts';
import { profileTable, runProfile } from '../../../charts/run-profile.ts';
import { balanceText, trackBar, trackTable } from '../../../charts/track-bar.ts';
import type { GradeBands, RunAnalysis } from '../../../core/run-analysis.ts';
import type { Reader } from '../../../words/reader.ts';
import type { RunData } from './data.ts';
import { chartFigure } from '../../parts/chart-figure.ts';
import { html, type Html } from '../../parts/html.ts';

/** The sections of a run's page that are pictures; each is null where its run has nothing to draw. */
type Section = (analysis: RunAnalysis, data: RunData, reader: Reader) => Html | null;

const shape: Section = ({ profile, track }, _data, reader) => {
  if (!profile) return null;
  const { words } = reader;
  const t = words.pages.run.shape;
  const chart = { profile, lapM: track?.lapM ?? null, reader };
  return html`<section class="section">
    <h2>${t.title}</h2>
    ${chartFigure({
      id: 'shape',
      draw: (width, id) => runProfile({ ...chart, id }, 'page', width),
      caption: html`${t.caption}`,
      table: { caption: words.charts.profile.table.caption, ...profileTable(chart), words: [1] },
      words,
    })}
  </section>`;
};

/** DESIGN: of a run whose slopes are all within 3 % there is nothing to draw. */
const isFlat = ({ steepUp, up, down, steepDown }: GradeBands): boolean =>
  [steepUp, up, down, steepDown].every(({ distanceM }) => distanceM < LEAST_SLOPE_M);
const LEAST_SLOPE_M = 50;

/** DESIGN: below this share more the downhill-weighted distance reads like a rounding error. */
const HEAVIER_FROM = 1.01;

const slopes: Section = ({ bands, gainM, lossM, downhillWeightedM }, { run }, reader) => {
  if (bands === null || gainM === null || lossM === null) return null;
  const { words } = reader;
  const t = words.pages.run.slopes;
  const isHeavier = downhillWeightedM !== null && downhillWeightedM > run.distanceM * HEAVIER_FROM;
  const chart = { bands, reader };
  return html`<section class="section">
    <h2>${t.title}</h2>
    ${isHeavier ? html`<p>${t.weighted(reader.distance(downhillWeightedM))}</p>` : null}
    ${
      isFlat(bands)
        ? html`<p class="soft">${t.flat}</p>`
        : chartFigure({
            id: 'grades',
            draw: (width, id) => gradeBars({ ...chart, id }, 'page', width),
            table: { caption: words.charts.bands.table.caption, ...gradeTable(chart) },
            words,
          })
    }
  </section>`;
};

const repeats: Section = ({ hillRepeats }, _data, reader) => {
  if (hillRepeats === null) return null;
  const { words } = reader;
  const t = words.pages.run.repeats;
  const chart = { repeats: hillRepeats, reader };
  const count = reader.count(hillRepeats.count);
  return html`<section class="section">
    <h2>${t.title(count)}</h2>
    <p class="prose">${t.text}</p>
    ${chartFigure({
      id: 'repeats',
      draw: (width, id) => repeatProfile({ ...chart, id }, 'page', width),
      table: { caption: words.charts.repeats.title(count), ...repeatsTable(chart) },
      words,
    })}
  </section>`;
};

const track: Section = ({ track: laps }, { month, trackLimit }, reader) => {
  if (laps === null) return null;
  const { words } = reader;
  const t = words.pages.run.track;
  const chart = { run: laps, month, limit: trackLimit, reader };
  return html`<section class="section">
    <h2>${t.title}</h2>
    <p class="prose">
      ${t.text(
        words.charts.track.laps(laps.laps, reader.count(laps.laps)),
        reader.lapLength(laps.lapM),
        balanceText(laps, reader),
      )}
      ${
        laps.others === undefined
          ? ''
          : t.others(
              reader.list(
                laps.others.map((oval) =>
                  t.oval(
                    words.charts.track.laps(oval.laps, reader.count(oval.laps)),
                    reader.lapLength(oval.lapM),
                  ),
                ),
              ),
            )
      }
      ${t.month(balanceText(month, reader))}
    </p>
    ${chartFigure({
      id: 'track',
      draw: (width, id) => trackBar({ ...chart, id }, 'page', width),
      table: { caption: words.charts.track.table.caption, ...trackTable(chart), words: [3] },
      words,
    })}
  </section>`;
};

/** Everything that can be drawn of this run, most telling first. */
export const runPictures = (data: RunData, reader: Reader): readonly (Html | null)[] => {
  const { analysis } = data.run;
  return analysis === null
    ? []
    : [shape, track, repeats, slopes].map((section) => section(analysis, data, reader));
};
