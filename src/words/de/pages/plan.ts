import type { Catalogue } from '../../catalogue.ts';

/** Vorausfragen: geplante Läufe, und was danach gemeldet würde. */
export const plan: Catalogue['pages']['plan'] = {
  title: 'Planung prüfen',
  lead: 'Einen Lauf vor? Sieh nach, ob er noch passt. Nichts davon wird gespeichert.',
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
  results: 'Die Antwort',
  planned: (day, distance) => `${day}: ${distance}`,
  plannedWithDescent: (day, distance, descent) => `${day}: ${distance}, ${descent} bergab`,
  answer: {
    within: 'Das passt noch. Camber würde nichts sagen.',
    beyond: 'Mehr, als noch frei ist.',
    beyondAdvice: 'Mehr, als der aktuelle Rat erlaubt.',
    told: 'Zu diesem Lauf würde Camber schreiben.',
    unknown: 'Es gibt zu wenig Vergangenheit, um diesen Lauf damit zu vergleichen.',
  },
  wouldSay: 'Danach würde Camber sagen:',
  upToThatDay: (limits) =>
    `An diesem Tag frei: ${limits.map((limit) => `<strong>${limit}</strong>`).join(' und ')}.`,
  ofDescent: (limit) => `${limit} bergab`,
  budget: 'Was noch frei ist',
  noBudget: {
    empty:
      'Es sind noch keine Läufe bekannt, mit denen sich ein Plan vergleichen ließe. <a>Frühere Läufe als Dateien holen</a>',
    insufficient:
      'Ein Plan lässt sich vergleichen, sobald es vier Wochen mit Läufen gibt. Bis dahin achtet Camber nur auf Pausen und Schuhe.',
  },
  rehab: {
    title: 'Vor jedem Plan',
    acute: 'Du machst gerade Laufpause. Plane den nächsten Lauf, wenn sie vorbei ist.',
    ladder: 'Du bist auf dem Weg zurück. Die nächste Stufe sagt, wie weit der nächste Lauf geht.',
    stop: 'Du hast Schmerz gemeldet, der Stopp sagt. Plane keinen Lauf, bis er abgeklungen ist.',
    toAcute: 'Was diese Woche zu tun ist',
    toLadder: 'Die nächste Stufe',
  },
};
