import type { Catalogue } from './catalogue.ts';
import { isRowOf, sayNoted } from './noted.ts';

/** What was noted when intervals.icu could not be read ("key 403", "unavailable 503"), in words. */
export const intervalsReason = (noted: string | null, { intervals }: Pick<Catalogue, 'intervals'>): string =>
  sayNoted(
    noted,
    (reason) => (isRowOf(intervals.reasons, reason) ? intervals.reasons[reason] : undefined),
    intervals.other,
  );
