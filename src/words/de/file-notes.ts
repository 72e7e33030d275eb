import type { FileNoteKey } from '../../core/streams/file-facts.ts';
import type { SayNote } from '../en/file-notes.ts';
import type { Formats } from '../formats.ts';

const punkte = (n: number | undefined, say: Formats): string =>
  n === 1 ? '1 Punkt' : `${say.count(n ?? 0)} Punkte`;

/** Was beim Lesen einer Datei berichtigt, angenommen oder weggelassen wurde. */
export const fileNotes: Readonly<Record<FileNoteKey, SayNote>> = {
  sameSecond: ({ count }, say) => `${punkte(count, say)} mit dem vorigen derselben Sekunde vereint.`,
  clockNotSet: ({ count }, say) =>
    `Die Uhr war noch nicht gestellt (${punkte(count, say)}): Diese Zeiten wurden berichtigt oder nicht benutzt.`,
  untimedDropped: ({ count }, say) => `${punkte(count, say)} ohne Zeit weggelassen.`,
  untimedFilled: ({ count }, say) => `${punkte(count, say)} ohne Zeit: die Zeit folgt aus der Reihenfolge.`,
  mostlyUntimed: ({ count }, say) =>
    `${punkte(count, say)} ohne Zeit: Alle Orte werden benutzt, die Zeiten nicht.`,
  outOfOrder: () => 'Die Tracks standen nicht in der Reihenfolge ihrer Zeiten: Sie wurden sortiert.',
  timesBackwards: ({ count }, say) => `${punkte(count, say)} weggelassen: Die Zeit lief rückwärts.`,
  repeatedPoints: ({ count }, say) => `${punkte(count, say)} doppelt aufgezeichnet und einmal weggelassen.`,
  decimalComma: ({ count }, say) =>
    `${say.count(count ?? 0)} ${count === 1 ? 'Zahl' : 'Zahlen'} mit Dezimalkomma: wie mit Dezimalpunkt gelesen.`,
  distanceUnit: ({ valueM }, say) =>
    `Die Strecke war nicht in Metern angegeben: berichtigt auf ${say.distance(valueM ?? 0)}.`,
  distanceOffset: ({ valueM }, say) =>
    `Der Streckenzähler begann bei ${say.distance(valueM ?? 0)}: Das wurde abgezogen.`,
  fromTotals: ({ valueM, valueS }) =>
    valueM === undefined && valueS === undefined
      ? 'Die Punkte enthalten keine Strecke: Nur die Zeiten der Runden sind bekannt.'
      : 'Wo die Punkte keine Strecke enthalten, gelten die Summen der Runden oder der Einheit.',
  distanceDropped: ({ valueM }, say) =>
    `Die aufgezeichnete Strecke passt weder zu den angegebenen ${say.distance(valueM ?? 0)} noch zu den Orten: Sie wurde nicht benutzt.`,
  severalActivities: ({ count }, say) => `Die Datei enthält ${say.count(count ?? 0)} Aktivitäten.`,
  daysApart: ({ count }, say) =>
    `${say.count(count ?? 0)} Tracks liegen Stunden oder Tage auseinander: Jeder ist eine eigene Aktivität.`,
  truncated: () => 'Die Datei bricht ab: Sie wurde gelesen, so weit sie reicht.',
  checksum: () => 'Die Prüfsumme der Datei ist falsch: Sie wurde trotzdem gelesen.',
  chained: ({ count }, say) => `Die Datei enthält ${say.count(count ?? 0)} FIT-Dateien hintereinander.`,
  looseXml: () => 'Die Datei ist kein strenges XML: Sie wurde trotzdem gelesen.',
};
