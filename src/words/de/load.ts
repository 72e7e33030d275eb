import type { LoadMeasure } from '../../core/load/measure.ts';
import type { Formats } from '../formats.ts';
import type { RuleCatalogue, Say } from '../say.ts';
import { grewBy, growth } from './phrases.ts';

/** Die Fußnote, ohne die das Verhältnis der Wochen nie erscheint. */
export const RATIO_FOOTNOTE =
  'Dieses Verhältnis beschreibt Veränderung. Ob es etwas über Verletzungen sagt, ist in der Forschung umstritten; in der größten Laufstudie sagte es nichts.';

/** R1 hat eine zweite Grenze, ab der es als Vorsicht gesagt wird (SCIENCE.md 1.5). */
const VERY_SHARP = 2;

const REBOUND = ' Das ist nicht mehr als deine beste Woche der sechs davor.';

/** Gesagt, wenn eine andere Belastung als die Strecke gewählt ist. */
const MEASURES: Readonly<Record<LoadMeasure, string>> = {
  distance: '',
  time: ' (deine Laufzeit, ausgedrückt als Strecke in deinem üblichen Tempo)',
  downhill: ' (Strecke, bergab stärker gezählt)',
  rpe: ' (Zeit und Anstrengung, ausgedrückt als Strecke)',
};

const measured = (measure: LoadMeasure | undefined): string => MEASURES[measure ?? 'distance'];

const weekGrew = (change: number, say: Formats): string =>
  change < 1
    ? `Deine Woche wuchs um ${say.percent(change)}`
    : `${say.count(1 + change)}-mal so viel wie die Woche davor`;

const more = (change: number, say: Formats): string =>
  change < 1 ? `${say.percent(change)} mehr` : `${say.count(1 + change)}-mal so viel`;

type Volume = { readonly measure?: LoadMeasure };

// Eine Woche, die eben gewachsen ist, wird gehalten; die Grenze der kommenden kann noch darunter liegen.
const heldM = (weekM: number, say: Say): number => Math.min(weekM, say.weekLimitM ?? weekM);

const hold = (weekM: number, { measure }: Volume, say: Say): string =>
  (measured(measure) === ''
    ? `Bleib in den nächsten 7 Tagen bei höchstens ${say.limit(heldM(weekM, say))}`
    : 'Mach in den nächsten 7 Tagen nicht mehr als in diesen') +
  (say.longestRunM === null ? '.' : `, ohne einen einzelnen Lauf über ${say.limit(say.longestRunM)}.`);

const holdShort = (weekM: number, { measure }: Volume, say: Say): string =>
  measured(measure) === ''
    ? `die nächste höchstens ${say.shortLimit(heldM(weekM, say))}`
    : 'die nächsten 7 Tage nicht mehr';

type Told = { readonly lead: string; readonly step: string };

/** Eine Woche, die nicht größer ist als die beste der sechs davor, ist meist gewöhnliche Schwankung: ruhig gesagt. */
const rebound = (weekM: number, volume: Volume, say: Say): Told => ({
  lead: 'Wieder eine vollere Woche',
  step:
    say.longestRunM === null
      ? holdShort(weekM, volume, say)
      : `längster Lauf bis ${say.shortLimit(say.longestRunM)}`,
});

