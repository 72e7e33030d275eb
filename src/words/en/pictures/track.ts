/** Which way round the track: one run and 28 days. */
export const track = {
  title: 'Direction on the track',
  ccw: 'anticlockwise',
  cw: 'clockwise',
  mixed: 'both ways',
  /** The two sides of a bar: short. */
  ends: { ccw: 'anticlockwise', cw: 'clockwise' },
  even: 'even',
  laps: (n: number, text: string): string => (n === 1 ? '1 lap' : `${text} laps`),
  run: 'this run',
  month: '28 days',
  /** One of the two marks: "28 days: 26.6 km anticlockwise, 0 km clockwise". */
  value: (what: string, ccw: string, cw: string): string => `${what}: ${ccw} anticlockwise, ${cw} clockwise`,
  alt: (run: string, month: string): string => `${run}. ${month}.`,
  /** A balance in words. */
  balance: {
    even: 'evenly both ways',
    all: (way: string): string => `all ${way}`,
    mostly: (way: string, share: string): string => `${share} ${way}`,
  },
  limit: 'one-sided',
  table: {
    caption: 'Distance on the track, each way',
    what: 'When',
    ccw: 'Anticlockwise',
    cw: 'Clockwise',
    share: 'Balance',
  },
};
