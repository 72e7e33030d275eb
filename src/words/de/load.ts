import type { LoadMeasure } from '../../core/load/measure.ts';
import type { Formats } from '../formats.ts';
import type { RuleCatalogue } from '../say.ts';
import { grewBy, growth } from './phrases.ts';

/** Die Fußnote, ohne die das Verhältnis der Wochen nie erscheint. */
export const RATIO_FOOTNOTE =
  'Dieses Verhältnis beschreibt Veränderung. Ob es etwas über Verletzungen sagt, ist in der Forschung umstritten; in der größten Laufstudie sagte es nichts.';

const REBOUND = ' So viel bist du zuletzt schon gelaufen.';

/** Gesagt, wenn eine andere Belastung als die Strecke gewählt ist. */
const MEASURES: Readonly<Record<LoadMeasure, string>> = {
  distance: '',
  time: ' (deine Laufzeit, ausgedrückt als Strecke in deinem üblichen Tempo)',
  downhill: ' (Strecke, bergab stärker gezählt)',
  rpe: ' (Zeit und Anstrengung, ausgedrückt als Strecke)',
};

const measured = (measure: LoadMeasure | undefined): string => MEASURES[measure ?? 'distance'];

const more = (change: number, say: Formats, than: string): string =>
  change < 1 ? `${say.percent(change)} mehr als ${than}` : `${say.count(1 + change)}-mal so viel wie ${than}`;

const weekGrew = (change: number, say: Formats): string =>
  change < 1
    ? `Deine Woche wuchs um ${say.percent(change)}`
    : `${say.count(1 + change)}-mal so viel wie die Woche davor`;

/** Eine Woche, die nicht größer ist als die beste der sechs davor, ist meist gewöhnliche Schwankung: ruhig gesagt. */
const FULLER = 'Vollere Woche, nichts Ungewöhnliches';

/** Familie „Belastung“: ein Lauf, zwei Wochen, das Verhältnis und der Weg zurück nach einer Pause. */
export const load: Pick<RuleCatalogue, 'S1' | 'S2' | 'W1' | 'R1'> = {
  S1: ({ day, facts }, say) => {
    const what = facts.race ? 'Wettkampf' : 'Lauf';
    const parts = facts.parts === undefined ? '' : ` in ${say.count(facts.parts)} Teilen`;
    return {
      title: `${facts.race ? 'Wettkampf' : 'Längster Lauf'}: ${growth(facts.ratio, say)}`,
      fact: `Dein ${what} über ${say.distance(facts.sessionM)}${parts} am ${say.day(day)} war ${growth(facts.ratio, say)} ${facts.ratio < 2 ? 'als' : 'wie'} dein längster Lauf der 30 Tage davor (${say.distance(facts.referenceM)}).`,
      beside: `Er war ${growth(facts.ratio, say)} ${facts.ratio < 2 ? 'als' : 'wie'} dein längster der 30 Tage davor (${say.distance(facts.referenceM)}).`,
      why: 'Ein plötzlich langer Lauf fordert Knie und Hüfte sehr.',
      lead:
        facts.ratio < 2
          ? `Dein ${facts.race ? 'Wettkampf war' : 'langer Lauf wurde'} ${grewBy(facts.ratio, say)} länger`
          : `${say.count(facts.ratio)}-mal so lang wie dein längster Lauf`,
      own: null,
    };
  },

  S2: ({ day, facts }, say) => ({
    title: `Erster Lauf nach ${say.count(facts.gapDays)} Tagen`,
    fact:
      `Dein Lauf über ${say.distance(facts.sessionM)} am ${say.day(day)} war der erste nach ${say.count(facts.gapDays)} Tagen ohne Lauf` +
      (facts.longestBeforeM === null
        ? '.'
        : ` und mehr als halb so lang wie dein längster vor der Pause (${say.distance(facts.longestBeforeM)}).`),
    why: 'Nach zwei Wochen ohne Laufen tragen die Beine weniger als vorher.',
    lead: `Zurück nach ${say.count(facts.gapDays)} Tagen`,
    own: { text: 'Lass mindestens 1 Tag zwischen den Läufen frei.', short: 'kurze Läufe, 1 Tag dazwischen' },
  }),

  W1: ({ day, facts, level }, say) => ({
    title: more(facts.change, say, 'in der Woche davor'),
    fact: `${say.distance(facts.weekM)} in den 7 Tagen bis ${say.day(day)}, ${more(facts.change, say, 'in den 7 davor')} (${say.distance(facts.previousWeekM)})${measured(facts.measure)}.${facts.rebound ? REBOUND : ''}`,
    why: 'Knie und Hüfte brauchen Zeit, sich an mehr zu gewöhnen.',
    lead: facts.rebound && level === 'note' ? FULLER : weekGrew(facts.change, say),
    own: null,
  }),

  R1: ({ day, facts, level }, say) => ({
    title: `Diese Woche war das ${say.count(facts.ratio)}-Fache deines letzten Schnitts`,
    fact: `${say.distance(facts.acuteMPerDay * 7)} in den 7 Tagen bis ${say.day(day)}, das ${say.count(facts.ratio)}-Fache einer mittleren Woche der drei davor (${say.distance(facts.chronicMPerDay * 7)})${measured(facts.measure)}.${facts.rebound ? REBOUND : ''}`,
    beside: `Das ist das ${say.count(facts.ratio)}-Fache einer mittleren Woche der drei davor (${say.distance(facts.chronicMPerDay * 7)}).`,
    why: 'Es zeigt, wie weit diese Woche aus dem herausragt, was deine Beine kennen.',
    lead:
      facts.rebound && level === 'note'
        ? FULLER
        : `Das ${say.count(facts.ratio)}-Fache deiner letzten Wochen`,
    own: null,
  }),
};
