type LatLng = readonly [number, number];

const METRES_PER_DEGREE = 111_320;

/** One number of Google's encoded polyline format. */
const encodeNumber = (value: number): string => {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
};

/** Encodes with five decimals, as Strava does. */
export const encodePolyline = (points: readonly LatLng[]): string => {
  let [lastLat, lastLng] = [0, 0];
  let text = '';
  for (const [latitude, longitude] of points) {
    const lat = Math.round(latitude * 1e5);
    const lng = Math.round(longitude * 1e5);
    text += encodeNumber(lat - lastLat) + encodeNumber(lng - lastLng);
    [lastLat, lastLng] = [lat, lng];
  }
  return text;
};

/** Drops points that lie within `toleranceM` of the line through their neighbours (Douglas and Peucker 1973). */
export const simplify = (points: readonly LatLng[], toleranceM: number): readonly LatLng[] => {
  const latitude = points[0]?.[0] ?? 0;
  const scale = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const xs = points.map((point) => point[1] * scale);
  const ys = points.map((point) => point[0] * METRES_PER_DEGREE);
  const keep = new Set<number>([0, points.length - 1]);
  const open: [number, number][] = [[0, points.length - 1]];
  for (let range = open.pop(); range !== undefined; range = open.pop()) {
    const [first, last] = range;
    const [ax, ay] = [xs[first] ?? 0, ys[first] ?? 0];
    const [dx, dy] = [(xs[last] ?? 0) - ax, (ys[last] ?? 0) - ay];
    const lengthSquared = dx * dx + dy * dy;
    let farthest = -1;
    let farthestM = toleranceM;
    for (let index = first + 1; index < last; index += 1) {
      const [px, py] = [(xs[index] ?? 0) - ax, (ys[index] ?? 0) - ay];
      const along = lengthSquared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / lengthSquared));
      const distanceM = Math.hypot(px - along * dx, py - along * dy);
      if (distanceM > farthestM) [farthest, farthestM] = [index, distanceM];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    open.push([first, farthest], [farthest, last]);
  }
  return points.filter((_, index) => keep.has(index));
};
