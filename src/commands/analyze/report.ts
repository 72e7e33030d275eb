import type { Climb, GradeBandName, RunAnalysis } from '../../core/run-analysis.ts';
import type { CleanStreams } from '../../core/streams/clean-streams.ts';
import {
  count,
  distance,
  duration,
  elevation,
  length,
  pace,
  percent,
  type Units,
} from '../../words/units.ts';
import { drawProfile, drawShape } from './drawings.ts';
import { noteText } from './note-text.ts';

const WAY_ROUND = { ccw: 'anticlockwise', cw: 'clockwise', mixed: 'both ways' } as const;

const BANDS: readonly (readonly [GradeBandName, string])[] = [
  ['steepDown', 'down, steeper than 8 %'],
  ['down', 'down, 3 to 8 %'],
  ['flat', 'flat'],
  ['up', 'up, 3 to 8 %'],
  ['steepUp', 'up, steeper than 8 %'],
];

const LABEL_WIDTH = 24;

const row = (label: string, value: string): string => `  ${label.padEnd(LABEL_WIDTH)}${value}`;

const hillLines = (run: CleanStreams, found: RunAnalysis, units: Units): readonly string[] => {
  if (found.gainM === null || found.lossM === null) return [row('climb', 'not known (no usable altitude)')];
  const lines = [
    row('climb / descent', `${elevation(found.gainM, units)} / ${elevation(found.lossM, units)}`),
    row('downhill-weighted', distance(found.downhillWeightedM ?? 0, units)),
  ];
  const drawing = drawProfile(run);
  if (drawing !== null) {
    lines.push('', ...drawing.lines.map((line) => `  ${line}`));
    lines.push(`  ${elevation(drawing.lowM, units)} to ${elevation(drawing.highM, units)}`, '');
  }
  for (const [name, label] of BANDS) {
    const band = found.bands?.[name];
    if (band === undefined || band.distanceM === 0) continue;
    lines.push(row(label, `${length(band.distanceM, units)} in ${duration(band.timeS)}`));
  }
  const repeats = found.hillRepeats;
  if (repeats !== null) {
    const { climbs } = repeats;
    const mean = (pick: (climb: Climb) => number): number =>
      climbs.reduce((sum, climb) => sum + pick(climb), 0) / climbs.length;
    lines.push(
      row(
        'hill repeats',
        `${repeats.count} × ${elevation(
          mean((climb) => climb.gainM),
          units,
        )} up over ${length(
          mean((climb) => climb.lengthM),
          units,
        )} (${percent(mean((climb) => climb.grade))}), ${elevation(
          mean((climb) => climb.descentM),
          units,
        )} down after each`,
      ),
    );
  }
  return lines;
};

const shapeLines = (run: CleanStreams, found: RunAnalysis, units: Units): readonly string[] => {
  const lines: string[] = [];
  if (found.track !== null) {
    const { laps, lapM, direction, ccwM, cwM, others = [] } = found.track;
    lines.push(
      row('track', `${count(laps)} laps of ${Math.round(lapM)} m, ${WAY_ROUND[direction]}`),
      ...others.map((oval) =>
        row('', `${count(oval.laps)} laps of ${Math.round(oval.lapM)} m, ${WAY_ROUND[oval.direction]}`),
      ),
      row('', `${distance(ccwM, units)} anticlockwise, ${distance(cwM, units)} clockwise`),
    );
  }
  if (found.loop !== null)
    lines.push(
      row(
        'loop',
        `${found.loop.laps === 1 ? 'one round' : `${count(found.loop.laps)} rounds`}, ${WAY_ROUND[found.loop.direction]}`,
      ),
    );
  const drawing = drawShape(run);
  if (drawing !== null) lines.push('', ...drawing.map((line) => `  ${line}`.trimEnd()));
  return lines;
};

/** The readable report of one run, line by line. */
export const reportLines = (run: CleanStreams, found: RunAnalysis, units: Units): readonly string[] => {
  const { distanceM, movingTimeS, elapsedTimeS } = run.totals;
  const lines = [row('distance', distance(distanceM, units))];
  if (run.hasTime) {
    const tempo = distanceM > 0 ? ` (${pace((movingTimeS / distanceM) * 1000, units)})` : '';
    lines.push(row('moving / elapsed', `${duration(movingTimeS)} / ${duration(elapsedTimeS)}${tempo}`));
  }
  lines.push(...hillLines(run, found, units), ...shapeLines(run, found, units));
  if (found.notes.length > 0) lines.push('', ...found.notes.map((note) => `  ${noteText(note, units)}`));
  return lines;
};
