import type { Catalogue } from '../../catalogue.ts';

/** Was eine ganze Vorgeschichte erzählt, sobald sie gelesen ist. */
export const found: Catalogue['pages']['found'] = {
  title: 'Was wir in deinen Läufen gefunden haben',
  lead: (runs, from) =>
    `${runs} seit ${from}. Das sagen sie über dein übliches Training, und das hätte Camber dir gesagt.`,
  short: (runs, days) =>
    `Bisher ${runs} in ${days}. Camber vergleicht nach vier Wochen, wenn es in mindestens drei davon Läufe gibt. Bis dahin sagt es, was es sieht, und warnt vor nichts.`,
  none: 'Hier ist noch kein Lauf. <a>Gib Camber deine Dateien</a>, dann füllt sich diese Seite in Sekunden.',
  noneStrava: 'In deinem Strava-Konto ist noch kein Lauf. Mit dem ersten beginnt diese Seite.',
  runs: (n, count) => (n === 1 ? '1 Lauf' : `${count} Läufe`),
  days: (n, count) => (n === 1 ? 'einem Tag' : `${count} Tagen`),
  reading: 'Deine Läufe werden noch gelesen',
  readingText: 'Hier steht, was bis jetzt bekannt ist. Es wird von selbst mehr.',
  numbers: {
    week: 'Deine übliche Woche',
    usualLong: 'Dein üblicher längster Lauf der Woche',
    weekNote: 'die mittlere Hälfte deiner letzten zwölf Wochen',
    noWeek: 'Noch zu wenige Wochen, um zu sagen, was bei dir üblich ist.',
    longest: 'Längster Lauf des letzten Jahres',
    longestNote: (day) => `am <a>${day}</a>`,
  },
  jumps: {
    title: 'Die größten Sprünge des letzten Jahres',
    text: 'Das hätte Camber gleich nach diesen Läufen gesagt.',
    none: 'Kein Sprung im letzten Jahr: Nichts ging über das hinaus, was du gewohnt warst. Camber wäre still geblieben.',
    short: 'Noch lässt sich nichts vergleichen, also heißt auch nichts ein Sprung.',
    mailed: 'Nach diesem Lauf wäre eine Mail gekommen:',
    monday: 'In der Mail vom Montag hätte gestanden:',
    caveat:
      'Auf die meisten Sprünge folgt nichts. Es lohnt sich, sie zu kennen, weil Schmerzen oft nach einem kommen.',
  },
  pain: {
    title: 'Hat dein Knie schon einmal wehgetan?',
    ask: 'Das weiß keine Aufzeichnung. Sag Camber, wann es wehtat, auch ungefähr, und es zeigt, was sich in den Wochen davor geändert hatte.',
    tell: 'Sagen, wann es wehtat',
    told: (n, count) =>
      n === 1
        ? 'Du hast von einem Mal erzählt. Sieh nach, was sich davor geändert hatte.'
        : `Du hast von ${count} Malen erzählt. Sieh nach, was sich davor geändert hatte.`,
    look: 'Nachsehen, was sich geändert hatte',
  },
  hills: {
    title: 'Hügel',
    climb: (range) => `Üblich sind bei dir ${range} Anstieg in der Woche.`,
    most: (loss, day) => `Am meisten bergab ging es am <a>${day}</a>: ${loss} in einem Lauf.`,
    flat: 'Deine Läufe gehen kaum bergab.',
    unread:
      'Wie viel du bergab läufst, ist nicht bekannt: Es wurde noch keine Aufzeichnung mit Höhen gelesen.',
    repeats: (n, count) =>
      n === 1 ? 'Ein Lauf hatte Bergwiederholungen.' : `${count} Läufe hatten Bergwiederholungen.`,
    known: (known, runs) => `Das Bergab ist von ${known} der ${runs} Läufe bekannt.`,
  },
  track: {
    title: 'Bahn',
    runs: (n, count) => (n === 1 ? 'Ein Lauf' : `${count} Läufe`),
    ways: (runs, ccw, cw) =>
      `${runs} auf der Bahn: ${ccw} gegen den Uhrzeigersinn und ${cw} im Uhrzeigersinn.`,
    none: 'Bahnrunden waren keine dabei.',
    unread: 'Ob du auf der Bahn warst, ist nicht bekannt: Es wurde noch keine Aufzeichnung gelesen.',
    known: (read, runs) => `${read} von ${runs} Aufzeichnungen sind gelesen.`,
  },
  shoes: {
    title: 'Schuhe',
    pair: (name, share, distance) => `${name}: ${share} deiner letzten acht Wochen, insgesamt ${distance}`,
    unnamed: 'Ein Paar ohne Namen',
    none: 'Deine Läufe der letzten acht Wochen nennen keine Schuhe.',
    without: (distance) => `${distance} bist du in keinem Paar gelaufen, das Camber kennt.`,
    more: 'Schuhe: Sprengung, Kilometer, Erinnerungen',
  },
  year: 'Hügel, Bahn und der längste Lauf gelten für die letzten zwölf Monate.',
  home: 'Zu heute',
  link: 'Was wir in deinen Läufen gefunden haben',
  fresh: 'Deine Läufe sind gelesen',
  freshText:
    'Deine übliche Woche, dein längster Lauf, deine größten Sprünge: <a>Sieh nach, was wir gefunden haben</a>.',
};
