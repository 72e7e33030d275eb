import { WARM_UP_DAYS, WARM_UP_WEEKS } from '../../core/history/warm-up.ts';
import type { Status } from '../../core/report/status/status.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { plain } from '../units.ts';

/** „Kein Befund“ liest sich nie wie „alles gut“ (SCIENCE.md 1.2). */
export const QUIET_CAVEAT =
  'Camber vergleicht Trainingsbelastungen. Es spürt dein Knie nicht: Die meisten Verletzungen kommen ohne eine solche Veränderung.';

const withinTen = (status: Status, say: Formats): string =>
  status.budget.longestRunM === null
    ? 'Lauf, wie du es gewohnt bist; eine Grenze für den längsten Lauf erscheint nach deinen nächsten Läufen.'
    : `Längster Lauf der nächsten Woche, innerhalb von +10 %: ${say.limit(status.budget.longestRunM)}.`;

const restart = (status: Status, say: Formats): string =>
  status.budget.restartM === null
    ? 'Halte die ersten Läufe kurz und lass mindestens 1 Tag dazwischen frei.'
    : `Bleib bei den ersten Läufen innerhalb von ${say.limit(status.budget.restartM)}, der Hälfte des längsten vor der Pause, mit mindestens 1 Tag dazwischen.`;

/** Das Urteil über eine Woche, deren einzige Befunde Hinweise sind, die schon vorbei sind. */
export const passedVerdict: Catalogue['passedVerdict'] = (status, say, notes) => {
  const headline =
    notes === 1 ? 'Ein Hinweis, und er ist vorbei' : `${say.count(notes)} Hinweise, alle vorbei`;
  const limitM = status.budget.longestRunM;
  return {
    headline,
    action: withinTen(status, say),
    subject: plain(limitM === null ? headline : `${headline}: längster Lauf bis ${say.shortLimit(limitM)}`),
    caveat: QUIET_CAVEAT,
  };
};

/** Das Urteil, wo kein Befund es anführt: eines je Zustand der Vorgeschichte. */
export const quietVerdict: Catalogue['quietVerdict'] = {
  empty: () => ({
    headline: 'Noch keine Läufe',
    action:
      'Zeichne einen ersten Lauf auf oder lass deine früheren hereinkommen: Camber braucht 28 Tage zum Vergleichen.',
    subject: 'Camber wartet auf deinen ersten Lauf',
    caveat: null,
  }),

  insufficient: (status, say) => {
    const days = `${say.count(Math.min(status.daysKnown, WARM_UP_DAYS))} von ${WARM_UP_DAYS} Tagen`;
    const byWeeks = status.daysKnown >= WARM_UP_DAYS;
    const weeks = say.count(status.weeksWithRuns);
    return {
      headline: byWeeks
        ? `Camber lernt dein Laufen kennen: Läufe in ${weeks} der letzten 4 Wochen, nötig sind ${WARM_UP_WEEKS}`
        : `Camber lernt dein Laufen kennen: ${days}`,
      action: withinTen(status, say),
      subject: plain(
        byWeeks
          ? `Camber lernt dein Laufen kennen: ${weeks} von ${WARM_UP_WEEKS} Wochen`
          : `Camber lernt dein Laufen kennen: ${days}`,
      ),
      caveat:
        'Bis dahin vergleicht Camber keine Wochen: Bei so wenig Vorgeschichte sähe jede Woche wie eine Veränderung aus.',
    };
  },

  break: (status, say) => ({
    headline: status.lastRunDay === null ? 'Eine Pause' : `Kein Lauf seit ${say.day(status.lastRunDay)}`,
    action: `Wenn du wieder anfängst: ${restart(status, say)}`,
    subject: plain(
      status.budget.restartM === null
        ? 'Wenn du wieder läufst: kurz, mit 1 Tag dazwischen'
        : `Wenn du wieder läufst: die ersten Läufe unter ${say.shortLimit(status.budget.restartM)}`,
    ),
    caveat: 'Pause, oder gelaufen, ohne aufzuzeichnen? Läufe, die Camber nicht sieht, wirken wie Pause.',
  }),

  return_after_break: (status, say) => ({
    headline: 'Zurück nach einer Pause',
    action: restart(status, say),
    subject: plain(
      status.budget.restartM === null
        ? 'Zurück nach einer Pause: kurze Läufe, 1 Tag dazwischen'
        : `Zurück nach einer Pause: Läufe unter ${say.shortLimit(status.budget.restartM)}`,
    ),
    caveat: 'Es gibt keine letzten Wochen zum Vergleichen; bis dahin zeigt Camber kein Verhältnis.',
  }),

  ok: (status, say) => {
    const hasRun = status.numbers.weekM.value !== 0;
    const headline = hasRun ? 'Keine Veränderung, die auffällt' : 'Kein Lauf in diesen 7 Tagen';
    return {
      headline,
      action: withinTen(status, say),
      subject: plain(
        status.budget.longestRunM === null
          ? headline
          : `${headline}: längster Lauf bis ${say.shortLimit(status.budget.longestRunM)}`,
      ),
      caveat: QUIET_CAVEAT,
    };
  },
};
