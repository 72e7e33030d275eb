import type { Catalogue } from '../../catalogue.ts';
import type { Sport } from '../../file-sport.ts';

const several = (n: number, text: string, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${text} ${many}`;

const SPORTS: Readonly<Record<Sport, readonly [one: string, many: string]>> = {
  running: ['Lauf', 'Läufe'],
  walking: ['Spaziergang', 'Spaziergänge'],
  hiking: ['Wanderung', 'Wanderungen'],
  cycling: ['Radfahrt', 'Radfahrten'],
  swimming: ['Mal Schwimmen', 'Mal Schwimmen'],
  other: ['andere Aktivität', 'andere Aktivitäten'],
};

/** The page of a runner's files. */
export const files: Catalogue['pages']['files'] = {
  title: 'Deine Dateien',
  lead: 'Gib Camber, was deine Uhr oder App aufgezeichnet hat: FIT-, GPX- und TCX-Dateien oder ein ganzes Archiv (Zip), so wie du es bekommen hast. Zahlen bleiben, Strecken nicht.',
  form: {
    choose: 'Dateien auswählen',
    drop: 'oder hierher ziehen',
    dropNow: 'Loslassen, dann liest Camber sie',
    send: 'Diese Dateien lesen',
    limits: (most) =>
      `Bis zu ${most} auf einmal. Im Archiv dürfen auch Radfahrten und Schwimmen sein: Sie werden ausgelassen.`,
    tooBig: (most) =>
      `Das ist mehr als ${most}. Lies es dort ein, wo Camber läuft: npx camber import und dahinter die Datei.`,
    folder: 'Ein Ordner lässt sich so nicht senden: Pack ihn erst in ein Zip-Archiv.',
    sending: (percent) => `${percent} gesendet`,
    lost: 'Die Verbindung ist abgerissen. Was ganz ankam, bleibt: Sende den Rest noch einmal.',
    none: 'Wähle erst eine Datei aus.',
    busy: 'Immer nur eine Sendung: Diese hier wird noch gelesen.',
  },
  ways: {
    title: 'Ganz von selbst',
    text: 'Dateien können auch von allein kommen: aus einem Ordner, von einer App auf dem Handy, von intervals.icu. <b>Einrichten</b> oder <a>den kürzesten Weg von deiner Uhr oder App</a> ansehen.',
    phone:
      'Auf dem Handy: Wähle im Menü des Browsers „App installieren“ oder „Zum Startbildschirm“. Danach steht Camber in der Liste, wenn du eine GPX- oder FIT-Datei aus einer anderen App teilst (Android).',
  },
  now: {
    title: 'Deine Dateien werden gelesen',
    arriving: 'Die Dateien kommen gerade an.',
    archive: (name) => `Camber liest <strong>${name}</strong>.`,
    files: (done, of) => `${done} von ${of} Dateien.`,
    end: (when) => `Voraussichtlich fertig gegen ${when}.`,
    leave: 'Du kannst die Seite schließen: Camber macht weiter.',
    cancel: 'Abbrechen',
    cancelNote: 'Was schon gelesen ist, bleibt.',
    found: (n, text) => (n === 1 ? 'Bisher 1 Lauf gefunden.' : `Bisher ${text} Läufe gefunden.`),
    verdict: {
      title: 'Was Camber bisher sagt',
      usual: (range) => `Üblich sind bei dir ${range} in der Woche.`,
      noUsual: 'Was bei dir üblich ist, zeigt sich nach ein paar Wochen.',
      note: 'Aus der Liste deiner Läufe. Höhenmeter und Strecken werden noch gelesen und können es ändern. <a>Zur Startseite</a>',
    },
  },
  ended: {
    done: 'Gelesen',
    cancelled: 'Abgebrochen, wie du wolltest. Was bis dahin gelesen war, bleibt.',
    broken: 'Nicht alles kam an. Was ganz ankam, ist gelesen; sende den Rest noch einmal.',
    stopped:
      'Camber wurde beim Lesen angehalten. Was gelesen ist, bleibt: Sende dasselbe noch einmal, dann geht es dort weiter.',
    nothing: 'Es war kein Lauf dabei.',
    home: 'Ansehen, was Camber jetzt sagt',
    all: 'Alle Importe',
    back: 'Weitere Dateien senden',
  },
  counts: {
    runs: (n, text) => several(n, text, 'neuer Lauf', 'neue Läufe'),
    same: (n, text) => several(n, text, 'schon vorhandener Lauf', 'schon vorhandene Läufe'),
    known: (n, text) => `${n === 1 ? '1' : text} schon bekannt`,
    other: (n, text) =>
      several(n, text, 'andere Aktivität, nicht gezählt', 'andere Aktivitäten, nicht gezählt'),
    refused: (n, text) => `${n === 1 ? '1' : text} nicht gelesen`,
    span: (from, to) => (from === to ? from : `${from} bis ${to}`),
    nothing: 'nichts Neues',
  },
  result: {
    run: (distance, day) => `<a>${distance} am ${day}</a>`,
    same: (distance, day) => `Derselbe wie dein Lauf vom <a>${day}</a> (${distance}).`,
    two: 'Doch zwei Läufe?',
    known: (when) => `Dieselbe Datei wurde schon gelesen, ${when}.`,
    sports: (list) => `${list}: nicht gezählt.`,
    sport: (sport, n, text) => several(n, text, ...SPORTS[sport]),
    refused: 'Nicht gelesen:',
    noArchive: 'Nicht gelesen: Das ist kein Archiv mit Läufen, oder es kam nicht vollständig an.',
    more: (n, text) => (n === 1 ? 'Und 1 weitere Datei.' : `Und ${text} weitere Dateien.`),
    one: 'Diese Datei',
    each: 'Datei für Datei',
  },
  zone: {
    title: 'Wo lebst du?',
    text: 'Einige deiner Dateien sagen nicht, wo sie aufgezeichnet wurden. Deshalb weiß Camber nicht, welcher Tag es war. Diese Frage kommt nur einmal.',
    label: 'Zeitzone',
    choose: 'Bitte wählen',
    save: 'Speichern',
    bad: 'Wähle eine Zeitzone aus der Liste.',
    saved: 'Gespeichert. Die Tage dieser Läufe stimmen jetzt.',
  },
  log: {
    title: 'Was angekommen ist',
    none: 'Noch nichts. Wähle oben Dateien aus.',
    by: {
      strava: 'Strava',
      upload: 'Diese Seite',
      folder: 'Ordner',
      post: 'Von einer App gesendet',
      intervals: 'intervals.icu',
      command: 'Kommandozeile',
    },
    files: (n, text) => several(n, text, 'Datei', 'Dateien'),
    line: (when, by) => `${when} · ${by}`,
    reading: 'wird gerade gelesen',
    open: 'Einzelheiten',
    about: (when) => ` vom ${when}`,
    older: 'Frühere Importe',
    newest: 'Die letzten Importe',
    pages: 'Seiten der Liste',
    names: 'Die Namen der Dateien werden nach einem Monat vergessen.',
  },
};
