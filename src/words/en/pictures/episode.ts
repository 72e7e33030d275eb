/** The weeks around the beginning of a pain. */
export const episode = {
  title: 'The weeks before it hurt, and after',
  pain: 'Pain, 0 to 10',
  distance: (unit: string): string => `Distance in 7 days, ${unit}`,
  descent: (unit: string): string => `Descent in 7 days, ${unit}`,
  climb: (unit: string): string => `Climb in 7 days, ${unit}`,
  begins: 'pain begins',
  mayBegin: 'pain begins in these days',
  value: (week: string, distance: string | null, hills: string | null, told: readonly string[]): string =>
    `${week}: ${[distance ?? 'not known', ...(hills === null ? [] : [hills])].join(', ')}${told.length === 0 ? '' : `. ${told.join(', ')}`}`,
  up: (metres: string): string => `${metres} up`,
  down: (metres: string): string => `${metres} down`,
  alt: (weeks: string, biggest: string, usual: string | null, start: string): string =>
    `Distance of each 7 days over ${weeks} weeks around ${start}: the biggest before it ${biggest}${usual === null ? '' : `, usually ${usual}`}.`,
  altPain: (level: string, day: string): string => `Worst pain noted: ${level} of 10, ${day}.`,
  table: {
    caption: 'Distance, hills, worst pain and findings of each 7 days',
    week: '7 days',
    distance: 'Distance',
    climb: 'Climb',
    descent: 'Descent',
    pain: 'Worst pain',
    told: 'Told',
    none: '–',
  },
};
