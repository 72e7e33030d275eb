import type { Part } from '../draft.ts';

/** DESIGN: a new track that begins so long after the last is another outing (morning and evening run). Seconds. */
const NEW_TRACK_S = 4 * 3600;
/** DESIGN: a recording that is silent for half a day went on another day; stages of an ultra pause for less. Seconds. */
export const NEW_DAY_S = 12 * 3600;

const isAnother = (before: Part, after: Part): boolean => {
  const differs = before.sport !== null && after.sport !== null && before.sport !== after.sport;
  if (differs) return true;
  const silent = after.points[0]!.atS! - before.points.at(-1)!.atS!;
  return silent >= (before.track === after.track ? NEW_DAY_S : NEW_TRACK_S);
};

/** A part in pieces where it is silent for half a day. */
const pieces = (part: Part): readonly Part[] => {
  const out: Part[] = [];
  let from = 0;
  for (let i = 1; i <= part.points.length; i++) {
    if (i < part.points.length && part.points[i]!.atS! - part.points[i - 1]!.atS! < NEW_DAY_S) continue;
    out.push(
      out.length === 0 && i === part.points.length ? part : { ...part, points: part.points.slice(from, i) },
    );
    from = i;
  }
  return out;
};

/**
 * Timed parts in order, grouped into activities: what lies hours (another track) or half a day apart, or is another
 * sport, is an activity of its own. Adding them up would make a run that nobody ran.
 */
export const cutActivities = (parts: readonly Part[]): readonly (readonly Part[])[] => {
  const activities: Part[][] = [];
  for (const part of parts.flatMap(pieces)) {
    const current = activities.at(-1);
    if (current === undefined || isAnother(current.at(-1)!, part)) activities.push([part]);
    else current.push(part);
  }
  return activities;
};
