/** Pain and effort over the distance of each week. */
export const checkIns = {
  title: 'Pain and effort over the weeks',
  pain: 'Pain at the outer knee, 0 to 10',
  effort: 'Effort of runs, 0 to 10',
  distance: (unit: string): string => `Distance in 7 days, ${unit}`,
  stopLine: 'from 3 on: stop',
  noPain: 'Nothing noted yet',
  painValue: (day: string, when: string, level: string): string => `${day}, ${when}: pain ${level} of 10`,
  effortValue: (day: string, level: string): string => `${day}: effort ${level} of 10`,
  weekValue: (week: string, distance: string): string => `${week}: ${distance}`,
  when: {
    day: 'the day',
    during: 'while running',
    after: 'after running',
    stairs: 'on stairs',
    morning: 'next morning',
    rest: 'at rest',
  },
  alt: {
    none: 'No pain was noted in this time.',
    worst: (level: string, day: string): string => `Worst pain noted: ${level} of 10, ${day}.`,
    stops: (n: number, text: string): string =>
      n === 1 ? 'One answer asked for a stop.' : `${text} answers asked for a stop.`,
    last: (level: string, day: string): string => `The latest: ${level}, ${day}.`,
    efforts: (text: string): string => `Mean effort of the runs: ${text} of 10.`,
  },
  table: {
    caption: 'Distance, worst pain and mean effort of each 7 days',
    week: '7 days',
    distance: 'Distance',
    pain: 'Worst pain',
    effort: 'Mean effort',
    none: '–',
  },
};
