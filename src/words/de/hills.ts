import type { RuleCatalogue, Say } from '../say.ts';

const DOWNHILL_WHY = 'Bergab muss das Band außen am Oberschenkel bei jedem Schritt mehr leisten.';

const DOWNHILL_EVIDENCE =
  'Laborstudien mit 6 bis 22 Läuferinnen und Läufern sahen bei steilerem Gefälle ein gestreckteres Knie beim Aufsetzen und mehr Zug im Band. Bei Geländeläufen sind Beschwerden am IT-Band die häufigsten, die schleichend kommen. Keine Studie hat herausgefunden, wie viele Meter zu viel sind: Die Grenzen hier sind Cambers eigene.';

const FLAT_ADVICE = 'Geh oder trab zwischen den Anstiegen ganz locker hinunter; die nächsten 2 Läufe flach.';

const FLAT_STEP = 'nächste 2 Läufe flach';

/** DESIGN: vom Flachen aus etwa der kleinste Abstieg, zu dem H1a etwas sagen würde (+60 m, SCIENCE.md 3.4). */
const FIRST_DESCENT_M = 60;

const orNothing = (m: number, text: string): string => (m === 0 ? 'nichts' : text);

const WAY = { climb: 'bergauf', descent: 'bergab' } as const;

const wasUsual = (m: number, say: Say): string => orNothing(m, say.elevation(m));

/** Familie „Hügel“: Abstieg in einem Lauf, in einer Woche, erste Bergintervalle, neue Steilheit. */
export const hills: Pick<RuleCatalogue, 'H1a' | 'H1b' | 'H1c' | 'H1d'> = {
  H1a: ({ day, facts }, say) => ({
    title: `${say.elevation(facts.lossM)} bergab in einem Lauf`,
    fact: `Neu für dich: ${say.elevation(facts.lossM)} bergab in einem Lauf am ${say.day(day)} (am meisten in den 30 Tagen davor: ${wasUsual(facts.referenceM, say)}).`,
    why: DOWNHILL_WHY,
    evidence: DOWNHILL_EVIDENCE,
    advice: `Lauf die nächsten 2 Male flach und komm dann auf Abstiege von etwa ${say.roughElevation(facts.referenceM || FIRST_DESCENT_M)} pro Lauf zurück.`,
    lead: `${say.elevation(facts.lossM)} bergab in einem Lauf sind neu für dich`,
    step: FLAT_STEP,
  }),

  H1b: ({ day, facts }, say) => {
    const way = WAY[facts.measure];
    return {
      title: `${say.elevation(facts.weekM)} ${way} in 7 Tagen`,
      fact:
        `${say.elevation(facts.weekM)} ${way} in den 7 Tagen bis ${say.day(day)}, nach ${facts.usualM === 0 ? 'gar nichts' : `${say.elevation(facts.usualM)} pro Woche`} in den drei Wochen davor.` +
        (facts.measure === 'climb'
          ? ' Der Abstieg ist bei diesen Läufen nicht bekannt; der Aufstieg steht für ihn.'
          : ''),
      why: DOWNHILL_WHY,
      evidence: DOWNHILL_EVIDENCE,
      advice:
        facts.usualM === 0
          ? 'Lauf die nächsten 2 Male flach, bevor wieder Hügel kommen.'
          : `Lauf die nächsten 2 Male flach und bleib in den nächsten 7 Tagen bei etwa ${say.roughElevation(facts.usualM)} ${way}.`,
      lead: `${say.elevation(facts.weekM)} ${way} diese Woche, ${facts.usualM === 0 ? 'davor nichts' : `sonst ${say.elevation(facts.usualM)}`}`,
      step: 'jetzt 2 flache Läufe',
    };
  },

  H1c: ({ day, facts }, say) => ({
    title: 'Erste Bergintervalle seit 6 Wochen',
    fact: `${say.count(facts.count)} Bergintervalle am ${say.day(day)}, ${say.elevation(facts.gainM)} bergauf und ${say.elevation(facts.lossM)} bergab: die ersten seit 42 Tagen.`,
    why: `${DOWNHILL_WHY} Bei Bergintervallen macht es das Hinuntertraben, nicht der Anstieg.`,
    evidence: DOWNHILL_EVIDENCE,
    advice: FLAT_ADVICE,
    lead: `Erste Bergintervalle seit 6 Wochen (${say.count(facts.count)} ×)`,
    step: FLAT_STEP,
  }),

  H1d: ({ day, facts }, say) => ({
    title: `${say.length(facts.steepM)} steil bergab, neu für dich`,
    fact: `Am ${say.day(day)} ging es ${say.length(facts.steepM)} steiler als 8 % bergab; in den 30 Tagen davor: ${orNothing(facts.before30dM, say.length(facts.before30dM))}.`,
    why: DOWNHILL_WHY,
    evidence: DOWNHILL_EVIDENCE,
    advice: 'Geh die steilsten Stücke beim nächsten Mal, mit kurzen Schritten; die nächsten 2 Läufe flach.',
    lead: `${say.length(facts.steepM)} steil bergab, neu für dich`,
    step: FLAT_STEP,
  }),
};
