import type { Rotation } from '../../core/run-analysis.ts';
import type { RuleCatalogue, Say } from '../say.ts';
import { whereRun } from '../where-run.ts';
import { NBSP } from '../units.ts';

const ROTATION: Readonly<Record<Rotation, string>> = {
  ccw: 'gegen den Uhrzeigersinn',
  cw: 'im Uhrzeigersinn',
};

/** DESIGN: ein übliches Einlaufen, als runde Zahl in beiden Einheiten. */
const roundWarmUp = (say: Say): string => (say.units === 'metric' ? `2${NBSP}km` : `1${NBSP}mi`);

const OFF_ROAD = 'Abseits der Straße lauf 2 der nächsten 4 Runden andersherum.';
const ROAD = 'Auf der Straße lauf weiter dem Verkehr entgegen und wechsle den Untergrund.';

/** Was sich ändern lässt, je nachdem, wo gelaufen wird. */
const LOOP_STEP: Readonly<Record<'road' | 'off-road' | 'both' | 'unsaid', string>> = {
  'off-road': OFF_ROAD,
  road: 'Lauf 2 der nächsten 4 auf anderem Untergrund: Pfad, Bahn oder Gehweg. Auf der Straße bleib dem Verkehr zugewandt wie immer.',
  both: `${OFF_ROAD} ${ROAD}`,
  unsaid: `${OFF_ROAD} ${ROAD} Sag in den Einstellungen, wo du läufst.`,
};

const loopWhy = (leans: boolean | null): string => {
  if (leans === true)
    return 'Du hast gesagt, dass sich der Boden dort neigt: Immer dasselbe Bein ist das obere.';
  if (leans === false)
    return 'Kurven und Kanten sind jedes Mal dieselben; Camber sieht nur, dass sich nichts geändert hat.';
  return 'Neigt sich der Weg, ist immer dasselbe Bein das obere. Ob er es tut, kann Camber nicht sehen.';
};

/** Familie „Richtung“: die Bahn in einer Richtung, die Runde in einer Richtung. Rät nie, mit dem Verkehr zu laufen. */
export const direction: Pick<RuleCatalogue, 'T1' | 'C1'> = {
  T1: ({ day, facts }, say) => {
    const sum = facts.ccwM + facts.cwM;
    const most = Math.max(facts.ccwM, facts.cwM);
    const way = ROTATION[facts.direction];
    const usual = facts.direction === 'ccw' ? ' (die übliche Richtung)' : '';
    const part =
      most === sum ? `Alle ${say.distance(sum)}` : `${say.distance(most)} von ${say.distance(sum)}`;
    const oval = facts.lapM === undefined ? '' : ` (Runden von ${say.lapLength(facts.lapM)})`;
    return {
      title: `Bahn: fast nur ${way}`,
      fact: `${part} auf der Bahn${oval} in den 28 Tagen bis ${say.day(day)} gingen ${way}${usual}.`,
      why: `In der Kurve arbeiten inneres und äußeres Bein verschieden${facts.lapM === undefined ? '' : ', je enger sie ist, desto mehr'}.`,
      lead: `Bahn: ${most === sum ? 'alles' : say.percent(most / sum)} ${way}`,
      own: {
        text: `Wenn auf der Bahn wenig los ist und ihre Regeln es erlauben, lauf dich andersherum ein und aus: ${roundWarmUp(say)} sind ein Anfang. Dreh nie auf Bahnen um, die du mit anderen teilst.`,
        short: `${roundWarmUp(say)} andersherum einlaufen`,
      },
    };
  },

  C1: ({ day, facts }, say) => {
    const runs = say.count(facts.runs);
    return {
      title: `Dieselbe Runde, dieselbe Richtung, ${runs}-mal`,
      fact: `In den 28 Tagen bis ${say.day(day)} ${runs}-mal dieselbe Runde ${ROTATION[facts.direction]}: ${say.distance(facts.distanceM)}, ${say.percent(facts.share)} deiner ganzen Strecke.`,
      why: loopWhy(facts.ground?.leans ?? null),
      lead: `${runs}-mal in 28 Tagen dieselbe Runde, dieselbe Richtung`,
      own: { text: LOOP_STEP[whereRun(facts.ground) ?? 'unsaid'], short: '2 von 4 ändern' },
    };
  },
};
