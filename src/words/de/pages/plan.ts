import type { Catalogue } from '../../catalogue.ts';

/** Vorausfragen: geplante Läufe, und was danach gemeldet würde. */
export const plan: Catalogue['pages']['plan'] = {
  title: 'Planung prüfen',
  lead: 'Was würde Camber nach einem Lauf sagen, den du vorhast, und wie lang darf er sein, bevor es etwas sagt? Nichts davon wird gespeichert.',
  form: 'Geplante Läufe',
  run: (n) => `Lauf ${n}`,
  day: 'Tag',
  distance: 'Strecke',
  descent: 'Bergab',
  descentHint: 'Lass es leer, wenn du es nicht weißt.',
  shoes: 'Schuhe',
  anyShoes: 'Noch offen',
  check: 'Prüfen',
  add: 'Lauf hinzufügen',
  remove: 'Entfernen',
  removeRun: (n) => `Lauf ${n} entfernen`,
  restNote: 'Tage ohne Lauf in diesem Plan zählen als Ruhetage.',
  problems: 'Noch nicht geprüft',
  problem: {
    day: (from, to) => `Der Tag muss zwischen ${from} und ${to} liegen.`,
    distance: (most) => `Die Strecke muss eine Zahl über 0 sein, höchstens ${most}.`,
    descent: (most) => `Bei „Bergab“ muss eine Zahl von 0 bis ${most} stehen, oder nichts.`,
    shoes: 'Dieses Paar steht nicht auf deiner Liste.',
  },
  ofRun: (n, problem) => `Lauf ${n}: ${problem}`,
  results: 'Was gemeldet würde',
  planned: (day, distance) => `${day}: ${distance}`,
  plannedWithDescent: (day, distance, descent) => `${day}: ${distance}, ${descent} bergab`,
  silent: 'Es würde nichts gemeldet.',
  wouldSay: 'Nach diesem Lauf würde Camber sagen:',
  largest: (distance) =>
    `Der längste Lauf an diesem Tag, zu dem nichts weiter zu sagen wäre: <strong>${distance}</strong>.`,
  largestWithDescent: (distance, descent) =>
    `Der längste Lauf an diesem Tag, zu dem nichts weiter zu sagen wäre: <strong>${distance}</strong> mit denselben Höhenmetern bergab; oder dieselbe Strecke mit höchstens <strong>${descent}</strong> bergab.`,
  noLimit:
    'Zu keiner Länge würde an diesem Tag etwas gemeldet: Es gibt zu wenig Vergangenheit zum Vergleichen.',
  budget: 'Die kommenden 7 Tage',
  longestRun: 'Längster Lauf',
  week: 'Strecke insgesamt',
  descentWeek: 'Bergab insgesamt',
  climbWeek: 'Bergauf insgesamt',
  upTo: (limit) => `bis ${limit}`,
  budgetNote:
    'Bis hierhin würde sich keine Regel zu Belastung und Höhenmetern melden. Das beschreibt Veränderung; es ist kein Versprechen.',
  noBudget: {
    empty: 'Es sind noch keine Läufe bekannt, mit denen sich ein Plan vergleichen ließe.',
    insufficient:
      'Erst nach vier Wochen mit Läufen lässt sich ein Plan mit ihnen vergleichen. Bis dahin zählen nur Pausen und Schuhe.',
  },
  rehab: {
    title: 'Vor jedem Plan',
    acute: 'Du bist in der Woche ohne Laufen. Jetzt ist kein Lauf dran; die Planung kann warten.',
    ladder:
      'Du bist auf dem Weg zurück. Die nächste Stufe kommt vor jedem Plan, und sie sagt, wie weit der nächste Lauf geht.',
    stop: 'Du hast Schmerz gemeldet, bei dem eine Pause dran ist. Bis er abgeklungen ist, ist kein Lauf ein guter Plan.',
    toAcute: 'Was diese Woche zu tun ist',
    toLadder: 'Die nächste Stufe',
  },
};
