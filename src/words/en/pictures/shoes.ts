/** A pair's way to its reminders, and the share of each pair. */
export const shoes = {
  bar: {
    title: (name: string): string => `Distance in ${name}`,
    alt: (distance: string, next: string): string => `${distance} run in them; ${next}.`,
  },
  rotation: {
    title: 'Share of each pair in the last 28 days',
    noPair: 'No pair named',
    alt: (most: string, share: string, pairs: number, text: string): string =>
      `${most} has ${share} of the last 28 days’ distance${pairs === 1 ? '' : `; ${text} pairs were in use`}.`,
    table: { pair: 'Pair', share: 'Share', distance: 'Distance' },
  },
};
