import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

const megabytes = (bytes: number | undefined, say: Formats): string =>
  `${say.count(Math.round((bytes ?? 0) / (1024 * 1024)))} MB`;

/** Warum eine Datei nicht gelesen wurde. */
export const fileProblems: Catalogue['fileProblems'] = {
  missing: ({ detail }) =>
    detail === undefined || detail === 'ENOENT'
      ? 'gibt es nicht. Bitte den Pfad prüfen.'
      : `lässt sich nicht öffnen (${detail}). Bitte Pfad und Rechte prüfen.`,
  notAFile: () =>
    'ist ein Ordner oder Gerät, keine Datei. Bitte eine .fit-, .gpx-, .tcx- oder .json-Datei nennen.',
  empty: () => 'die Datei ist leer (0 Byte Inhalt). Bitte die Aktivität noch einmal exportieren.',
  tooManyBytes: ({ limit }, say) =>
    `ist größer als ${megabytes(limit, say)}: Das ist keine einzelne Aktivität. Bitte einzeln exportieren.`,
  tooManyPoints: ({ limit }, say) =>
    `enthält mehr als ${say.count(limit ?? 0)} Punkte: Das ist keine einzelne Aktivität. Bitte einzeln exportieren.`,
  tooManyTags: ({ limit }, say) =>
    `enthält mehr als ${say.count(limit ?? 0)} XML-Tags: Das ist keine Aufzeichnung. Bitte neu exportieren.`,
  tooComplex: () => 'ist tiefer verschachtelt als jede Aufzeichnung. Bitte die Aktivität neu exportieren.',
  tookTooLong: ({ limit }, say) =>
    `das Lesen dauerte länger als ${say.count(limit ?? 0)} s und wurde abgebrochen. Bitte neu exportieren oder weglassen.`,
  tooMuchMemory: ({ limit }, say) =>
    `das Lesen brauchte mehr als ${say.count(limit ?? 0)} MB Speicher und wurde abgebrochen. Bitte neu exportieren oder weglassen.`,
  unknownKind: () =>
    'ist keine FIT-, GPX-, TCX- oder Streams-Datei. Bitte in einem dieser Formate exportieren.',
  archive: () =>
    'ist ein Zip-Archiv, keine einzelne Aktivität. Bitte entpacken oder als Ganzes mit camber replay lesen.',
  badZip: () =>
    'ist kein vollständiges Zip-Archiv: Download abgebrochen? Bitte neu herunterladen und die Größe vergleichen.',
  tooManyFiles: ({ limit }, say) =>
    `enthält mehr als ${say.count(limit ?? 0)} Dateien: So viele hat niemand. Bitte den Ordner der Läufe nennen.`,
  nothingInside: () =>
    'enthält weder FIT, GPX oder TCX noch eine Liste (activities.csv, activities.json). Bitte einen Export nennen.',
  damagedInside: ({ detail }) =>
    `der Inhalt ist beschädigt oder mit Passwort gesperrt (${detail ?? ''}). Bitte neu herunterladen oder entpacken.`,
  tooBigInside: ({ detail }) =>
    `der Inhalt ist entpackt größer, als sinnvoll ist (${detail ?? ''}). Bitte neu exportieren.`,
  webPage: () =>
    'ist eine Webseite (HTML), keine Aktivität: ohne Anmeldung gespeichert? Bitte im Browser neu laden.',
  otherFormat: ({ detail }) =>
    `ist keine Aktivität, sondern eine Datei anderer Art (${detail ?? ''}). Bitte als FIT, GPX oder TCX exportieren.`,
  officeFile: () =>
    'ist eine Tabelle oder ein Dokument eines Büroprogramms. Bitte die Liste dort als CSV speichern.',
  otherXml: ({ detail }) =>
    `ist XML anderer Art (<${detail ?? ''}>), weder GPX noch TCX. Bitte die Aktivität so exportieren.`,
  declaresEntities: () =>
    'erklärt XML-Entitäten, die keine Aufzeichnung braucht und die ein Angriff sein können. Bitte neu exportieren.',
  notWellFormed: ({ line, detail }, say) =>
    `ist kein wohlgeformtes XML (Zeile ${say.count(line ?? 1)}: ${detail ?? ''}). Abgeschnitten? Bitte neu exportieren.`,
  badGzip: () => 'ist keine vollständige gzip-Datei. Abgeschnitten? Bitte neu herunterladen.',
  badFit: () => 'ist eine beschädigte FIT-Datei: Nichts darin ist lesbar. Bitte neu von der Uhr kopieren.',
  badJson: ({ detail }) =>
    `${detail === undefined ? '' : `${detail} darin `}ist kein vollständiges JSON. Beim Kopieren abgeschnitten? Bitte neu speichern.`,
  noStreams: () =>
    'ist JSON ohne Streams. Gebraucht wird die Antwort von GET /activities/{id}/streams?key_by_type=true.',
  noList: () =>
    'ist JSON ohne Streams und keine Liste, wie GET /athlete/activities sie gibt. Bitte die ganze Antwort speichern.',
  errorAnswer: ({ detail }) =>
    `ist die Fehlermeldung eines Dienstes (${detail ?? ''}), keine Aktivität. Bitte dort anmelden und neu laden.`,
  noActivities: () => 'enthält keine einzige Aktivität. Bitte noch einmal mit den Läufen exportieren.',
  noColumns: ({ detail }) =>
    `hat in keiner bekannten Sprache eine Spalte „${detail ?? ''}“. Bitte Strava auf Englisch stellen und neu exportieren.`,
  tooManyRows: ({ limit }, say) =>
    `hat mehr als ${say.count(limit ?? 0)} Zeilen: So viele hat niemand. Bitte nur die eigenen Aktivitäten exportieren.`,
  badRows: ({ limit, detail }, say) =>
    `keine der ${say.count(limit ?? 0)} Zeilen ist lesbar (erste: ${detail ?? ''}): Id oder Datum fehlt. Bitte neu exportieren.`,
  brokenRows: () =>
    'Tausende Zeilen sind kaputt: Hat ein anderes Programm sie verändert? Bitte neu exportieren.',
  noDistances: ({ limit, detail }, say) =>
    `keiner der ${say.count(limit ?? 0)} Läufe hat eine Distanz als Zahl${detail === undefined ? '' : ` (erste: ${detail})`}. Gebraucht werden Meter, etwa 8046.7.`,
  route: ({ kind }) =>
    `diese ${kind ?? ''}-Datei ist eine Route, keine Aufzeichnung. Bitte die Aktivität selbst exportieren.`,
  badPlaces: ({ detail }) =>
    `keiner der Punkte hat Breite und Länge als Zahlen (erster: ${detail ?? ''}). Bitte neu exportieren.`,
  noPoints: ({ kind }) =>
    `diese ${kind ?? ''}-Datei enthält weder Punkte noch Summen. Bitte die Aktivität selbst exportieren.`,
  notAnActivity: ({ detail }) =>
    `ist keine Aktivität, sondern eine FIT-Datei der Art „${detail ?? ''}“. Bitte weglassen.`,
  noTimes: () =>
    'enthält keine Zeiten einer gestellten Uhr; niemand weiß, zu welchem Tag sie gehört. Bitte mit Zeiten exportieren.',
  noZone: ({ detail }) => `„${detail ?? ''}“ ist keine Zeitzone. Bitte einen Namen wie Europe/Berlin nennen.`,
  inFuture: () => 'liegt in der Zukunft. Bitte die Uhr und das Datum dieser Aktivität stellen.',
  failed: ({ detail }) =>
    `ließ sich nicht lesen (${detail ?? ''}). Das ist ein Fehler von Camber: bitte melden.`,
};
