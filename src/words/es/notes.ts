import { type Note, type Notes, saying } from '../en/notes.ts';
import type { Formats } from '../formats.ts';

const on = (note: Note, say: Formats): string => (note.day === undefined ? '' : ` del ${say.day(note.day)}`);

const runs = (note: Note, say: Formats): string =>
  note.count === undefined
    ? 'Algunas salidas'
    : note.count === 1
      ? '1 salida'
      : `${say.count(note.count)} salidas`;

const NOTES: Notes = {
  noDistance: (note, say) => `La salida${on(note, say)} no cuenta: no tiene distancia.`,
  tooFast: (note, say) => `La salida${on(note, say)} no cuenta: es más rápida de lo que corre nadie.`,
  tooSlow: (note, say) => `La salida${on(note, say)} no cuenta: es más lenta que correr.`,
  duplicate: (note, say) => `Dos grabaciones de la salida${on(note, say)}: cuenta una vez.`,
  overlap: (note, say) => `Salidas${on(note, say)} solapadas: solo cuenta la más larga. ¿Hay alguna mal?`,
  gap: (note, say) =>
    note.day === undefined || note.lastDay === undefined
      ? 'Hay días sin salidas. Si corriste sin grabar, las comparaciones fallan.'
      : `Sin salidas, ${say.dayRange(note.day, note.lastDay)}: ¿descanso, o corriste sin grabar?`,
  missingShoes: (note, say) => `${runs(note, say)} de esta semana sin zapatillas: les faltan kilómetros.`,
  unknownClimb: (note, say) => `${runs(note, say)} de esta semana sin subida conocida.`,
  hiddenRuns: () => 'Camber no puede leer las salidas privadas: parecen descanso.',
  backfillRunning: () => 'Tu historial aún está llegando: las comparaciones pueden cambiar.',
  lastSync: (note, say) => (note.day === undefined ? '' : `Última salida leída: ${say.day(note.day)}.`),
};

/** Una nota sobre los datos como frase; null si este idioma no tiene ninguna para ella. */
export const note = saying(NOTES);

/** Lo que dice una página donde nada de Strava se guarda más de tantos días. */
export const strictRetention = (days: number): string =>
  `Este Camber no guarda nada de Strava más de ${days} días y cada noche lee de nuevo tus últimas 200 actividades. Por eso es menos exacto: bajadas, series en cuesta y subidas corregidas solo se conocen de los últimos días; antes cuenta la subida que da Strava, y las salidas anteriores a esas 200 actividades cuentan como desconocidas.`;
