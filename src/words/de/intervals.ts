import type { Catalogue } from '../catalogue.ts';

const status = (code: string): string => (code === '' ? '' : ` (${code})`);

/** Warum intervals.icu nicht gelesen werden konnte, nach dem, was notiert wurde. */
export const intervals: Catalogue['intervals'] = {
  reasons: {
    key: (code) =>
      `intervals.icu nimmt den Schlüssel nicht an${status(code)}. Kopiere ihn neu aus den Einstellungen dort: Ein neuer Schlüssel beendet den alten`,
    sealed: () =>
      'der Schlüssel lässt sich nicht mehr öffnen, weil der eigene Schlüssel dieses Camber gewechselt hat. Trage ihn noch einmal ein',
    limited: () => 'intervals.icu bittet um eine Pause',
    missing: (code) => `intervals.icu hat das Gesuchte nicht${status(code)}`,
    too_big: () => 'intervals.icu schickt mehr, als Camber annimmt',
    unavailable: (code) => `intervals.icu antwortet nicht${status(code)}. Camber versucht es wieder`,
    bad_answer: () => 'die Antwort von intervals.icu ist nicht wie erwartet',
  },
  other: 'der Grund steht im Protokoll',
};
