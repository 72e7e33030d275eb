/** A course at even spacing: positions every `spacingM` metres along the way, metres on a plane. */
export type Course = { readonly x: Float64Array; readonly y: Float64Array; readonly spacingM: number };

/** "Path interpolated at 10 m" (SCIENCE.md 4.4 step 1). */
const COURSE_SPACING_M = 10;
/** DESIGN: within this distance of the last point kept, fixes are jitter. Metres. */
const JITTER_M = 5;

const grown = (values: Float64Array): Float64Array<ArrayBuffer> => {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
};

/** The fixes (NaN left out) as a course with a point every 10 m; holes are bridged by straight lines. */
export const courseOf = (x: Float64Array, y: Float64Array, spacingM = COURSE_SPACING_M): Course => {
  let outX = new Float64Array(Math.max(16, 2 * x.length));
  let outY = new Float64Array(outX.length);
  let n = 0;
  let lastX = NaN;
  let lastY = NaN;
  // metres still to go on the present line before the next point
  let rest = spacingM;
  for (let i = 0; i < x.length; i++) {
    const px = x[i]!;
    const py = y[i]!;
    if (Number.isNaN(px)) continue;
    if (n === 0) {
      outX[0] = px;
      outY[0] = py;
      n = 1;
      lastX = px;
      lastY = py;
      continue;
    }
    const dx = px - lastX;
    const dy = py - lastY;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < JITTER_M) continue;
    while (n + length / spacingM + 1 > outX.length) {
      outX = grown(outX);
      outY = grown(outY);
    }
    const east = dx / length;
    const north = dy / length;
    let at = rest;
    for (; at <= length; at += spacingM) {
      outX[n] = lastX + east * at;
      outY[n++] = lastY + north * at;
    }
    rest = at - length;
    lastX = px;
    lastY = py;
  }
  return { x: outX.subarray(0, n), y: outY.subarray(0, n), spacingM };
};

/** Twice the signed area swept from the origin up to every point; differences give the area of any piece. */
export const sweptArea = (course: Course): Float64Array => {
  const { x, y } = course;
  const area = new Float64Array(x.length);
  for (let i = 1; i < x.length; i++) area[i] = area[i - 1]! + x[i - 1]! * y[i]! - x[i]! * y[i - 1]!;
  return area;
};

/** Signed area of the piece from `i` to `j`, closed by a straight line; positive anticlockwise. Square metres. */
export const signedArea = (course: Course, swept: Float64Array, i: number, j: number): number =>
  (swept[j]! - swept[i]! + course.x[j]! * course.y[i]! - course.x[i]! * course.y[j]!) / 2;
