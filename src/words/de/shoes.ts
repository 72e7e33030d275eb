import type { RuleCatalogue, Say } from '../say.ts';
import { cut } from '../text.ts';
import { NBSP } from '../units.ts';

/** DESIGN: ein längerer Schuhname würde die Tatsache aus der Zeile schieben. */
const NAME_LENGTH = 40;

const pair = (gearId: string, say: Say): string => {
  const name = say.shoeName(gearId);
  return name === null ? 'Ein Schuhpaar' : cut(name, NAME_LENGTH);
};

/** DESIGN: was ein Betreff von 70 Zeichen für einen Namen übrig hat. */
const SHORT_NAME_LENGTH = 20;

const inBrackets = (name: string | null): string =>
  name === null ? '' : ` (${cut(name, SHORT_NAME_LENGTH)})`;

const metric = (say: Say): boolean => say.units === 'metric';

/** Die ersten 50 km eines Paars (SCIENCE.md 5, D1), als runde Zahl in beiden Einheiten. */
const newFor = (say: Say): string => (metric(say) ? `50${NBSP}km` : `30${NBSP}mi`);

/** Die Spanne, in der die meisten Paare ersetzt werden (SCIENCE.md 5, K1), als runde Zahlen in beiden Einheiten. */
const mostLast = (say: Say): string => (metric(say) ? `500-800${NBSP}km` : `300-500${NBSP}Meilen`);

/** Familie „Schuhe“: ein anderes Paar oder eine andere Sprengung, und die Erinnerung an die Kilometer. */
export const shoes: Pick<RuleCatalogue, 'D1' | 'K1'> = {
  D1: ({ facts }, say) => {
    const { changeMm, dropMm, usualDropMm } = facts;
    const change =
      changeMm === null
        ? null
        : `${say.millimetres(Math.abs(changeMm))} ${changeMm < 0 ? 'niedriger' : 'höher'}`;
    const known =
      change !== null && dropMm !== null && usualDropMm !== null
        ? ` Sprengung ${say.millimetres(dropMm)}: ${change} als deine üblichen ${say.millimetres(usualDropMm)}.`
        : ' Die Sprengung dieses Paars oder deiner anderen ist noch nicht bekannt: Trag sie unter „Schuhe“ ein.';
    return {
      title: change === null ? 'Neue Schuhe' : `Neue Schuhe, Sprengung ${change}`,
      fact: `${pair(facts.gearId, say)}: bisher ${say.distance(facts.distanceInPairM)}.${known}`,
      why: 'Ein anderer Schuh verschiebt Arbeit zwischen Knie, Wade und Hüfte.',
      lead:
        change === null
          ? `Neue Schuhe${inBrackets(say.shoeName(facts.gearId))}`
          : `Neue Schuhe, Sprengung ${change}`,
      own: {
        text: `Darin höchstens ${say.percent(0.3)} der Strecke dieser Woche; nichts Langes und keine Hügel in den ersten ${newFor(say)} oder 14 Tagen.`,
        short: `höchstens ${say.percent(0.3)} der Woche`,
      },
    };
  },

  K1: ({ facts }, say) => ({
    title: `Schuhe über ${say.roundDistance(facts.thresholdM)}`,
    fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceM)}, über deiner Erinnerung bei ${say.roundDistance(facts.thresholdM)}.`,
    why: `Die meisten Paare halten ${mostLast(say)}. Eine Faustregel; erforscht ist sie nicht.`,
    lead: `${say.roundDistance(facts.thresholdM)} in einem Paar Schuhe${inBrackets(say.shoeName(facts.gearId))}`,
    own: {
      text: `Sieh dir die Sohle an und achte darauf, wie sie sich laufen. Ein neues Paar beginnt mit höchstens ${say.percent(0.3)} der Strecke einer Woche.`,
      short: 'die Sohle ansehen',
    },
  }),
};
