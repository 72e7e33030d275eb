/** A run's shape without a map: altitude over distance. */
export const profile = {
  title: 'The shape of the run: altitude over distance',
  caption: (unit: string): string => `Altitude above the start, ${unit}`,
  climb: (gain: string, grade: string, from: string): string => `Climb from ${from}: ${gain} up, ${grade}`,
  steep: (length: string, from: string): string => `Steeper than 8\u00a0% down from ${from}: ${length}`,
  laps: (n: string, from: string): string => `On the track from ${from}: ${n} laps`,
  point: (at: string, altitude: string): string => `${at}: ${altitude}`,
  key: { climb: 'climb', steep: 'steep descent', laps: 'lap' },
  alt: {
    /** Heights against the start; null = never higher, or never lower. */
    range: (distance: string, high: string | null, low: string | null): string =>
      `Over ${distance} ${high === null ? 'nothing is higher than the start' : `the highest point is ${high} above the start`}, ${low === null ? 'and nothing is lower than it' : `and the lowest is ${low} below it`}.`,
    climbs: (n: number, text: string): string =>
      n === 0 ? 'No climb stands out.' : n === 1 ? 'One climb.' : `${text} climbs.`,
    steep: (n: number, text: string, length: string): string =>
      n === 0
        ? 'Nothing goes down steeper than 8\u00a0%.'
        : `${length} go down steeper than 8\u00a0%${n === 1 ? '' : `, in ${text} pieces`}.`,
  },
  table: {
    caption: 'What stands out, in the order of the run',
    from: 'From',
    what: 'What',
    length: 'Length',
    height: 'Height',
    climb: 'Climb',
    steep: 'Steep descent',
    track: 'Track',
  },
};
