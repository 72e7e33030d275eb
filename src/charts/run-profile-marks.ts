import type { Climb, Stretch } from '../core/run-analysis.ts';
import { hitArea, mark, MOST_STOPS } from './mark.ts';
import { altitudeAt, climbText, lapsText, lengthOf, steepText } from './run-profile-data.ts';
import { LEFT, type Scene, TOP } from './run-profile-scene.ts';
import { label, px } from './svg.ts';

/** DESIGN: a value under the pointer every few pixels; more would only be more markup. */
const COLUMNS = 40;
/** DESIGN: gains written closer together than this would run into each other, and more than so many are noise. */
const LABEL_WIDTH = 48;
const MOST_LABELS = 6;
/** DESIGN: laps closer together than this are a grey block. */
const LAP_WIDTH = 3;
/** A focus ring and a finger need this much. */
const LEAST_HIT = 24;

const area = ({ x, bottom }: Scene, fromM: number, toM: number): string => {
  const width = Math.max(x(toM) - x(fromM), LEAST_HIT);
  return hitArea((x(fromM) + x(toM) - width) / 2, TOP - 6, width, bottom - TOP + 6);
};

const focusable = ({ data }: Scene): boolean =>
  data.profile.climbs.length + data.profile.steepDown.length + data.profile.onTrack.length <= MOST_STOPS;

/** The altitude under the pointer, all along the run. */
export const columns = (scene: Scene): readonly string[] => {
  const { data, p, x, bottom, readOut } = scene;
  const { profile, reader } = data;
  const total = lengthOf(profile);
  return Array.from({ length: COLUMNS }, (_, i) => {
    const [from, to] = [(total * i) / COLUMNS, (total * (i + 1)) / COLUMNS];
    const at = (from + to) / 2;
    const altitude = altitudeAt(profile, at);
    const sign = altitude > 0 ? '+' : altitude < 0 ? '−' : '';
    const text = reader.words.charts.profile.point(
      reader.distance(at),
      sign + reader.elevation(Math.abs(altitude)),
    );
    return mark(hitArea(x(from), TOP - 6, x(to) - x(from), bottom - TOP + 6), text, readOut, {
      p,
      focusable: false,
    });
  });
};

/** DESIGN: with more marks of a kind than this a thick line would hide the ground. */
const MANY = 12;
const strokeOf = (marks: readonly unknown[]): number => (marks.length > MANY ? 2.5 : 4);

/** The climbs whose gain is written: the greatest, as far as they leave each other room. */
const written = ({ data, x }: Scene): ReadonlySet<Climb> => {
  const placed: { readonly climb: Climb; readonly at: number }[] = [];
  for (const climb of data.profile.climbs.toSorted((a, b) => b.gainM - a.gainM)) {
    const at = x(climb.startM + climb.lengthM);
    if (placed.length < MOST_LABELS && placed.every((other) => Math.abs(other.at - at) >= LABEL_WIDTH))
      placed.push({ climb, at });
  }
  return new Set(placed.map(({ climb }) => climb));
};

/** Above everything that the label would stand on. */
const gainLabel = ({ data, p, x, y, right }: Scene, climb: Climb): string => {
  const { profile, reader } = data;
  const topM = climb.startM + climb.lengthM;
  const at = Math.min(Math.max(x(topM), LEFT + LABEL_WIDTH / 2), right - LABEL_WIDTH / 2);
  const below = profile.altitudeM.filter((_, i) => Math.abs(x(i * profile.stepM) - at) <= LABEL_WIDTH / 2);
  const highest = Math.max(altitudeAt(profile, topM), ...below);
  return label(p({ fill: 'text' }), `+${reader.elevation(climb.gainM)}`, {
    x: at,
    y: y(highest) - 8,
    anchor: 'middle',
  });
};

/** Climbs as a thick line, the greatest with what they gain. */
export const climbs = (scene: Scene): readonly string[] => {
  const { data, p, path, readOut } = scene;
  const all = data.profile.climbs;
  const labelled = written(scene);
  return all.map((climb) => {
    const endM = climb.startM + climb.lengthM;
    const inner =
      area(scene, climb.startM, endM) +
      `<path d="${path(climb.startM, endM)}" stroke-width="${strokeOf(all)}" stroke-linecap="round" stroke-linejoin="round"${p({ fill: 'none', stroke: 'ink' })}/>` +
      (labelled.has(climb) ? gainLabel(scene, climb) : '');
    return mark(inner, climbText(climb, data.reader), readOut, { p, focusable: focusable(scene) });
  });
};

/** A wedge below a steep descent that points down: where there are few, so that colour is not needed to tell them. */
const wedge = ({ data, p, x, y, bottom }: Scene, { fromM, toM }: Stretch): string => {
  const [cx, cy] = [x((fromM + toM) / 2), y(altitudeAt(data.profile, (fromM + toM) / 2))];
  return `<path d="M${px(cx - 4)} ${px(Math.min(cy + 12, bottom - 8) - 3)}h8l-4 6.5Z"${p({ fill: 'accent' })}/>`;
};

/** Steep descents as a thick line of the other colour. */
export const steepDescents = (scene: Scene): readonly string[] => {
  const { data, p, path, readOut } = scene;
  const all = data.profile.steepDown;
  return all.map((stretch) => {
    const inner =
      area(scene, stretch.fromM, stretch.toM) +
      `<path d="${path(stretch.fromM, stretch.toM)}" stroke-width="${strokeOf(all)}" stroke-linecap="round" stroke-linejoin="round"${p({ fill: 'none', stroke: 'accent' })}/>` +
      (all.length > MANY ? '' : wedge(scene, stretch));
    return mark(inner, steepText(stretch, data.reader), readOut, { p, focusable: focusable(scene) });
  });
};

/** Laps of the track as ticks on the ground. */
export const laps = (scene: Scene): readonly string[] => {
  const { data, p, x, bottom, readOut } = scene;
  const { profile, lapM, reader } = data;
  if (lapM === null) return [];
  return profile.onTrack.map((stretch) => {
    const ends: number[] = [];
    for (let at = stretch.fromM; at <= stretch.toM + 1; at += lapM) ends.push(at);
    const narrow = x(lapM) - x(0) < LAP_WIDTH;
    const ticks = narrow ? [stretch.fromM, stretch.toM] : ends;
    const inner =
      area(scene, stretch.fromM, stretch.toM) +
      `<path d="M${px(x(stretch.fromM))} ${px(bottom)}H${px(x(stretch.toM))}" stroke-width="3"${p({ fill: 'none', stroke: 'ink' })}/>` +
      `<path d="${ticks.map((at) => `M${px(x(at))} ${px(bottom - 9)}v9`).join('')}" stroke-width="1.5"${p({ fill: 'none', stroke: 'ink' })}/>`;
    return mark(inner, lapsText(stretch, lapM, reader), readOut, { p, focusable: focusable(scene) });
  });
};
