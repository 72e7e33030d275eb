import type { Catalogue } from '../../words/catalogue.ts';
import type { ComingWeek } from '../../words/coming-week.ts';
import type { Formats } from '../../words/formats.ts';
import type { Row } from '../parts.ts';

/** The coming seven days as rows; limits that are not known are left out. */
export const comingRows = (
  week: ComingWeek,
  say: Formats,
  { labels, upTo }: Catalogue['mail'],
): readonly Row[] => [
  ...(week.longestRunM === null
    ? []
    : [{ label: labels.longestRun, value: upTo(say.limit(week.longestRunM)) }]),
  ...(week.weekM === null ? [] : [{ label: labels.distance, value: upTo(say.limit(week.weekM)) }]),
  ...(week.weekHills === null
    ? []
    : [{ label: labels[week.weekHills.measure], value: upTo(say.elevation(week.weekHills.metres)) }]),
];
