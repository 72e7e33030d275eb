/**
 * Takes out places that only repeat the one before while the runner went on: a device without reception writes its last
 * place again and again, and leaps when it finds the next. The leap belongs to the time without reception, like that of a
 * distance that stood still (SCIENCE.md 1.7), unless nobody runs it in that time. A watch that still shows the place
 * of an earlier day when it starts has not stood there: the first place is left alone.
 * @param x metres, NaN where not known; changed in place
 * @param jumps whether fix `i` cannot be reached from fix `from`
 */
export const leaveOutFrozen = (
  x: Float64Array,
  y: Float64Array,
  jumps: (from: number, i: number) => boolean,
): void => {
  let first = -1;
  let last = -1;
  let moved = false;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i]!)) continue;
    if (last >= 0 && x[i] === x[first] && y[i] === y[first]) {
      last = i;
      continue;
    }
    if (moved && last > first && jumps(last, i) && !jumps(first, i)) x.fill(NaN, first + 1, last + 1);
    moved ||= first >= 0;
    first = i;
    last = i;
  }
};
