import { WARM_UP_DAYS, WARM_UP_WEEKS } from '../../core/history/warm-up.ts';
import { type Coming, firstRunsM } from '../../core/report/outlook/coming.ts';
import type { Catalogue } from '../catalogue.ts';
import { dayAsOf } from '../day-as-of.ts';
import type { Formats } from '../formats.ts';
import { plain } from '../units.ts';

/** „Kein Befund“ liest sich nie wie „alles gut“ (SCIENCE.md 1.2). */
export const QUIET_CAVEAT = 'Keine Entwarnung: Die meisten Verletzungen kommen ohne eine solche Veränderung.';

const firstRuns = (coming: Coming, say: Formats): string => {
  const limitM = firstRunsM(coming);
  if (limitM === null) return 'Halte die ersten Läufe kurz und lass mindestens 1 Tag dazwischen frei.';
  const half = coming.restart === null ? '' : ', der Hälfte des längsten vor der Pause';
  return `Bleib bei den ersten Läufen unter ${say.limit(limitM)}${half}, mit mindestens 1 Tag dazwischen.`;
};

/** Eine Woche, in der nichts neu ist, neben den üblichen. */
export const weeks: Catalogue['weeks'] = {
  none: 'Kein Lauf in diesen 7 Tagen',
  less: 'Eine leichtere Woche als sonst',
  usual: 'Eine normale Woche',
  more: 'Eine größere Woche als sonst',
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

  unread: ({ status }, say) => {
    const headline =
      status.readUntil === null
        ? 'Deine Läufe wurden nicht gelesen'
        : `Läufe zuletzt gelesen: ${dayAsOf(status.readUntil, status.asOf, say)}`;
    return {
      headline,
      action: 'Läufe seitdem fehlen hier: Diese Tage sind unbekannt, keine Ruhetage.',
      subject: plain(headline),
      caveat: null,
    };
  },

  insufficient: ({ status }, say) => {
    const days = `${say.count(Math.min(status.daysKnown, WARM_UP_DAYS))} von ${WARM_UP_DAYS} Tagen`;
    const byWeeks = status.daysKnown >= WARM_UP_DAYS;
    const weeks = say.count(status.weeksWithRuns);
    return {
      headline: byWeeks
        ? `Camber lernt dein Laufen kennen: Läufe in ${weeks} der letzten 4 Wochen, nötig sind ${WARM_UP_WEEKS}`
        : `Camber lernt dein Laufen kennen: ${days}`,
      action: 'Lauf, wie du es gewohnt bist.',
      subject: plain(
        byWeeks
          ? `Camber lernt dein Laufen kennen: ${weeks} von ${WARM_UP_WEEKS} Wochen`
          : `Camber lernt dein Laufen kennen: ${days}`,
      ),
      caveat:
        'Bei so wenig Vorgeschichte sähe jede Woche wie eine Veränderung aus. Bis dahin vergleicht Camber keine.',
    };
  },

  break: ({ status, outlook: { coming } }, say) => {
    const limitM = firstRunsM(coming);
    return {
      headline: status.lastRunDay === null ? 'Eine Pause' : `Kein Lauf seit ${say.day(status.lastRunDay)}`,
      action: `Wenn du wieder anfängst: ${firstRuns(coming, say)}`,
      subject: plain(
        limitM === null
          ? 'Wenn du wieder läufst: kurz, mit 1 Tag dazwischen'
          : `Wenn du wieder läufst: die ersten Läufe unter ${say.shortLimit(limitM)}`,
      ),
      caveat: 'Pause, oder gelaufen, ohne aufzuzeichnen? Läufe, die Camber nicht sieht, wirken wie Pause.',
    };
  },

  return_after_break: ({ outlook: { coming } }, say) => {
    const limitM = firstRunsM(coming);
    return {
      headline: 'Zurück nach einer Pause',
      action: firstRuns(coming, say),
      subject: plain(
        limitM === null
          ? 'Zurück nach einer Pause: kurze Läufe, 1 Tag dazwischen'
          : `Zurück nach einer Pause: Läufe unter ${say.shortLimit(limitM)}`,
      ),
      caveat: 'Es gibt noch keine letzten Wochen zum Vergleichen.',
    };
  },
};

/** Was eine Woche anführt, in der nichts neu ist. */
export const told: Catalogue['told'] = {
  open: (step) => `Gilt noch: ${step}`,
  changes: (count) => (count === 1 ? 'Eine Veränderung diese Woche' : `${count} Veränderungen diese Woche`),
};
