import type { Day } from '../../core/day.ts';

/** The calendar day of an instant (epoch milliseconds) in an IANA zone. */
export const dayIn = (ms: number, timeZone: string): Day =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The calendar day of an instant where clocks show so many seconds more than UTC. */
export const dayAt = (ms: number, offsetS: number): Day => dayIn(ms + offsetS * 1000, 'UTC');

/** The zone named most often; null where none is. */
export const mostly = (zones: Iterable<string | null>): string | null => {
  const counts = new Map<string, number>();
  for (const zone of zones) if (zone !== null) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};
