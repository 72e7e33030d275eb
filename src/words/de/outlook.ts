import type { Catalogue } from '../catalogue.ts';

/** Bis zu einem Zehntel über einer Grenze ist ein wenig (DESIGN). */
const LITTLE = 1.1;

const more = (share: number): string => (share <= LITTLE ? 'etwas mehr' : 'deutlich mehr');

const WAY = { climb: 'bergauf', descent: 'bergab' } as const;

/** Was von den kommenden Tagen gesagt wird, und von Rat, der vorbei ist. */
export const outlook: Catalogue['outlook'] = {
  step: {
    longestRun: (limit, short, until) => ({
      text: `Bleib bis ${until} bei jedem Lauf unter ${limit}.`,
      short: `den nächsten unter ${short}`,
    }),
    distance: (limit, short, until, weekday) => ({
      text: `Lauf bis ${until} insgesamt höchstens ${limit}.`,
      short: `höchstens ${short} bis ${weekday}`,
    }),
    hills: (limit, by, until, weekday) => ({
      text: `Lauf bis ${until} insgesamt höchstens ${limit} ${WAY[by]}.`,
      short: `höchstens ${limit} bis ${weekday}`,
    }),
    level: (until, weekday) => ({
      text: `Bleib bis ${until} auf ebenem Boden.`,
      short: `ebener Boden bis ${weekday}`,
    }),
    flat: (limit, runs) => ({
      text:
        runs === 1
          ? `Lauf das nächste Mal flach: höchstens ${limit} bergab.`
          : `Lauf ${runs === 2 ? 'zweimal' : `${runs}-mal`} flach: höchstens je ${limit} bergab.`,
      short: runs === 1 ? 'nächster Lauf flach' : `nächste ${runs} Läufe flach`,
    }),
    nothing: (from, limit, until, weekday) => ({
      text: `Pause bis ${from}, danach bis ${until} insgesamt höchstens ${limit}.`,
      short: `Pause bis ${weekday}`,
    }),
  },
  end: {
    until: (weekday) => `bis ${weekday}`,
    untilNext: (weekday) => `bis nächsten ${weekday}`,
    today: 'heute',
  },
  left: {
    distance: (limit, end) => `Noch ${limit} ${end}`,
    longestRun: (limit) => `langer Lauf bis ${limit}`,
    longestAlone: (limit) => `Langer Lauf bis ${limit}`,
    hills: (limit, by) => `${limit} ${WAY[by]}`,
    level: 'ebener Boden',
    withEnd: (limit, end) => `${limit} ${end}`,
    nothing: (from, limit, end) => `Vor ${from} ist nichts mehr frei, dann ${limit} ${end}`,
  },
  from: (distance, day) => `(von deinen ${distance} am ${day})`,
  rows: {
    longestRun: 'Längster Lauf',
    distance: (end) => `Insgesamt ${end}`,
    hills: (by, end) => `${by === 'descent' ? 'Abstieg' : 'Aufstieg'} ${end}`,
    flat: (runs) => (runs === 1 ? 'Nächster Lauf' : `Nächste ${runs} Läufe`),
    flatValue: (limit) => `flach, ${limit} bergab`,
    upTo: (limit) => `bis ${limit}`,
    nothing: (from, limit) => `nichts vor ${from}, dann bis ${limit}`,
    level: 'ebener Boden',
  },
  note: 'Darunter bleibt Camber still. Grenzen, keine Ziele.',
  shortNote: 'Grenzen, keine Ziele.',
  advised: 'Zurzeit niedriger: Ein Rat gilt noch.',
  back: {
    longestRun: {
      kept: (limit, until) => `Läufe unter ${limit} bis ${until}: daran hast du dich gehalten.`,
      broken: (most, limit, share) =>
        `Dein Lauf über ${most} war ${more(share)} als die empfohlenen ${limit}.`,
    },
    distance: {
      kept: (limit, until, most) => `Höchstens ${limit} bis ${until}: du bist ${most} gelaufen.`,
      broken: (most, limit, until, share) =>
        `Höchstens ${limit} bis ${until}: du bist ${most} gelaufen, ${more(share)}.`,
    },
    hills: {
      kept: (limit, by, until) => `${limit} ${WAY[by]} bis ${until}: daran hast du dich gehalten.`,
      broken: (most, limit, by, until, share) =>
        `${limit} ${WAY[by]} bis ${until}: es waren ${most}, ${more(share)}.`,
    },
    flat: {
      kept: (runs) =>
        `${runs === 1 ? 'Ein flacher Lauf' : `${runs} flache Läufe`}: daran hast du dich gehalten.`,
      broken: (most, runs) =>
        `Ein Lauf mit ${most} bergab, wo ${runs === 1 ? 'ein flacher' : `${runs} flache`} geraten war${runs === 1 ? '' : 'en'}.`,
    },
  },
  fact: {
    weeks: (weeks) => `${weeks} Wochen in Folge in deinem üblichen Bereich.`,
    knee: (answers, days) => `Knie 0 in allen ${answers} Antworten der letzten ${days} Tage.`,
  },
};
