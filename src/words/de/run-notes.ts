import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { fileNotes } from './file-notes.ts';

const times = (n: number | undefined, one: string, many: string, say: Formats): string =>
  n === 1 ? one : `${say.count(n ?? 0)} ${many}`;

/** Was beim Lesen einer Aufzeichnung wegfiel oder zweifelhaft war. */
export const runNotes: Catalogue['runNotes'] = {
  ...fileNotes,
  noTime: () => 'Es wurden keine Zeiten aufgezeichnet: Dauer und Tempo sind nicht bekannt.',
  badTimestamps: ({ count }, say) =>
    `${times(count, '1 Messpunkt', 'Messpunkte', say)} weggelassen: Die Zeit fehlte, war doppelt oder lief rückwärts.`,
  unequalLengths: ({ count }, say) =>
    `Die Messreihen sind verschieden lang: ${times(count, '1 Messpunkt', 'Messpunkte', say)} am Ende weggelassen.`,
  distanceFromPositions: () =>
    'Es wurde keine Strecke aufgezeichnet: Sie ist entlang der Positionen gemessen.',
  noDistance: () => 'Weder Strecke noch Positionen wurden aufgezeichnet.',
  distanceMissing: ({ count }, say) =>
    `${times(count, '1 fehlende Strecke', 'fehlende Strecken', say)} ergänzt.`,
  distanceBackwards: ({ count }, say) =>
    `Die Strecke lief ${times(count, 'einmal', 'Mal', say)} rückwärts: angehalten.`,
  distanceCaughtUp: ({ count, valueM }, say) =>
    `Die Strecke blieb ${times(count, 'einmal', 'Mal', say)} stehen und holte dann auf (${say.distance(valueM ?? 0)}): Diese Meter zählen.`,
  distanceDoubted: ({ valueM }, say) =>
    `Die aufgezeichnete Strecke (${say.distance(valueM ?? 0)}) passt nicht zu den Positionen: Sie ist entlang der Positionen gemessen.`,
  positionsDisagree: ({ valueM }, say) =>
    `Die Positionen ergeben ${say.distance(valueM ?? 0)}, was nicht passt: Es gilt die aufgezeichnete Strecke.`,
  implausibleSpeed: ({ count, valueM }, say) =>
    `${times(count, '1 Abschnitt', 'Abschnitte', say)} schneller, als irgendjemand läuft (${say.distance(valueM ?? 0)}), von der Strecke abgezogen.`,
  implausiblePace: ({ valueS }, say) => `${say.pace(valueS ?? 0)} im Schnitt ist kaum ein Lauf.`,
  gpsMissing: ({ count }, say) => `${times(count, '1 Messpunkt', 'Messpunkte', say)} ohne Position.`,
  gpsJumps: ({ count }, say) =>
    `${times(count, '1 Position', 'Positionen', say)} weggelassen: weg- und zurückgesprungen.`,
  gpsShifts: ({ count }, say) =>
    `Die Positionen sprangen ${times(count, 'einmal', 'Mal', say)} fort, schneller, als irgendjemand läuft: Der Sprung zählt nicht.`,
  gpsDropouts: ({ count, valueS }, say) =>
    `${times(count, '1 Lücke', 'Lücken', say)} in der Aufzeichnung (${say.duration(valueS ?? 0)}), während du weiterliefst.`,
  pauses: ({ count, valueS }, say) =>
    `${times(count, '1 Pause', 'Pausen', say)} (${say.duration(valueS ?? 0)}).`,
  altitudeDropped: ({ count }, say) =>
    `${times(count, '1 Höhe', 'Höhen', say)} weggelassen: fehlend, unmöglich oder springend.`,
  altitudeShifts: ({ count, valueM }, say) =>
    `Der Höhenmesser sprang ${times(count, 'einmal', 'Mal', say)} (${say.elevation(valueM ?? 0)}): Das zählt weder bergauf noch bergab.`,
  altitudeWhileStanding: ({ valueM }, say) =>
    `Der Höhenmesser wanderte um ${say.elevation(valueM ?? 0)}, während du standest: Das zählt weder bergauf noch bergab.`,
  altitudeAllZero: () =>
    'Jede Höhe ist null, was Aufzeichnungsgeräte für „unbekannt“ schreiben: Höhenmeter werden nicht genannt.',
  altitudeTooSparse: () =>
    'Die Höhe ist auf weniger als der Hälfte des Weges aufgezeichnet: Höhenmeter werden nicht genannt.',
  altitudeNoisy: () =>
    'Die Höhe schwankt stark (kein Barometer?): Kleine Anstiege lassen sich nicht vom Rauschen unterscheiden. Die Höhenmeter sind geschätzt, und keine Warnung stützt sich auf sie.',
  gainFromSource: ({ valueM }, say) =>
    `Die Höhenmeter bergauf stammen von Strava; unser eigener Wert ist ${say.elevation(valueM ?? 0)}.`,
  indoors: () => 'Drinnen aufgezeichnet: Positionen und Höhe werden nicht verwendet.',
  empty: () => 'Es gibt nichts auszuwerten.',
};
