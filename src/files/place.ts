import zoneAt from '@photostructure/tz-lookup';
import type { Part } from './draft.ts';

/** The zone of a place (IANA), null for none: the seas have zones, too. */
const zoneOf = (place: readonly [number, number]): string | null => {
  try {
    return zoneAt(place[0], place[1]);
  } catch {
    return null; // places beyond the poles
  }
};

/** Local time minus UTC in a zone at an instant, seconds; null where this Node does not know the zone. */
const offsetIn = (zone: string, atS: number): number | null => {
  try {
    const instant = Temporal.Instant.fromEpochMilliseconds(Math.round(atS * 1000));
    return instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e9;
  } catch {
    return null;
  }
};

/** DESIGN: no zone is more than 14 hours from UTC (Kiribati); a clock set by hand is off by more than that. Seconds. */
const MOST_OFFSET_S = 14 * 3600;

const isPlace = ([latitude, longitude]: readonly [number, number]): boolean =>
  Math.abs(latitude) < 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0);

/** The place in the middle of the recording: at its ends watches still search. */
const middlePlace = (parts: readonly Part[]): readonly [number, number] | null => {
  const all = parts.flatMap(({ points }) => points);
  for (let k = 0; k < all.length; k++) {
    const place = all[(k + (all.length >> 1)) % all.length]!.place;
    if (place !== null && isPlace(place)) return place;
  }
  return null;
};

const lastTimeS = (parts: readonly Part[]): number | null => parts.at(-1)?.points.at(-1)?.atS ?? null;

/**
 * Where on the clock the activity's day is: the file's own offset, else that of the place's zone. The place sees through
 * an offset with the sign the wrong way round (some apps swap local time and UTC), through a zero (some watches write UTC
 * for both) and through the one of the end, when clocks were changed during the night's run.
 */
export const localTime = (
  parts: readonly Part[],
  startS: number | null,
  offsetS: number | null,
): { readonly zone: string | null; readonly offsetS: number | null } => {
  const place = middlePlace(parts);
  const zone = place && zoneOf(place);
  const ofPlace = zone === null || startS === null ? null : offsetIn(zone, startS);
  const own = offsetS !== null && Math.abs(offsetS) <= MOST_OFFSET_S ? offsetS : null;
  const ofEnd = zone === null ? null : offsetIn(zone, lastTimeS(parts) ?? startS ?? 0);
  const believed = own !== null && (ofPlace === null || (own !== 0 && own !== -ofPlace && own !== ofEnd));
  return { zone, offsetS: believed ? own : (ofPlace ?? own) };
};
