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

const OFF_ROAD =
  'Auf einem Pfad oder Gehweg, wo du auf einer Seite bleibst, lauf die Runde bei 2 der nächsten 4 Läufe andersherum.';
const ROAD =
  'Auf der Straße lauf weiter dem Verkehr entgegen und wechsle stattdessen den Untergrund: Pfad, Bahn oder Gehweg.';

/** Was sich ändern lässt, je nachdem, wo gelaufen wird. */
const LOOP_ADVICE: Readonly<Record<'road' | 'off-road' | 'both' | 'unsaid', string>> = {
  'off-road': 'Wo du auf einer Seite bleibst, lauf die Runde bei 2 der nächsten 4 Läufe andersherum.',
  road: 'Lauf 2 der nächsten 4 auf anderem Untergrund: Pfad, Bahn oder Gehweg. Auf der Straße bleib dem Verkehr zugewandt wie immer.',
  both: `${OFF_ROAD} ${ROAD}`,
  unsaid: `${OFF_ROAD} ${ROAD} Wo läufst du meistens? Sag es in den Einstellungen, dann passt dieser Rat besser.`,
};

const loopWhy = (leans: boolean | null): string => {
  if (leans === true)
    return 'Du hast gesagt, dass sich der Boden dort neigt: Dann ist immer dasselbe Bein das obere.';
  if (leans === false)
    return 'Du hast gesagt, dass sich der Boden dort nicht neigt. Kurven und Kanten sind trotzdem jedes Mal dieselben; Camber sieht nur, dass sich nichts geändert hat.';
  return 'Neigt sich ein Weg zur Seite, ist immer dasselbe Bein das obere. Camber kann die Neigung eines Weges nicht sehen; es sieht, dass sich nichts geändert hat.';
};

/** Familie „Richtung“: die Bahn in einer Richtung, die Runde in einer Richtung. Rät nie, mit dem Verkehr zu laufen. */
export const direction: Pick<RuleCatalogue, 'T1' | 'C1'> = {
  T1: ({ day, facts }, say) => {
    const sum = facts.ccwM + facts.cwM;
    const most = Math.max(facts.ccwM, facts.cwM);
    const way = ROTATION[facts.direction];
    const usual = facts.direction === 'ccw' ? ' (die übliche Richtung)' : '';
    const share = most === sum ? 'alles' : say.percent(most / sum);
    return {
      title: `Bahn: fast nur ${way}`,
      fact:
        most === sum
          ? `Alle ${say.distance(sum)} auf der Bahn in den 28 Tagen bis ${say.day(day)} gingen ${way}${usual}.`
          : `${say.distance(most)} von ${say.distance(sum)} auf der Bahn in den 28 Tagen bis ${say.day(day)} gingen ${way}${usual}.`,
      why: 'In der Kurve arbeiten inneres und äußeres Bein verschieden. Wer immer in dieselbe Richtung läuft, gibt dieselbe Arbeit immer demselben Bein.',
      evidence:
        'In einem Vergleich von 56 Läuferinnen und Läufern mit Beschwerden am IT-Band und 70 ohne verbrachten die mit Beschwerden mehr von ihrer Zeit auf der Bahn; die Richtung wurde nicht eigens untersucht. Auf einer Außenbahn in voller Größe sind die Kurven weit, und die Wirkung dürfte klein sein; in der Halle kann sie größer sein.',
      advice: `Wenn auf der Bahn wenig los ist und ihre Regeln es erlauben, lauf dich andersherum ein und aus: ${roundWarmUp(say)} sind ein Anfang. Dreh nie auf Bahnen um, die du mit anderen teilst.`,
      lead: `Bahn: ${share} ${way}`,
      step: `${roundWarmUp(say)} andersherum einlaufen`,
    };
  },

  C1: ({ day, facts }, say) => {
    const runs = say.count(facts.runs);
    return {
      title: `Dieselbe Runde, dieselbe Richtung, ${runs}-mal`,
      fact: `Du bist in den 28 Tagen bis ${say.day(day)} ${runs}-mal dieselbe Runde ${ROTATION[facts.direction]} gelaufen: ${say.distance(facts.distanceM)}, ${say.percent(facts.share)} deiner ganzen Strecke.`,
      why: loopWhy(facts.ground?.leans ?? null),
      evidence:
        'Auf einer Querneigung von 10 Grad, weit steiler als eine Straße, drehte sich die Hüfte des oberen Beins weiter nach innen (10 Personen, barfuß). Ob die leichte Neigung einer Straße etwas ausmacht, hat niemand gemessen.',
      advice: LOOP_ADVICE[whereRun(facts.ground) ?? 'unsaid'],
      lead: `${runs}-mal in 28 Tagen dieselbe Runde, dieselbe Richtung`,
      step: '2 von 4 ändern',
    };
  },
};
