import { part, repeated, reversed, startingAt, wayOf } from './line.ts';
import type { Line, Stretch, Way } from './line.ts';
import type { Places } from './places.ts';

/** The other side of the path, and the other bank of the river, metres. */
const PATH_SIDE_M = 3;
const RIVER_WIDTH_M = 90;

/** Where a run leads. Distances in metres. */
export type Route =
  | { readonly place: 'park'; readonly laps: number; readonly extraM: number }
  | { readonly place: 'wood' }
  | { readonly place: 'canal'; readonly distanceM: number }
  | { readonly place: 'river'; readonly distanceM: number }
  | { readonly place: 'track'; readonly repeats: number; readonly fastLaps: number }
  | { readonly place: 'hill'; readonly repeats: number }
  | { readonly place: 'treadmill'; readonly distanceM: number };

const evenly = (line: Line): readonly Stretch[] => [{ line, effort: 1 }];

const outAndBack = (line: Line, distanceM: number, offsetM: number): readonly Stretch[] => {
  const out = part(line, 0, distanceM / 2);
  return [...evenly(out), ...evenly(reversed(out, offsetM))];
};

/** Warm-up laps, repeats of `fastLaps` with half a lap of jogging between, a lap to cool down: no turning round. */
const trackSession = (places: Places, repeats: number, fastLaps: number): readonly Stretch[] => {
  const door = places.toTrack.at(places.toTrack.lengthM);
  const lap = startingAt(places.track, door);
  const lapM = lap.lengthM;
  const laps: readonly (readonly [number, number])[] = [
    [2, 0.95],
    ...Array.from(
      { length: repeats },
      () =>
        [
          [fastLaps, 1.32],
          [0.5, 0.85],
        ] as const,
    ).flat(),
    [1, 0.9],
  ];
  let runM = 0;
  const stretches = laps.map(([count, effort]): Stretch => {
    const from = runM;
    runM += count * lapM;
    const whole = repeated(lap, Math.ceil(runM / lapM) + 1, 0);
    return { line: part(whole, from, runM), effort };
  });
  const home = startingAt(reversed(places.toTrack, PATH_SIDE_M), lap.at(runM % lapM));
  return [...evenly(places.toTrack), ...stretches, ...evenly(home)];
};

/** Up hard, down at a jog. */
const hillSession = (places: Places, repeats: number): readonly Stretch[] => {
  const up = startingAt(places.hill, places.toHill.at(places.toHill.lengthM));
  const pair: readonly Stretch[] = [
    { line: up, effort: 1.3 },
    { line: reversed(up, PATH_SIDE_M), effort: 0.85 },
  ];
  const all = Array.from({ length: repeats }, () => pair).flat();
  return [...evenly(places.toHill), ...all, ...evenly(reversed(places.toHill, PATH_SIDE_M))];
};

/** The way of a run; null on the treadmill, which leads nowhere. */
export const wayOfRoute = (places: Places, route: Route): Way | null => {
  switch (route.place) {
    case 'park':
      return wayOf(evenly(repeated(places.park, route.laps, route.extraM)));
    case 'wood':
      return wayOf(evenly(places.wood));
    case 'canal':
      return wayOf(outAndBack(places.canal, route.distanceM, PATH_SIDE_M));
    case 'river':
      return wayOf(outAndBack(places.river, route.distanceM, RIVER_WIDTH_M));
    case 'track':
      return wayOf(trackSession(places, route.repeats, route.fastLaps));
    case 'hill':
      return wayOf(hillSession(places, route.repeats));
    case 'treadmill':
      return null;
  }
};
