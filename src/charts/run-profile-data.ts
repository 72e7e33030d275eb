import { max, min, sum } from 'd3-array';
import type { Climb, RunProfile, Stretch } from '../core/run-analysis.ts';
import type { Reader } from '../words/reader.ts';

/** What the picture of a run's shape, its text alternative and its table are made of. */
export type RunProfileData = {
  readonly profile: RunProfile;
  /** Length of a lap where the run was on a track, metres. */
  readonly lapM: number | null;
  readonly reader: Reader;
  readonly id?: string;
};

/** Length of the run, metres. */
export const lengthOf = ({ altitudeM, stepM }: RunProfile): number => (altitudeM.length - 1) * stepM;

/** Altitude above the start's at a distance, on the straight line between two points. */
export const altitudeAt = ({ altitudeM, stepM }: RunProfile, metres: number): number => {
  const at = Math.min(Math.max(metres / stepM, 0), altitudeM.length - 1);
  const before = Math.floor(at);
  const [low, high] = [altitudeM[before] ?? 0, altitudeM[before + 1] ?? altitudeM[before] ?? 0];
  return low + (at - before) * (high - low);
};

const lengthM = ({ fromM, toM }: Stretch): number => toM - fromM;

/** Laps of a stretch on a track, to half a lap. */
const lapsOf = (stretch: Stretch, lapM: number): number => Math.round((lengthM(stretch) / lapM) * 2) / 2;

/** A climb in words. */
export const climbText = (climb: Climb, { words, elevation, percent, distance }: Reader): string =>
  words.charts.profile.climb(elevation(climb.gainM), percent(climb.grade), distance(climb.startM));

/** A steep descent in words. */
export const steepText = (stretch: Stretch, { words, length, distance }: Reader): string =>
  words.charts.profile.steep(length(lengthM(stretch)), distance(stretch.fromM));

/** A stretch on the track in words. */
export const lapsText = (stretch: Stretch, lapM: number, { words, count, distance }: Reader): string =>
  words.charts.profile.laps(count(lapsOf(stretch, lapM)), distance(stretch.fromM));

/** What the picture says, in words. */
export const profileAlt = ({ profile, reader }: RunProfileData): string => {
  const { alt } = reader.words.charts.profile;
  const { altitudeM, climbs, steepDown } = profile;
  const [low, high] = [min(altitudeM) ?? 0, max(altitudeM) ?? 0];
  return [
    alt.range(
      reader.distance(lengthOf(profile)),
      high > 0 ? reader.elevation(high) : null,
      low < 0 ? reader.elevation(-low) : null,
    ),
    alt.climbs(climbs.length, reader.count(climbs.length)),
    alt.steep(steepDown.length, reader.count(steepDown.length), reader.length(sum(steepDown, lengthM))),
  ].join(' ');
};

/** Head and rows of the table: everything that stands out, in the order of the run. */
export const profileTable = ({
  profile,
  lapM,
  reader,
}: RunProfileData): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { table } = reader.words.charts.profile;
  const drop = ({ fromM, toM }: Stretch): number => altitudeAt(profile, fromM) - altitudeAt(profile, toM);
  const entries = [
    ...profile.climbs.map((climb) => ({
      fromM: climb.startM,
      cells: [table.climb, reader.length(climb.lengthM), `+${reader.elevation(climb.gainM)}`],
    })),
    ...profile.steepDown.map((stretch) => ({
      fromM: stretch.fromM,
      cells: [
        table.steep,
        reader.length(lengthM(stretch)),
        `−${reader.elevation(Math.max(0, drop(stretch)))}`,
      ],
    })),
    ...(lapM === null
      ? []
      : profile.onTrack.map((stretch) => ({
          fromM: stretch.fromM,
          cells: [
            table.track,
            reader.length(lengthM(stretch)),
            reader.words.charts.track.laps(lapsOf(stretch, lapM), reader.count(lapsOf(stretch, lapM))),
          ],
        }))),
  ];
  return {
    head: [table.from, table.what, table.length, table.height],
    rows: entries
      .toSorted((a, b) => a.fromM - b.fromM)
      .map(({ fromM, cells }) => [reader.distance(fromM), ...cells]),
  };
};
