/** Hill repeats of one run. */
export const repeats = {
  title: (count: string): string => `${count} times up the same hill`,
  caption: (unit: string): string => `Up and down again, ${unit}`,
  /** One repeat, as its mark says it. */
  value: (n: string, gain: string, length: string, grade: string, descent: string): string =>
    `${n}: ${gain} up in ${length} (${grade}), ${descent} down`,
  alt: (count: string, gain: string, descent: string): string =>
    `${count} times up the same hill: ${gain} up and ${descent} down in all.`,
  table: { number: 'No.', gain: 'Climb', length: 'Length', grade: 'Grade', descent: 'Down after it' },
};
