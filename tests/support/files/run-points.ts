/** The run that made-up files hold: steady, straight east, up and down a wave. */

export type MadePoint = {
  /** Seconds after the start. */
  readonly t: number;
  readonly lat: number;
  readonly lng: number;
  readonly z: number;
  /** Metres since the start. */
  readonly d: number;
};

export type RunShape = {
  readonly seconds?: number;
  readonly stepS?: number;
  readonly speedMPerS?: number;
  readonly lat?: number;
  readonly lng?: number;
};

const METRES_PER_DEGREE = 111_320;

/** Points of a run of 3 km in 1,000 s unless said otherwise. */
export const runPoints = ({
  seconds = 1000,
  stepS = 5,
  speedMPerS = 3,
  lat = 50,
  lng = 10,
}: RunShape = {}): readonly MadePoint[] =>
  Array.from({ length: Math.floor(seconds / stepS) + 1 }, (_, i) => {
    const t = i * stepS;
    const d = t * speedMPerS;
    return {
      t,
      lat,
      lng: lng + d / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
      z: 100 + 5 * Math.sin(d / 150),
      d,
    };
  });

/** Points moved in time and by metres eastward. */
export const moved = (points: readonly MadePoint[], byS: number, byM = 0): readonly MadePoint[] =>
  points.map((point) => ({
    ...point,
    t: point.t + byS,
    d: point.d + byM,
    lng: point.lng + byM / (METRES_PER_DEGREE * Math.cos((point.lat * Math.PI) / 180)),
  }));

/** 2026-05-03T06:00:00Z, seconds since 1970. */
export const STARTS = Date.UTC(2026, 4, 3, 6) / 1000;

/** An instant as XML writes it. */
export const isoTime = (t: number, startS = STARTS): string =>
  new Date((startS + t) * 1000).toISOString().replace('.000Z', 'Z');