/** Familie „Belastung“: ein Lauf, zwei Wochen, das Verhältnis und der Weg zurück nach einer Pause. */
export const load: Pick<RuleCatalogue, 'S1' | 'S2' | 'W1' | 'R1'> = {
  S1: ({ day, facts }, say) => ({
    title: `Längster Lauf: ${growth(facts.ratio, say)}`,
    fact: `Dein Lauf über ${say.distance(facts.sessionM)} am ${say.day(day)} war ${growth(facts.ratio, say)} ${facts.ratio < 2 ? 'als' : 'wie'} dein längster Lauf der 30 Tage davor (${say.distance(facts.referenceM)}).`,
    why: 'Ein einzelner Lauf weit über dem längsten des letzten Monats verlangt der Außenseite von Knie und Hüfte auf einmal mehr ab, als sie zuletzt gewohnt war.',
    evidence:
      'In einer Studie mit 5.205 Läuferinnen und Läufern folgten auf Einheiten, die mehr als 10 % länger waren als die längste der letzten Zeit, etwa 50–130 % mehr Überlastungsverletzungen. Die meisten blieben unverletzt, und die meisten Verletzungen kamen ohne einen solchen Sprung. Die Studie hat beobachtet und nichts erprobt, und sie zählt alle Überlastungsverletzungen, nicht nur Beschwerden am IT-Band.',
    // Auf dem Weg zurück nach einer Pause liegt eine andere Grenze unter dem, was vorher erreicht war.
    advice: `Längster Lauf der nächsten Woche${facts.budgetM < facts.referenceM ? '' : ', innerhalb von +10 %'}: ${say.limit(facts.budgetM)}.`,
    lead:
      facts.ratio < 2
        ? `Dein langer Lauf wurde ${grewBy(facts.ratio, say)} länger`
        : `${say.count(facts.ratio)}-mal so lang wie dein längster Lauf`,
    step: `den nächsten unter ${say.shortLimit(facts.budgetM)}`,
  }),

  S2: ({ day, level, facts }, say) => ({
    title: `Erster Lauf nach ${say.count(facts.gapDays)} Tagen`,
    fact:
      `Dein Lauf über ${say.distance(facts.sessionM)} am ${say.day(day)} war der erste nach ${say.count(facts.gapDays)} Tagen ohne Lauf` +
      (facts.longestBeforeM === null
        ? '.'
        : `; der längste vor der Pause ging über ${say.distance(facts.longestBeforeM)}${level === 'note' ? '' : ', dieser war also mehr als halb so lang'}.`),
    why: 'Nach zwei Wochen oder mehr ohne Laufen tragen die Beine weniger als vorher. Was vor der Pause gewöhnlich war, ist jetzt ein großer Schritt.',
    evidence:
      'Mit etwa der Hälfte des früheren längsten Laufs wieder anzufangen, ist gängige Praxis. Kein Versuch hat diesen Anteil geprüft.',
    advice:
      facts.suggestedMaxM === null
        ? 'Halte die nächsten Läufe kurz und lass 2 Wochen lang mindestens 1 Tag dazwischen frei.'
        : `Bleib bei einzelnen Läufen anfangs innerhalb von ${say.limit(facts.suggestedMaxM)}, der Hälfte des längsten vor der Pause, mit mindestens 1 Tag dazwischen.`,
    lead: `Zurück nach ${say.count(facts.gapDays)} Tagen`,
    step:
      facts.suggestedMaxM === null
        ? 'kurze Läufe, 1 Tag dazwischen'
        : `die ersten Läufe unter ${say.shortLimit(facts.suggestedMaxM)}`,
  }),

  W1: ({ day, facts }, say) => ({
    title: `Sieben Tage: ${more(facts.change, say)}`,
    fact: `${say.distance(facts.weekM)} in den 7 Tagen bis ${say.day(day)} nach ${say.distance(facts.previousWeekM)} in den 7 davor${measured(facts.measure)}: ${more(facts.change, say)}.${facts.rebound ? REBOUND : ''}`,
    why: 'Eine Woche, die um mehr als 30 % wächst, lässt weniger Zeit, sich an jeden Schritt zu gewöhnen.',
    evidence:
      'Von 874 Menschen, die mit dem Laufen anfingen, hatten jene, deren Strecke in zwei Wochen um mehr als 30 % stieg, mehr Verletzungen aus einer Gruppe, zu der Beschwerden am IT-Band gehören; der Unterschied kann aber Zufall sein (p = 0,07). In der Studie mit 5.205 Läuferinnen und Läufern machte die Änderung von Woche zu Woche keinen Unterschied.',
    advice: hold(facts.weekM, facts, say),
    ...(facts.rebound
      ? rebound(facts.weekM, facts, say)
      : { lead: weekGrew(facts.change, say), step: holdShort(facts.weekM, facts, say) }),
  }),

  R1: ({ day, facts }, say) => {
    const weekM = facts.acuteMPerDay * 7;
    return {
      title: `Sieben Tage gegen die drei Wochen davor: ${say.ratio(facts.ratio)} ×`,
      fact: `Deine 7 Tage bis ${say.day(day)} lagen im Schnitt beim ${say.ratio(facts.ratio)}-Fachen der drei Wochen davor, ${say.distance(facts.acuteMPerDay)} am Tag nach ${say.distance(facts.chronicMPerDay)}${measured(facts.measure)}: ein ${facts.ratio > VERY_SHARP ? 'sehr steiler' : 'steiler'} Anstieg.${facts.rebound ? REBOUND : ''}`,
      why: 'Es zeigt, wie weit diese Woche aus den Wochen herausragt, die deine Beine kennen. Es misst Veränderung und sonst nichts.',
      evidence: RATIO_FOOTNOTE,
      advice: hold(weekM, facts, say),
      ...(facts.rebound
        ? rebound(weekM, facts, say)
        : {
            lead: `Deine Woche war ${say.ratio(facts.ratio)} × die drei davor`,
            step: holdShort(weekM, facts, say),
          }),
    };
  },
};
