import { DEFAULT_SETTINGS as s } from '../../../core/rules/settings.ts';
import { RATIO_FOOTNOTE } from '../load.ts';
import type { Method } from '../../en/methods/method.ts';
import { count, percent } from '../../units.ts';

const ratio = (x: number): string => count(x, 'de');
const share = (x: number): string => percent(x, 'de');

/** S1, S2, W1, R1. */
export const LOAD_METHODS: readonly Method[] = [
  {
    id: 'S1',
    name: 'Ein längerer Lauf',
    looksFor: `Ein Lauf, der mehr als ${share(s.spikeRatio - 1)} länger ist als der längste der 30 Tage davor.`,
    formula:
      'q = Strecke der Einheit ÷ längste Einheit der Tage D−30 … D−1. Läufe, zwischen denen weniger als 15 Minuten liegen, sind eine Einheit.',
    constants: [
      `Hinweis über ${ratio(s.spikeRatio)}, Vorsicht über 1,3, Deutlich über 2`,
      'Einheit und Vergleichslauf mindestens 3 km, Einheit mindestens 0,5 km länger',
      'wieder gemeldet, wenn ein Lauf weiter geht als der gemeldete; ein Wettkampf wird als Wettkampf gemeldet, und keiner von beiden ist vor Ablauf von zwei Wochen Maßstab für längere Läufe',
    ],
    evidence:
      'In einer Studie mit 5.205 Läuferinnen und Läufern folgten auf Einheiten, die mehr als 10 % länger waren als die längste der letzten Zeit, etwa 50–130 % mehr Überlastungsverletzungen. Die meisten blieben unverletzt, und die meisten Verletzungen kamen ohne einen solchen Sprung. Die Studie hat beobachtet und nichts erprobt, und sie zählt alle Überlastungsverletzungen, nicht nur Beschwerden am IT-Band.',
    limits:
      'Die Studie hat nur beobachtet; die Verletzungen sind selbst gemeldet und von jeder Art. Auf die meisten auffälligen Läufe folgte keine Verletzung, und den meisten Verletzungen ging kein auffälliger Lauf voraus.',
  },
  {
    id: 'S2',
    name: 'Zurück nach einer Pause',
    looksFor:
      'Eine erste Woche nach 14 Tagen ohne Lauf, mit mehr als der Hälfte dessen, was vorher gelaufen wurde.',
    formula:
      'Tage D−14 … D−1 ohne Lauf. Vorgeschlagene Grenze = die Hälfte der längsten Einheit der 31 Tage vor der Pause.',
    constants: [
      'Vorsicht, wenn ein Lauf der ersten Woche länger ist als die vorgeschlagene Grenze; per Mail höchstens einmal in 60 Tagen',
    ],
    evidence:
      'Mit etwa der Hälfte des früheren längsten Laufs wieder anzufangen, ist gängige Praxis. Kein Versuch hat diesen Anteil geprüft.',
    limits:
      'Strava kann Ruhe nicht von Läufen unterscheiden, die nicht aufgezeichnet wurden, und niemand hat gemessen, was eine Pause das Band kostet.',
  },
  {
    id: 'W1',
    name: 'Eine größere Woche',
    looksFor: `Sieben Tage mit mehr als ${share(s.weekRise)} mehr als in den sieben davor.`,
    formula: 'W0 ÷ W1 − 1, W0 = Tage D−6 … D, W1 = Tage D−13 … D−7; ohne Wert, wenn W1 leer ist.',
    constants: [
      `über ${share(s.weekRise)}, W0 mindestens 10 km und 5 km mehr als W1`,
      'Hinweis; Vorsicht, wenn in denselben 7 Tagen S1, eine Hügelregel oder gemeldeter Schmerz zutraf',
      'eine Rückkehr (nicht mehr als die beste Woche der sechs davor) kommt nicht von sich aus als Mail',
    ],
    evidence:
      'Von 874 Menschen, die mit dem Laufen anfingen, hatten jene, deren Strecke in zwei Wochen um mehr als 30 % stieg, mehr Verletzungen aus einer Gruppe, zu der Beschwerden am IT-Band gehören; der Unterschied kann aber Zufall sein (p = 0,07). In der Studie mit 5.205 Läuferinnen und Läufern machte die Änderung von Woche zu Woche keinen Unterschied.',
    limits:
      'In der Studie war der Unterschied für die Gruppe, zu der das Band gehört, nicht signifikant (HR 1,59, 0,96–2,66). In echten Verläufen trifft die Regel an jedem vierten Tag mit einem Lauf zu: meist gewöhnliche Schwankung.',
  },
  {
    id: 'R1',
    name: 'Das Verhältnis',
    looksFor: `Die letzten 7 Tage mehr als das ${ratio(s.loadRatio)}-Fache der drei Wochen davor, pro Tag.`,
    formula:
      'Ungekoppelt: Mittel(D−6 … D) ÷ Mittel(D−27 … D−7). Daneben gezeigt: gekoppelt = 4u ÷ (3 + u), und das Verhältnis zweier exponentiell gewichteter Mittel (7 und 28 Tage, um ihren Anfang berichtigt).',
    constants: [
      `Hinweis über ${ratio(s.loadRatio)}, Vorsicht über 2`,
      'erst ab 1 km am Tag über die drei Wochen',
      'kein Wert, solange die drei Wochen leer oder Tage unbekannt sind',
    ],
    evidence: RATIO_FOOTNOTE,
    limits:
      'Es beschreibt Veränderung. In der größten Laufstudie ging ein höheres Verhältnis mit weniger Verletzungen einher, und Schwellen lassen sich nicht von einer Definition auf die andere übertragen.',
  },
];
