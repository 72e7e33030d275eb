import { WARM_UP_DAYS, WARM_UP_WEEKS } from '../../core/history/warm-up.ts';
import { type Coming, firstRunsM } from '../../core/report/outlook/coming.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { dayAsOf } from '../day-as-of.ts';
import { plain } from '../units.ts';

/** «Sin avisos» nunca se lee como «todo va bien». */
export const QUIET_CAVEAT = 'No es un visto bueno: la mayoría de las lesiones llegan sin un cambio así.';

const firstRuns = (coming: Coming, say: Formats): string => {
  const limitM = firstRunsM(coming);
  if (limitM === null) return 'primeras salidas cortas, con al menos 1 día entre ellas.';
  const half = coming.restart === null ? '' : ', la mitad de tu más larga antes de la pausa';
  return `primeras salidas de menos de ${say.limit(limitM)}${half}, con al menos 1 día entre ellas.`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Una semana sin nada nuevo, al lado de las habituales. */
export const weeks: Catalogue['weeks'] = {
  none: 'Ninguna salida en estos 7 días',
  less: 'Una semana más ligera que de costumbre',
  usual: 'Una semana normal',
  more: 'Una semana más grande que de costumbre',
};

/** El veredicto cuando no lo encabeza ningún aviso, uno por estado del historial. */
export const quietVerdict: Catalogue['quietVerdict'] = {
  empty: () => ({
    headline: 'Aún no hay salidas',
    action: 'Graba una primera salida o deja que llegue tu historial: Camber necesita 28 días para comparar.',
    subject: 'Camber espera tu primera salida',
    caveat: null,
  }),

  unread: ({ status }, say) => {
    const headline =
      status.readUntil === null
        ? 'Tus salidas aún no se han leído'
        : `Tus salidas se leyeron por última vez el ${dayAsOf(status.readUntil, status.asOf, say)}`;
    return {
      headline,
      action: 'Faltan las salidas desde entonces: esos días son desconocidos, no descanso.',
      subject: plain(headline),
      caveat: null,
    };
  },

  insufficient: ({ status }, say) => {
    const days = say.count(Math.min(status.daysKnown, WARM_UP_DAYS));
    const byWeeks = status.daysKnown >= WARM_UP_DAYS;
    return {
      headline: byWeeks
        ? `Conociendo cómo corres: salidas en ${say.count(status.weeksWithRuns)} de las últimas 4 semanas, hacen falta ${WARM_UP_WEEKS}`
        : `Conociendo cómo corres: ${days} de ${WARM_UP_DAYS} días`,
      action: 'Corre como acostumbras.',
      subject: plain(
        byWeeks
          ? `Conociendo cómo corres: ${say.count(status.weeksWithRuns)} de ${WARM_UP_WEEKS} semanas`
          : `Conociendo cómo corres: ${days} de ${WARM_UP_DAYS} días`,
      ),
      caveat: 'Con tan poco historial, cada semana parecería un cambio. Hasta entonces Camber no compara.',
    };
  },

  break: ({ status, outlook: { coming } }, say) => {
    const limitM = firstRunsM(coming);
    return {
      headline:
        status.lastRunDay === null ? 'Una pausa' : `Sin salidas desde el ${say.day(status.lastRunDay)}`,
      action: `Cuando vuelvas: ${firstRuns(coming, say)}`,
      subject: plain(
        limitM === null
          ? 'Cuando vuelvas a correr: poco, con 1 día entre medias'
          : `Cuando vuelvas: primeras salidas de menos de ${say.shortLimit(limitM)}`,
      ),
      caveat: '¿Descanso, o corres sin grabar? Las salidas que Camber no ve parecen descanso.',
    };
  },

  return_after_break: ({ outlook: { coming } }, say) => {
    const limitM = firstRunsM(coming);
    return {
      headline: 'De vuelta tras una pausa',
      action: capital(firstRuns(coming, say)),
      subject: plain(
        limitM === null
          ? 'De vuelta tras una pausa: salidas cortas, 1 día entre ellas'
          : `De vuelta tras una pausa: salidas de menos de ${say.shortLimit(limitM)}`,
      ),
      caveat: 'Todavía no hay semanas recientes con las que comparar.',
    };
  },
};

/** Lo que encabeza una semana sin nada nuevo. */
export const told: Catalogue['told'] = {
  open: (step) => `Sigue en pie: ${step.charAt(0).toLowerCase()}${step.slice(1)}`,
  changes: (count) => (count === 1 ? 'Un cambio esta semana' : `${count} cambios esta semana`),
};
