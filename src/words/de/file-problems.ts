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
    `das Lesen dauerte länger als ${say.count(limit ?? 0)} s und wurde abgebrochen.`,
  tooMuchMemory: ({ limit }, say) =>
    `das Lesen brauchte mehr als ${say.count(limit ?? 0)} MB Speicher und wurde abgebrochen.`,
  unknownKind: () =>
    'ist keine FIT-, GPX-, TCX- oder Streams-Datei. Bitte in einem dieser Formate exportieren.',
  archive: () =>
    'ist ein Zip-Archiv, keine einzelne Aktivität. Bitte entpacken oder als Ganzes mit camber replay lesen.',
  webPage: () =>
    'ist eine Webseite (HTML), keine Aktivität: ohne Anmeldung gespeichert? Bitte im Browser neu laden.',
  otherFormat: ({ detail }) =>
    `ist eine Datei anderer Art (${detail ?? ''}), keine FIT-, GPX-, TCX- oder Streams-Datei.`,
  otherXml: ({ detail }) => `ist XML anderer Art (<${detail ?? ''}>), weder GPX noch TCX.`,
  declaresEntities: () =>
    'erklärt XML-Entitäten, die keine Aufzeichnung braucht und die ein Angriff sein können. Bitte neu exportieren.',
  notWellFormed: ({ line, detail }, say) =>
    `ist kein wohlgeformtes XML (Zeile ${say.count(line ?? 1)}: ${detail ?? ''}). Abgeschnitten? Bitte neu exportieren.`,
  badGzip: () => 'ist keine vollständige gzip-Datei. Abgeschnitten? Bitte neu herunterladen.',
  badFit: () => 'ist eine beschädigte FIT-Datei: Nichts darin ist lesbar. Bitte neu von der Uhr kopieren.',
  badJson: () => 'ist kein vollständiges JSON. Beim Kopieren abgeschnitten? Bitte neu speichern.',
  noStreams: () =>
    'ist JSON ohne Streams. Gebraucht wird die Antwort von GET /activities/{id}/streams?key_by_type=true.',
  route: ({ kind }) =>
    `diese ${kind ?? ''}-Datei ist eine Route, keine Aufzeichnung. Bitte die Aktivität selbst exportieren.`,
  noPoints: ({ kind }) =>
    `diese ${kind ?? ''}-Datei enthält weder Punkte noch Summen. Bitte die Aktivität selbst exportieren.`,
  notAnActivity: ({ detail }) => `ist keine Aktivität, sondern eine FIT-Datei der Art „${detail ?? ''}“.`,
  failed: ({ detail }) =>
    `ließ sich nicht lesen (${detail ?? ''}). Das ist ein Fehler von Camber: bitte melden.`,
};
