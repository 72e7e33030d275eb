import { type Day, dayNumber } from '../core/day.ts';
import { possibleDays } from '../core/episodes/episode.ts';
import { lookBackOnOne } from '../core/episodes/episodes.ts';
import { inALine, type LineFacts } from '../core/episodes/in-a-line.ts';
import type { Opened } from './opened.ts';

/** What had changed before the pain in which a day lies; null where no episode holds that day. */
export const beforePain = ({ report, episodes }: Opened, day: Day): LineFacts | null => {
  const n = dayNumber(day);
  const episode = episodes.findLast(
    ({ start, end }) => possibleDays(start).from <= n && (end === null || n <= possibleDays(end).to),
  );
  return episode === undefined ? null : inALine(lookBackOnOne(report, episodes, episode));
};
