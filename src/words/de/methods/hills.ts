import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import type { Method } from '../../en/methods/method.ts';
import { count } from '../../units.ts';

const ratio = (x: number): string => count(x, 'de');

const DOWNHILL_EVIDENCE =
  'Laborstudien mit 6 bis 22 Läuferinnen und Läufern sahen bei steilerem Gefälle ein gestreckteres Knie beim Aufsetzen und mehr Zug im Band. Bei Geländeläufen sind Beschwerden am IT-Band die häufigsten, die schleichend kommen. Keine Studie hat herausgefunden, wie viele Meter zu viel sind: Die Grenzen hier sind Cambers eigene.';

const LIMITS =
  'Keine Studie hat gemessen, wie viele Meter Abstieg zu viel sind. Die Richtung der Wirkung ist gemessen (bergab mehr Zug und mehr Bremsen), die Grenzen sind nach dem Vorbild des einzelnen Laufs gewählt.';

/** H1a bis H1d. */
export const HILL_METHODS: readonly Method[] = [
  {
    id: 'H1a',
    name: 'Viel Abstieg',
    looksFor: 'Ein Lauf mit viel mehr Abstieg als irgendeiner in den 30 Tagen davor.',
    formula: 'Abstieg des Laufs ÷ größter Abstieg eines Laufs in den Tagen D−30 … D−1.',
    constants: [
      `Hinweis über ${ratio(s.descentRatio)} und 60 m mehr; Vorsicht über 2 und 100 m mehr`,
      'für mindestens 80 % der Strecke der 30 Tage muss der Abstieg bekannt sein',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
  {
    id: 'H1b',
    name: 'Eine hügelige Woche',
    looksFor: 'Sieben Tage mit viel mehr Abstieg als in den drei Wochen davor.',
    formula: 'Abstieg der Tage D−6 … D ÷ mittlerer Abstieg pro Woche der Tage D−27 … D−7.',
    constants: [
      `ab dem ${ratio(s.descentWeekRatio)}-Fachen und 100 m mehr: Vorsicht`,
      'wo der Abstieg nicht bekannt ist, steht der Aufstieg aus den Zusammenfassungen für ihn: höchstens ein Hinweis, als solcher gekennzeichnet',
    ],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
  {
    id: 'H1c',
    name: 'Bergintervalle',
    looksFor: 'Die ersten Bergintervalle seit sechs Wochen. Was das Band belastet, ist das Hinuntertraben.',
    formula: 'Mindestens 3 Anstiege am selben Hügel in einem Lauf; keine in den Tagen D−42 … D−1.',
    constants: ['Vorsicht', 'für mindestens 80 % der Strecke der sechs Wochen müssen die Hügel bekannt sein'],
    evidence: DOWNHILL_EVIDENCE,
    limits: `${LIMITS} Bergintervalle ohne aufgezeichnete Höhe werden nicht gesehen.`,
  },
  {
    id: 'H1d',
    name: 'Steil bergab',
    looksFor: 'Mehr als ein halber Kilometer steiler als 8 %, wo es vorher kaum etwas gab.',
    formula: 'Meter steiler als −8 % im Lauf und in den Tagen D−30 … D−1.',
    constants: ['ab 500 m, nach weniger als 200 m in 30 Tagen: Vorsicht'],
    evidence: DOWNHILL_EVIDENCE,
    limits: LIMITS,
  },
];
