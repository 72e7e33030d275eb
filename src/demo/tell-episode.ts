import { addDays } from '../core/day.ts';
import type { Deps } from '../deps.ts';
import type { AthleteFolder } from '../emulator/types.ts';
import { keepEpisode } from '../runner/episodes.ts';

/** DESIGN: a few days, as a first warning often is; the runner went on running. */
const DAYS = 4;

/**
 * Lets the sample runner tell of a knee that hurt for some days after the longest run before `until` (epoch ms), so that a visitor finds a time to
 * look back on. Another one happens when the visitor answers the question about the knee with 3 or more. Told twice it
 * is kept once.
 */
export const tellEpisode = async (
  { store, seal, clock }: Pick<Deps, 'clock' | 'seal' | 'store'>,
  { athlete, activities }: AthleteFolder,
  until: number,
): Promise<void> => {
  const [longest] = activities
    .filter(({ sport_type: sport, start_date: start }) => sport === 'Run' && Date.parse(start) < until)
    .toSorted((a, b) => b.distance - a.distance);
  const day = (longest?.start_date_local ?? '').slice(0, 10);
  if (day === '') return;
  const said = {
    start: { day, precision: 'day' },
    end: { day: addDays(day, DAYS), precision: 'day' },
    side: 'right',
    onset: 'sudden',
    named: false,
    note: '',
  } as const;
  const now = clock.now();
  await store.write((tx) => keepEpisode(tx, seal, athlete.id, null, { said, now }));
};
