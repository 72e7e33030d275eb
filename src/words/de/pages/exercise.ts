import type { Catalogue } from '../../catalogue.ts';

/** Die Seite einer Übung. */
export const exercise: Catalogue['pages']['exercise'] = {
  start: 'Anfang',
  end: 'Ende',
  setUp: 'So fängst du an',
  steps: 'So geht es',
  feel: 'Wo du es spürst',
  mistake: 'Der häufigste Fehler',
  dose: 'Wie viel',
  today: (dose) => `Heute: ${dose}.`,
  equipment: 'Was du brauchst',
  evidence: 'Wie sicher ist das?',
  source: (text) => `Quelle: ${text}.`,
  previous: 'Davor',
  next: 'Danach',
  all: 'Alle Übungen',
  others: 'Andere Übungen',
};
