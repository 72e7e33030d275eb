import type { Formats } from '../formats.ts';
import { type Note, type Notes, saying } from '../en/notes.ts';

const on = (note: Note, say: Formats): string => (note.day === undefined ? '' : ` am ${say.day(note.day)}`);

const runs = (note: Note, say: Formats): string =>
  note.count === undefined
    ? 'einigen Läufen'
    : note.count === 1
      ? '1 Lauf'
      : `${say.count(note.count)} Läufen`;

const NOTES: Notes = {
  noDistance: (note, say) => `Der Lauf${on(note, say)} zählt nicht mit: Er hat keine Strecke.`,
  tooFast: (note, say) =>
    `Der Lauf${on(note, say)} zählt nicht mit: Er ist schneller, als irgendjemand läuft.`,
  tooSlow: (note, say) => `Der Lauf${on(note, say)} zählt nicht mit: Er ist langsamer als ein Lauf.`,
  duplicate: (note, say) => `Zwei Aufzeichnungen des Laufs${on(note, say)}: Er zählt einmal.`,
  overlap: (note, say) =>
    `Läufe${on(note, say)} überschneiden sich: Nur der längste zählt. Stimmt einer davon nicht?`,
  gap: (note, say) =>
    note.day === undefined || note.lastDay === undefined
      ? 'An manchen Tagen gibt es keinen Lauf. Bist du gelaufen, ohne aufzuzeichnen, stimmen die Vergleiche nicht.'
      : `Kein Lauf vom ${say.dayRange(note.day, note.lastDay)}: Pause, oder gelaufen, ohne aufzuzeichnen?`,
  missingShoes: (note, say) =>
    `Bei ${runs(note, say)} dieser Woche fehlen die Schuhe; die Schuhkilometer sind also zu niedrig.`,
  unknownClimb: (note, say) => `Von ${runs(note, say)} dieser Woche sind keine Höhenmeter bekannt.`,
  hiddenRuns: () => 'Camber darf private Läufe nicht lesen: Sie wirken wie Pause.',
  backfillRunning: () => 'Deine früheren Läufe kommen noch herein: Vergleiche können sich ändern.',
  lastSync: (note, say) =>
    note.day === undefined ? '' : `Am ${say.day(note.day)} war der letzte Lauf, den Camber kennt.`,
};

/** Ein Hinweis zu den Daten als Satz; null, wenn es für den Schlüssel keinen gibt. */
export const note = saying(NOTES);

/** Was eine Seite sagt, wo nichts von Strava länger als so viele Tage bleibt. */
export const strictRetention = (days: number): string =>
  `Dieses Camber behält nichts von Strava länger als ${days} Tage und liest deine letzten 200 Aktivitäten jede Nacht neu. Dafür weiß es weniger genau: Abstiege, Bergintervalle und berichtigte Höhenmeter sind nur für die letzten Tage bekannt, davor zählen Stravas eigene Höhenmeter; Läufe vor diesen 200 Aktivitäten gelten als unbekannt.`;
