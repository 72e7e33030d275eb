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

const NOTES: Readonly<Record<string, (note: Note, say: Formats) => string>> = {
  noDistance: (note, say) => `The run${on(note, say)} is left out: it has no distance.`,
  tooFast: (note, say) => `The run${on(note, say)} is left out: it is faster than anybody runs.`,
  tooSlow: (note, say) => `The run${on(note, say)} is left out: it is slower than a run.`,
  duplicate: (note, say) => `Two recordings of the run${on(note, say)}: it counts once.`,
  overlap: (note, say) =>
    `Runs${on(note, say)} overlap in time: only the longest counts. Is one of them wrong?`,
  gap: (note, say) =>
    note.day === undefined || note.lastDay === undefined
      ? 'Some days have no run. If you ran without recording, comparisons are off.'
      : `No run ${say.dayRange(note.day, note.lastDay)}: resting, or running unrecorded? Unrecorded runs look like rest.`,
  missingShoes: (note) =>
    `${runs(note)} of this week ${note.count === 1 ? 'names' : 'name'} no shoes, so shoe mileage is too low.`,
  unknownClimb: (note) => `${runs(note)} of this week ${note.count === 1 ? 'has' : 'have'} no known climb.`,
  hiddenRuns: () => 'Camber may not read private runs: they look like rest.',
  backfillRunning: () => 'Your history is still coming in: comparisons may change.',
  lastSync: (note, say) => (note.day === undefined ? '' : `Last run read from Strava: ${say.day(note.day)}.`),
};

/** A data note as a sentence; null for a key this language has no sentence for. */
export const note = (fact: Note, say: Formats): string | null => NOTES[fact.key]?.(fact, say) || null;

/** What a page says where nothing from Strava is kept beyond so many days. */
export const strictRetention = (days: number): string =>
  `This Camber keeps nothing from Strava longer than ${days} days and reads your latest 200 activities anew every night. Less exact for it: descents, hill repeats and corrected climbs are known for the last days only, before that Strava’s own climb counts; runs before these 200 activities count as unknown.`;
