/** DESIGN: what a second of recording takes where the file does not tell. Seconds. */
const ONE_S = 1;

/** The median of the rising steps between times in a row, seconds; 1 where there are none. */
export const usualStepS = (times: readonly number[]): number => {
  const steps: number[] = [];
  for (let i = 1; i < times.length; i++) {
    const step = times[i]! - times[i - 1]!;
    if (step > 0) steps.push(step);
  }
  if (steps.length === 0) return ONE_S;
  return Float64Array.from(steps).sort()[steps.length >> 1]!;
};
