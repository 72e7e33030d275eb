import type { Sport } from '../activity.ts';

/** Words for sports as GPX types, TCX and FIT write them, with their English and German stems; the first that fits. */
const SPORTS: readonly (readonly [pattern: RegExp, sport: Sport])[] = [
  [/transition/, 'other'],
  [/run|lauf|jog|treadmill|^9$/, 'running'],
  [/hik|wander|mountaineer|^4$/, 'hiking'],
  [/walk|spazier|^10$/, 'walking'],
  [/bik|cycl|ride|rad|^1$/, 'cycling'],
  [/swim|schwimm|^16$/, 'swimming'],
];

const INDOOR = /treadmill|indoor|virtual|laufband/;

/** A file's word for a sport; `subSport` keeps the word where it says more. */
export const sportOf = (
  word: string | null | undefined,
): { readonly sport: Sport | null; readonly subSport: string | null; readonly indoor: boolean } => {
  const text = word?.trim().toLowerCase() ?? '';
  if (text === '' || /^(unknown|generic|workout|activity)$/.test(text))
    return { sport: null, subSport: null, indoor: false };
  const sport = SPORTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
  const plain = text === sport || /^\d+$/.test(text) || /^(run|bike|biking|hike|walk|swim|other)$/.test(text);
  return { sport, subSport: plain ? null : text, indoor: INDOOR.test(text) };
};
