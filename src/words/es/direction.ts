import type { Rotation } from '../../core/run-analysis.ts';
import type { RuleCatalogue, Say } from '../say.ts';
import { NBSP } from '../units.ts';
import { whereRun } from '../where-run.ts';

const ROTATION: Readonly<Record<Rotation, string>> = {
  ccw: 'en sentido antihorario',
  cw: 'en sentido horario',
};

/** DESIGN: un calentamiento habitual, como número redondo. */
const roundWarmUp = (say: Say): string => (say.units === 'metric' ? `2${NBSP}km` : `1${NBSP}mi`);

const OFF_ROAD = 'Fuera de carretera, 2 de los próximos 4 al revés.';
const ROAD = 'En carretera, siempre de cara al tráfico: cambia de superficie.';

/** Qué cambiar, según por dónde corre. */
const LOOP_STEP: Readonly<Record<'road' | 'off-road' | 'both' | 'unsaid', string>> = {
  'off-road': OFF_ROAD,
  road: 'Haz 2 de los próximos 4 sobre otra superficie: camino, pista o acera. En carretera, de cara al tráfico como siempre.',
  both: `${OFF_ROAD} ${ROAD}`,
  unsaid: `${OFF_ROAD} ${ROAD} Di en Ajustes por dónde corres.`,
};

const loopWhy = (leans: boolean | null): string => {
  if (leans === true)
    return 'Dijiste que allí el suelo está inclinado: siempre queda arriba la misma pierna.';
  if (leans === false)
    return 'Las curvas y los bordillos son siempre los mismos; Camber solo ve que nada cambia.';
  return 'En suelo inclinado queda siempre arriba la misma pierna.';
};

/** Familia «sentido»: la pista y el circuito, siempre en el mismo sentido. Nunca aconseja correr de espaldas al tráfico. */
export const direction: Pick<RuleCatalogue, 'T1' | 'C1'> = {
  T1: ({ day, facts }, say) => {
    const sum = facts.ccwM + facts.cwM;
    const most = Math.max(facts.ccwM, facts.cwM);
    const way = `${ROTATION[facts.direction]}${facts.direction === 'ccw' ? ' (el normal)' : ''}`;
    const part =
      most === sum ? `Todos los ${say.distance(sum)}` : `${say.distance(most)} de ${say.distance(sum)}`;
    const oval = facts.lapM === undefined ? '' : ` (vueltas de ${say.lapLength(facts.lapM)})`;
    return {
      title: `Pista: casi todo ${ROTATION[facts.direction]}`,
      fact: `${part} en pista${oval} en los 28 días hasta el ${say.day(day)} fueron ${way}.`,
      why: `En la curva, la pierna de dentro y la de fuera trabajan distinto${facts.lapM === undefined ? '' : ', más cuanto más cerrada es'}.`,
      lead: `${most === sum ? 'Toda' : `El ${say.percent(most / sum)} de`} tu pista ${ROTATION[facts.direction]}`,
      own: {
        text: `Si la pista está tranquila y lo permite, calienta y enfría al revés: ${roundWarmUp(say)} para empezar. Nunca des la vuelta en calles compartidas.`,
        short: `calienta ${roundWarmUp(say)} al revés`,
      },
    };
  },

  C1: ({ day, facts }, say) => ({
    title: `El mismo circuito, igual, ${say.count(facts.runs)} veces`,
    fact: `El mismo circuito ${ROTATION[facts.direction]} ${say.count(facts.runs)} veces en los 28 días hasta el ${say.day(day)}: ${say.distance(facts.distanceM)}, el ${say.percent(facts.share)} de tu distancia.`,
    why: loopWhy(facts.ground?.leans ?? null),
    lead: `El mismo circuito, igual, ${say.count(facts.runs)} veces en 28 días`,
    own: { text: LOOP_STEP[whereRun(facts.ground) ?? 'unsaid'], short: 'cambia 2 de los próximos 4' },
  }),
};
