import type { PainWhen } from '../../core/rehab/entries.ts';
import type { RuleCatalogue } from '../say.ts';

const WHEN: Readonly<Record<PainWhen, string>> = {
  day: 'an diesem Tag',
  during: 'beim Laufen',
  after: 'nach dem Laufen',
  stairs: 'auf der Treppe',
  morning: 'am nächsten Morgen',
  rest: 'in Ruhe',
};

/** Familie „Schmerz“: was du selbst gemeldet hast. */
export const pain: Pick<RuleCatalogue, 'P1'> = {
  P1: ({ facts, day }, say) => {
    const more = [
      ...(facts.limp ? ['Du hast gehinkt.'] : []),
      ...(facts.rising ? ['Er wurde unterwegs stärker.'] : []),
      ...(facts.unsettled ? ['Nach 24 Stunden war er noch da.'] : []),
    ];
    const step = facts.ladderStep === null ? null : say.count(facts.ladderStep);
    return {
      title: 'Schmerz außen am Knie',
      fact: [
        `Am ${say.day(day)} hast du ${say.count(facts.pain)} von 10 außen am Knie gemeldet, ${WHEN[facts.when]}.`,
        ...more,
      ].join(' '),
      why: 'Übliche Regel in der Physiotherapie: darüber nicht laufen.',
      lead: `Knieschmerz ${say.count(facts.pain)} von 10`,
      own:
        step === null
          ? {
              text: '7 Tage nicht laufen, auch nicht kurz oder locker. Gehen nur so weit, wie es ruhig bleibt.',
              short: 'nicht laufen, bis es ruhig ist',
            }
          : {
              text: `Warte, bis es 1 ganzen Tag ruhig war, dann noch einmal Stufe ${step} des Rückwegs.`,
              short: `zurück auf Stufe ${step}, sobald es ruhig ist`,
            },
    };
  },
};
