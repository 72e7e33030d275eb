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

/** Die Spanne, in der viele ihre Schuhe ersetzen (SCIENCE.md 5, K1), als runde Zahlen in beiden Einheiten. */
const replacedBetween = (say: Say): string =>
  metric(say) ? `500 und 800${NBSP}km` : `300 und 500${NBSP}Meilen`;

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
        ? ` Die Sprengung von ${say.millimetres(dropMm)} ist ${change} als deine üblichen ${say.millimetres(usualDropMm)}.`
        : ' Die Sprengung dieses Paars oder deiner anderen ist noch nicht bekannt: Du kannst sie unter „Schuhe“ eintragen.';
    return {
      title: change === null ? 'Neue Schuhe' : `Neue Schuhe, Sprengung ${change}`,
      fact: `${pair(facts.gearId, say)}: bisher ${say.distance(facts.distanceInPairM)}.${known}`,
      why: 'Ein anderer Schuh verschiebt Arbeit zwischen Knie, Wade und Hüfte. In den ersten Wochen lernen die Beine das.',
      evidence:
        'In einem Versuch mit 553 Läuferinnen und Läufern machte die Sprengung insgesamt keinen Unterschied; eine niedrige ging bei gelegentlich Laufenden mit weniger und bei regelmäßig Laufenden mit mehr Verletzungen einher. Was sie mit dem IT-Band macht, ist unbekannt. Allmählich umzusteigen, ist ein gängiger Rat.',
      advice: `Lauf darin höchstens ${say.percent(0.3)} der Strecke dieser Woche und in den ersten ${newFor(say)} oder 14 Tagen nichts Langes und keine Hügel.`,
      lead:
        change === null
          ? `Neue Schuhe${inBrackets(say.shoeName(facts.gearId))}`
          : `Neue Schuhe, Sprengung ${change}`,
      step: `höchstens ${say.percent(0.3)} der Woche`,
    };
  },

  K1: ({ facts }, say) => ({
    title: `Schuhe über ${say.shortDistance(facts.thresholdM)}`,
    fact: `${pair(facts.gearId, say)}: ${say.distance(facts.distanceM)}, über deiner Erinnerung bei ${say.shortDistance(facts.thresholdM)}.`,
    why: `Viele ersetzen ihre Schuhe irgendwo zwischen ${replacedBetween(say)}.`,
    evidence:
      'Es gibt keinen Beleg, dass eine feste Zahl Verletzungen verhindert: Keine Studie verbindet die Strecke eines Paars mit Beschwerden am IT-Band, und Schaum verliert den größten Teil seiner Federung früh.',
    advice: `Sieh dir die Außensohle an und achte darauf, wie sich die Schuhe laufen. Ein neues Paar beginnt mit höchstens ${say.percent(0.3)} der Strecke einer Woche.`,
    lead: `Ein Schuhpaar hat ${say.shortDistance(facts.thresholdM)} hinter sich`,
    step: 'die Außensohle ansehen',
  }),
};
