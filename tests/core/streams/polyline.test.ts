import { describe, expect, it } from 'vitest';
import { analyseRun } from '../../../src/core/analyse-run.ts';
import { compareRoutes } from '../../../src/core/route/compare.ts';
import { analysePolyline, decodePolyline, type LatLng } from '../../../src/core/polyline.ts';
import { CONTEXT, ell, ellipse, lane, roundedRectangle, session } from './generate.ts';

/** Google's encoding, for tests. */
const encode = (points: readonly LatLng[]): string => {
  let out = '';
  let last: readonly [number, number] = [0, 0];
  for (const [lat, lng] of points) {
    const now = [Math.round(lat * 1e5), Math.round(lng * 1e5)] as const;
    for (const difference of [now[0] - last[0], now[1] - last[1]]) {
      let value = difference < 0 ? -2 * difference - 1 : 2 * difference;
      for (; value >= 32; value = Math.floor(value / 32)) out += String.fromCharCode((value % 32) + 32 + 63);
      out += String.fromCharCode(value + 63);
    }
    last = now;
  }
  return out;
};

/** What a summary keeps of a course: vertices that lie more than a few metres off the line between others. */
const simplify = (points: readonly LatLng[], metres: number): readonly LatLng[] => {
  if (points.length < 3) return points;
  const [y0, x0] = points[0]!;
  const [y1, x1] = points.at(-1)!;
  const flat = Math.cos((y0 * Math.PI) / 180);
  const dx = (x1 - x0) * flat;
  const dy = y1 - y0;
  const length = Math.hypot(dx, dy);
  let worst = 0;
  let at = 0;
  points.forEach(([y, x], i) => {
    const px = (x - x0) * flat;
    const py = y - y0;
    const off = (length > 0 ? Math.abs(px * dy - py * dx) / length : Math.hypot(px, py)) * 111_320;
    if (off > worst) [worst, at] = [off, i];
  });
  if (worst <= metres) return [points[0]!, points.at(-1)!];
  return [...simplify(points.slice(0, at + 1), metres).slice(0, -1), ...simplify(points.slice(at), metres)];
};

const polylineOf = (...args: Parameters<typeof session>): string => {
  const { latlng } = session(...args) as { latlng: { data: readonly LatLng[] } };
  return encode(simplify(latlng.data, 5));
};

describe('decoding', () => {
  it('reads the example of the format’s description', () => {
    expect(decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')).toEqual([
      [38.5, -120.2],
      [40.7, -120.95],
      [43.252, -126.453],
    ]);
  });

  it('gives back what was encoded, also south and west of zero', () => {
    const points: readonly LatLng[] = [
      [-33.86785, 151.20732],
      [-33.86785, -151.2],
      [0, 0],
      [0.00001, -0.00001],
      [89.99999, 179.99999],
    ];
    expect(decodePolyline(encode(points))).toEqual(points);
  });

  it('stops at damage and leaves out what is no place', () => {
    const whole = encode([
      [47, 8],
      [47.001, 8.001],
    ]);
    expect(decodePolyline('')).toEqual([]);
    expect(decodePolyline(whole.slice(0, -1))).toEqual([[47, 8]]);
    expect(decodePolyline(`${whole}\n`)).toHaveLength(2);
    expect(decodePolyline(`${encode([[47, 8]])}\u007F${whole}`)).toEqual([[47, 8]]);
    expect(decodePolyline('~'.repeat(500))).toEqual([]);
    expect(decodePolyline(encode([[91, 8]]))).toEqual([]);
    expect(decodePolyline(encode([[47, 181]]))).toEqual([]);
    expect(decodePolyline(encode([[-90, -180]]))).toEqual([[-90, -180]]);
  });
});

describe('a run known by its polyline only', () => {
  it('tells track laps and their direction, no climb', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const found = analysePolyline(
        polylineOf(lane(1), { laps: 9, seconds: 3, noiseM: 1.5, seed, roadM: 600 }),
        CONTEXT,
      );
      expect(found.basis).toBe('polyline');
      expect(found.track?.direction).toBe('ccw');
      expect(Math.abs(found.track!.laps - 9)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(found.track!.ccwM - 3600)).toBeLessThan(260);
      expect([found.gainM, found.lossM, found.bands, found.hillRepeats, found.downhillWeightedM]).toEqual([
        null,
        null,
        null,
        null,
        null,
      ]);
    }
  });

  it('takes no block, loop or ellipse for a track, and none that climbs', () => {
    let seed = 0;
    for (const shape of [
      ell(130, 70, 35, 60),
      roundedRectangle(137, 68, 3),
      ellipse(80, 40),
      ellipse(64, 64),
      roundedRectangle(100, 100, 4),
    ])
      expect(
        analysePolyline(polylineOf(shape, { laps: 9, seconds: 3, noiseM: 1.5, seed: ++seed }), CONTEXT).track,
      ).toBeNull();
    const track = polylineOf(lane(1), { laps: 9, seconds: 3 });
    expect(analysePolyline(track, { ...CONTEXT, gainM: 20 }).track).not.toBeNull();
    expect(analysePolyline(track, { ...CONTEXT, gainM: 300 }).track).toBeNull();
  });

  it('tells loops, and sketches that match those from streams', () => {
    const shape = roundedRectangle(700, 400, 60);
    const options = { laps: 3, seconds: 2, noiseM: 2 };
    const summary = analysePolyline(polylineOf(shape, options), CONTEXT);
    const streams = analyseRun(session(shape, { ...options, seed: 1 }), CONTEXT);
    expect(summary.loop?.direction).toBe('ccw');
    expect(Math.abs(summary.loop!.laps - 3)).toBeLessThanOrEqual(0.2);
    expect(compareRoutes(summary.sketch!, streams.sketch!)).toBe('same');
  });

  it('says so when there is nothing, or when it was run indoors', () => {
    expect(analysePolyline('', CONTEXT).notes).toEqual([{ key: 'empty' }]);
    expect(analysePolyline(encode([[47, 8]]), CONTEXT).notes).toEqual([{ key: 'empty' }]);
    const indoors = analysePolyline(polylineOf(lane(1), { laps: 9, seconds: 3 }), {
      ...CONTEXT,
      trainer: true,
    });
    expect(indoors.notes).toEqual([{ key: 'indoors' }]);
    expect(indoors.track).toBeNull();
  });
});
