import type { Catalogue } from './catalogue.ts';
import { isRowOf, sayNoted } from './noted.ts';

/** What was noted when Strava could not be read ("unavailable 503", "bad_answer start_date"), in words. */
export const stravaReason = (noted: string | null, { strava }: Pick<Catalogue, 'strava'>): string =>
  sayNoted(
    noted,
    (reason) => (isRowOf(strava.reasons, reason) ? strava.reasons[reason] : undefined),
    strava.other,
  );
