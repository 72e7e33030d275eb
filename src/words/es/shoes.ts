import type { RuleCatalogue, Say } from '../say.ts';
import { cut } from '../text.ts';
import { NBSP } from '../units.ts';

/** DESIGN: un nombre más largo empujaría el dato fuera de la línea. */
const NAME_LENGTH = 40;

const pair = (gearId: string, say: Say): string => {
  const name = say.shoeName(gearId);
  return name === null ? 'Un par de zapatillas' : cut(name, NAME_LENGTH);
};

/** DESIGN: lo que un asunto de 70 caracteres deja para un nombre. */
const SHORT_NAME_LENGTH = 20;

const inBrackets = (name: string | null): string =>
  name === null ? '' : ` (${cut(name, SHORT_NAME_LENGTH)})`;

const metric = (say: Say): boolean => say.units === 'metric';

const newFor = (say: Say): string => (metric(say) ? `50${NBSP}km` : `30${NBSP}mi`);

const mostLast = (say: Say): string => (metric(say) ? `500-800${NBSP}km` : `300-500${NBSP}millas`);

/** Familia «zapatillas»: otro par u otro drop, y el recordatorio de kilómetros. */
export const shoes: Pick<RuleCatalogue, 'D1' | 'K1'> = {
  D1: ({ facts }, say) => {
    const { changeMm, dropMm, usualDropMm } = facts;
    const change =
      changeMm === null ? null : `${say.millimetres(Math.abs(changeMm))} ${changeMm < 0 ? 'menos' : 'más'}`;
    const known =
      change !== null && dropMm !== null && usualDropMm !== null
        ? ` Drop de ${say.millimetres(dropMm)}: ${change} que tus ${say.millimetres(usualDropMm)} habituales.`
        : ' Aún no se conoce su drop o el de tus otros pares: escríbelo en Zapatillas.';
    return {
      title: change === null ? 'Zapatillas nuevas' : `Zapatillas nuevas, drop ${change}`,
      fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceInPairM)} hasta ahora.${known}`,
      why: 'Otra zapatilla reparte el trabajo de otro modo entre rodilla, gemelo y cadera.',
      lead:
        change === null
          ? `Zapatillas nuevas${inBrackets(say.shoeName(facts.gearId))}`
          : `Zapatillas nuevas, drop ${change}`,
      own: {
        text: `Como mucho el ${say.percent(0.3)} de la distancia de esta semana con ellas; sin tirada larga ni cuestas en sus primeros ${newFor(say)} o 14 días.`,
        short: `con ellas, como mucho el ${say.percent(0.3)}`,
      },
    };
  },

  K1: ({ facts }, say) => ({
    title: `Zapatillas con más de ${say.roundDistance(facts.thresholdM)}`,
    fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceM)}, por encima de tu recordatorio de ${say.roundDistance(facts.thresholdM)}.`,
    why: `La mayoría de los pares duran ${mostLast(say)}. Una regla práctica; la investigación no la ha comprobado.`,
    lead: `${say.roundDistance(facts.thresholdM)} con un par de zapatillas${inBrackets(say.shoeName(facts.gearId))}`,
    own: {
      text: `Mira la suela y cómo las notas. Un par nuevo empieza con el ${say.percent(0.3)} de la distancia semanal como mucho.`,
      short: 'mira la suela',
    },
  }),
};
