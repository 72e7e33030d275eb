import type { ReadingNoteKey } from '../../core/history/reading-notes.ts';
import type { SayReadingNote } from '../en/reading-notes.ts';
import type { Formats } from '../formats.ts';

const several = (count: number, one: string, many: string, say: Formats): string =>
  count === 1 ? `1 ${one}` : `${say.count(count)} ${many}`;

const first = (what: string | undefined): string => (what === undefined ? '' : ` Als Erstes: ${what}.`);

/** Was beim Lesen eines Verlaufs ausgelassen, ausgebessert oder angenommen wurde. */
export const readingNotes: Readonly<Record<ReadingNoteKey, SayReadingNote>> = {
  rowsUnreadable: ({ count, what }, say) =>
    `${several(count, 'Zeile ist', 'Zeilen sind', say)} nicht lesbar und ${count === 1 ? 'fehlt' : 'fehlen'}.${first(what)}`,
  distanceUnreadable: ({ count, what }, say) =>
    `${several(count, 'Distanz ist', 'Distanzen sind', say)} keine Zahl: Diese Aktivitäten zählen ohne Distanz.${first(what)}`,
  repeated: ({ count }, say) =>
    `${several(count, 'wiederholte Aktivität wurde', 'wiederholte Aktivitäten wurden', say)} einmal gezählt.`,
  otherSports: ({ count, what }, say) =>
    `${several(count, 'Aktivität ist kein Lauf', 'Aktivitäten sind keine Läufe', say)}: ${what ?? ''}.`,
  unknownSports: ({ count, what }, say) =>
    `${several(count, 'Aktivität hat', 'Aktivitäten haben', say)} eine Sportart, die Camber nicht kennt, und ${count === 1 ? 'fehlt' : 'fehlen'}: ${what ?? ''}.`,
  clockNotSet: ({ count }, say) =>
    `${several(count, 'Aktivität wurde', 'Aktivitäten wurden', say)} vor 1990 aufgezeichnet, mit einer nicht gestellten Uhr: ausgelassen.`,
  inFuture: ({ count }, say) =>
    `${several(count, 'Aktivität liegt', 'Aktivitäten liegen', say)} in der Zukunft: ausgelassen.`,
  withoutDay: ({ count, what }, say) =>
    `${several(count, 'Aufzeichnung hat', 'Aufzeichnungen haben', say)} keine Uhrzeit und ${count === 1 ? 'gehört' : 'gehören'} zu keinem Tag: ausgelassen.${first(what)}`,
  utcDays: ({ count }, say) =>
    `Nichts verrät die Zeitzone: ${several(count, 'Lauf zählt', 'Läufe zählen', say)} zu UTC-Tagen. Mit der Zeitzone zählen sie zu Ortstagen.`,
  kilometresAssumed: () =>
    'Die Liste nennt Distanzen ohne Einheit: Sie wurden als Kilometer gelesen. Sind es Meilen, sag es dazu.',
  milesRead: () => 'Die Distanzen sind in Meilen und wurden so gelesen.',
  namesOutside: ({ count, what }, say) =>
    `${several(count, 'Datei', 'Dateien', say)} des Archivs ${count === 1 ? 'hat einen Namen, der' : 'haben Namen, die'} nach draußen ${count === 1 ? 'zeigt' : 'zeigen'}: nicht angerührt.${first(what)}`,
  tooBig: ({ count, what }, say) =>
    `${several(count, 'Datei wird', 'Dateien werden', say)} beim Auspacken unsinnig groß: ausgelassen.${first(what)}`,
  damagedEntries: ({ count, what }, say) =>
    `${several(count, 'Datei', 'Dateien', say)} des Archivs ${count === 1 ? 'ist' : 'sind'} beschädigt oder verschlossen: ausgelassen.${first(what)}`,
  filesUnreadable: ({ count, what }, say) =>
    `${several(count, 'Aufzeichnung war', 'Aufzeichnungen waren', say)} nicht lesbar; ihre Läufe zählen ohne Höhenmeter und Bahn, wenn sie in der Liste stehen.${first(what)}`,
  noActivity: ({ count, what }, say) =>
    `${several(count, 'Datei enthält', 'Dateien enthalten', say)} keine Aktivität.${first(what)}`,
  known: ({ count }, say) =>
    `${several(count, 'Aufzeichnung war', 'Aufzeichnungen waren', say)} schon bekannt.`,
  filesMissing: ({ count, what }, say) =>
    `${several(count, 'Aufzeichnung steht', 'Aufzeichnungen stehen', say)} in der Liste, ${count === 1 ? 'ist' : 'sind'} aber nicht da: Ihre Läufe zählen ohne Höhenmeter und Bahn.${first(what)}`,
};
