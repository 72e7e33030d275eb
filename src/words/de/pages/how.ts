import type { Catalogue } from '../../catalogue.ts';

/** Die Seite „So funktioniert es“; ihre Regeln stehen in ../methods. */
export const how: Catalogue['pages']['how'] = {
  title: 'So funktioniert es',
  lead: 'Camber vergleicht, was du tust, mit dem, was du sonst tust. Jede Regel hier unten ist eine feste Regel mit einer Zahl darin: Dieselben Läufe ergeben immer dieselben Worte.',
  cannot: {
    title: 'Was es nicht kann',
    text: 'Es beschreibt Veränderungen im Training. Es stellt keine Diagnose, nennt keine Wahrscheinlichkeit, und eine ruhige Woche sagt nichts über dein Knie. Die meisten, die einen Sprung machen, bleiben gesund, und die meisten Verletzungen kommen ohne einen. Wenn etwas weh tut, zählt das mehr als jede Zahl hier; Schmerz, der bleibt, gehört in physiotherapeutische oder ärztliche Hände.',
  },
  more: 'Formel und Grenzen',
  own: {
    title: 'Mit deinen eigenen Zahlen',
    change: 'Was anders war',
    before: 'Vor deinen Episoden',
    otherwise: (length) => `In anderen Zeiträumen von ${length}`,
    row: (label, change) => `${label}: ${change}`,
    of: (times, of) => `${times} von ${of}`,
    never: (length) =>
      `In deinen anderen Zeiträumen von ${length} gab es nichts davon. Das kann Zufall sein: Danach wurde gesucht, weil es vor einem Schmerz lag.`,
    nothing: 'Von nichts ist bekannt, dass es vor deinen Episoden außerhalb des Üblichen lag.',
    more: '<a>Deine Episoden</a>, jede mit dem, was davor anders war.',
    none: 'Du hast noch nicht eingetragen, wann dein Knie wehtat, also gibt es nichts Eigenes zu zählen. <a>Wann tat dein Knie weh?</a>',
    stranger: 'Wenn du angemeldet bist, stehen hier die Zahlen deiner eigenen Läufe.',
  },
  change: 'Grenze ändern',
  rules: 'Die Regeln',
  measuring: 'Wie Strecke, Höhenmeter, Runden und alles andere gemessen werden',
  levels: {
    title: 'Wie laut es spricht',
    note: 'Fallen zwei verschiedene Arten von Veränderung in dieselben sieben Tage, etwa ein längerer Lauf und neue Hügel, steigt die Stufe um eins, und der Hinweis sagt, warum.',
  },
  mails: {
    title: 'Wann eine Mail kommt',
    text: 'Was den eben gemachten Lauf betrifft, kommt nach ihm: ein Sprung beim langen Lauf, der erste Lauf nach einer Pause, die ersten Bergintervalle, weit mehr Abstieg als sonst, ein anderes Schuhpaar. Was eine Woche oder einen Monat betrifft, wartet bis Montag, außer es hat die Stufe Vorsicht, ist wirklich neu, und eine Woche lang kam keine Mail. Pro Lauf kommt höchstens eine Mail, und nie eine zweite, weil ein Lauf bearbeitet wurde.',
  },
  files: {
    title: 'Läufe von Strava und aus Dateien',
    text: 'Von einem Lauf kann zweimal die Rede sein, bei Strava und in einer Datei. Aufzeichnungen, die sich überschneiden, innerhalb von fünf Minuten beginnen und fast gleich lang sind, sind ein Lauf: Er zählt einmal, und für jede Zahl gilt die bessere Quelle. Seine Seite nennt die Quellen, und dort kannst du sagen, dass es zwei Läufe sind. Ein Lauf aus einer Datei, der nicht älter als zwei Tage ist, wird gemeldet wie einer von Strava; ältere zählen nur. <a>Wie Dateien herkommen</a>',
  },
  sources: {
    title: 'Woher die Gedanken kommen',
    text: 'Die Fragen folgen dem Artikel „Stop Stretching Your IT Band: The PT Exercises for IT Band That Actually Work“. Die Grenzwerte folgen den Studien, die bei jeder Regel stehen; wo keine Studie eine Zahl nennt, sagt Camber das.',
  },
};
