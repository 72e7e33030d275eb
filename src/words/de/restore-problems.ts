import type { Catalogue } from '../catalogue.ts';

/** Warum ein Export nicht zurückkommt. */
export const restoreProblems: Catalogue['restoreProblems'] = {
  notAZip: () =>
    'Das ist keine vollständige ZIP-Datei. Wurde der Download abgebrochen? Nimm die Datei so, wie Camber sie gab.',
  notAnExport: () =>
    'Dieses ZIP ist kein Export von Camber: Es fehlt eine manifest.json davon. Andere Archive gehören zum Import von Dateien.',
  older: () =>
    'Dieser Export ist von einem Camber vor Version 1 des Formats und kann nicht zurück. Aktualisiere jenes Camber und exportiere neu.',
  newer: () =>
    'Dieser Export ist von einem neueren Camber als diesem. Aktualisiere dieses Camber und versuche es dann noch einmal.',
  tooBig: ({ file }) =>
    `${file === '' ? 'Dieses Archiv' : file} ist größer, als ein Export sein kann. Nimm die Datei so, wie Camber sie gab.`,
  missing: ({ file }) => `${file} fehlt im Archiv. Nimm die Datei so, wie Camber sie gab.`,
  changed: ({ file }) =>
    `${file} ist nicht, wie Camber sie schrieb: beschädigt oder von Hand geändert. Nimm die Datei so, wie Camber sie gab.`,
  unreadable: ({ file, row, field }) =>
    `${file}${row === '' ? '' : `, Eintrag ${row}`}${field === '' ? '' : `, „${field}“`}: nicht, was das Format erlaubt.`,
  notEmpty: () =>
    'Dieses Konto enthält schon Läufe oder Antworten. Ein Export kommt nur in ein leeres Konto zurück, damit nichts verloren geht oder sich mischt.',
  otherStrava: () =>
    'Die Läufe von Strava in diesem Export gehören zu einem anderen Strava-Konto als dem, das hier verbunden ist.',
};
