import type { Day } from '../../core/day.ts';
import type { Formats } from '../formats.ts';

/** Something about the data, as a key with what it needs: core's history notes fit, and so do a mail's own. */
export type Note = {
  readonly key: string;
  readonly day?: Day;
  readonly lastDay?: Day;
  readonly count?: number;
};

const on = (note: Note, say: Formats): string => (note.day === undefined ? '' : ` of ${say.day(note.day)}`);

const runs = (note: Note): string => (note.count === 1 ? '1 run' : `${note.count ?? 'Some'} runs`);

type Sentence = (note: Note, say: Formats) => string;

const NOTES = {
  noDistance: (note, say) => `The run${on(note, say)} is left out: it has no distance.`,
  tooFast: (note, say) => `The run${on(note, say)} is left out: it is faster than anybody runs.`,
  tooSlow: (note, say) => `The run${on(note, say)} is left out: it is slower than a run.`,
  duplicate: (note, say) => `Two recordings of the run${on(note, say)}: it counts once.`,
  overlap: (note, say) =>
    `Runs${on(note, say)} overlap in time: only the longest counts. Is one of them wrong?`,
  gap: (note, say) =>
    note.day === undefined || note.lastDay === undefined
      ? 'Some days have no run. If you ran without recording, comparisons are off.'
      : `No run ${say.dayRange(note.day, note.lastDay)}: resting, or running unrecorded?`,
  missingShoes: (note) =>
    `${runs(note)} of this week ${note.count === 1 ? 'names' : 'name'} no shoes, so shoe mileage is too low.`,
  unknownClimb: (note) => `${runs(note)} of this week ${note.count === 1 ? 'has' : 'have'} no known climb.`,
  hiddenRuns: () => 'Camber may not read private runs: they look like rest.',
  backfillRunning: () => 'Your history is still coming in: comparisons may change.',
  lastSync: (note, say) => (note.day === undefined ? '' : `Last run read: ${say.day(note.day)}.`),
} satisfies Readonly<Record<string, Sentence>>;

/** A sentence for each note, in any language. */
export type Notes = Readonly<Record<keyof typeof NOTES, Sentence>>;

/** Finds the sentence of a note among a language's; null for a key there is no sentence for. */
export const saying =
  (notes: Notes) =>
  ({ key, ...fact }: Note, say: Formats): string | null =>
    Object.hasOwn(notes, key) ? notes[key as keyof Notes]({ key, ...fact }, say) || null : null;

/** A data note as a sentence; null for a key this language has no sentence for. */
export const note = saying(NOTES);

/** What a page says where nothing from Strava is kept beyond so many days. */
export const strictRetention = (days: number): string =>
  `This Camber keeps nothing from Strava longer than ${days} days and reads your latest 200 activities anew every night. Less exact for it: descents, hill repeats and corrected climbs are known for the last days only, before that Strava’s own climb counts; runs before these 200 activities count as unknown.`;
