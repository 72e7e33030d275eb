import { ladderStep } from '../core/rehab/ladder-steps.ts';
import { leftLine, limitNote } from '../words/outlook.ts';
import type { Reader } from '../words/reader.ts';
import { plain } from '../words/units.ts';
import type { FeedSubject } from './feed.ts';

/** What a calendar shows of an entry. */
export type EntryWords = {
  readonly title: string;
  readonly detail: string;
  /** The page of Camber where it is done. */
  readonly path: string;
};

const PATHS: Readonly<Record<FeedSubject['kind'], string>> = {
  routine: '/routine',
  plan: '/routine',
  holds: '/routine',
  stairs: '/check-ins',
  ladder: '/routine/ladder',
  left: '/',
  'hip-drop': '/routine/hip-drop',
};

const titleOf = (subject: FeedSubject, reader: Reader): string => {
  const { words, count } = reader;
  const t = words.calendar.titles;
  if (subject.kind === 'left') return plain(leftLine(subject.coming, reader) ?? t.left);
  if (subject.kind === 'plan') return t.plan(count(subject.dayNo));
  if (subject.kind === 'ladder') return t.ladder(count(subject.step));
  return t[subject.kind];
};

const detailOf = (subject: FeedSubject, reader: Reader): string => {
  const { words, count, distance } = reader;
  const t = words.calendar.details;
  if (subject.kind === 'left') return limitNote(subject.coming, reader);
  if (subject.kind !== 'ladder') return t[subject.kind];
  const { walkMin, runMin } = ladderStep(subject.step);
  const how = distance(subject.distanceM);
  return runMin === null ? t.ladderWhole(how) : t.ladder(count(walkMin), count(runMin), how);
};

/** An entry in the runner's language. Discreet ones tell neither in the title nor in the text what is to be done. */
export const entryWords = (subject: FeedSubject, discreet: boolean, reader: Reader): EntryWords => {
  const path = PATHS[subject.kind];
  const t = reader.words.calendar;
  return discreet
    ? { title: t.name, detail: '', path }
    : { title: titleOf(subject, reader), detail: detailOf(subject, reader), path };
};
