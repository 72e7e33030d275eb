import { NBSP } from '../units.ts';
import type { RuleCatalogue, Say } from '../say.ts';

const DOWNHILL_WHY = 'Bergab muss das Band außen am Oberschenkel bei jedem Schritt mehr leisten.';

const orNothing = (m: number, text: string): string => (m === 0 ? 'nichts' : text);

const WAY = { climb: 'bergauf', descent: 'bergab' } as const;

const wasUsual = (m: number, say: Say): string => orNothing(m, say.elevation(m));

/** Familie „Hügel“: Abstieg in einem Lauf, in einer Woche, erste Bergintervalle, neue Steilheit. */
export const hills: Pick<RuleCatalogue, 'H1a' | 'H1b' | 'H1c' | 'H1d'> = {
  H1a: ({ day, facts }, say) => ({
    title: `${say.elevation(facts.lossM)} bergab in einem Lauf`,
    fact: `Am ${say.day(day)} ${say.elevation(facts.lossM)} bergab in einem Lauf; am meisten in den 30 Tagen davor: ${wasUsual(facts.referenceM, say)}.`,
    why: DOWNHILL_WHY,
    lead: `${say.elevation(facts.lossM)} bergab in einem Lauf sind neu für dich`,
    own: null,
  }),

  H1b: ({ day, facts }, say) => {
    const way = WAY[facts.measure];
    const usual = facts.usualM === 0 ? 'davor nichts' : `sonst ${say.elevation(facts.usualM)}`;
    return {
      title: `${say.elevation(facts.weekM)} ${way} in 7 Tagen`,
      fact:
        `${say.elevation(facts.weekM)} ${way} in den 7 Tagen bis ${say.day(day)}, nach ${facts.usualM === 0 ? 'gar nichts' : `${say.elevation(facts.usualM)} pro Woche`} in den drei Wochen davor.` +
        (facts.measure === 'climb' ? ' Der Abstieg ist bei diesen Läufen nicht bekannt.' : ''),
      why: DOWNHILL_WHY,
      lead: `${say.elevation(facts.weekM)} ${way} in 7 Tagen, ${usual}`,
      own: null,
    };
  },

  H1c: ({ day, facts }, say) => ({
    title: 'Erste Bergintervalle seit 6 Wochen',
    fact: `${say.count(facts.count)} Bergintervalle am ${say.day(day)}, ${say.elevation(facts.gainM)} bergauf und ${say.elevation(facts.lossM)} bergab: die ersten seit 6 Wochen.`,
    why: `${DOWNHILL_WHY} Bei Bergintervallen macht es das Hinuntertraben.`,
    lead: `Erste Bergintervalle seit 6 Wochen (${say.count(facts.count)}${NBSP}×)`,
    own: {
      text: 'Geh oder trab zwischen den Anstiegen ganz locker hinunter.',
      short: 'locker hinuntertraben',
    },
  }),

  H1d: ({ day, facts }, say) => ({
    title: `${say.length(facts.steepM)} steil bergab, neu für dich`,
    fact: `Am ${say.day(day)} ging es ${say.length(facts.steepM)} steiler als 8 % bergab; in den 30 Tagen davor: ${orNothing(facts.before30dM, say.length(facts.before30dM))}.`,
    why: DOWNHILL_WHY,
    lead: `${say.length(facts.steepM)} steil bergab, neu für dich`,
    own: { text: 'Geh die steilsten Stücke beim nächsten Mal.', short: 'die steilsten Stücke gehen' },
  }),
};
