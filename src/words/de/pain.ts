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
      why: 'Ab 3, bei Schmerz, der unterwegs zunimmt oder am nächsten Tag noch da ist, und bei Hinken ziehen Laufregeln für gereizte Knie die Grenze: Jenseits davon heißt es aufhören, egal was der Trainingsplan sagt.',
      evidence:
        'Die Grenze ist unter Therapeuten vereinbart; keine Studie hat sie mit einer anderen verglichen. Über die Ursache sagt sie nichts.',
      advice:
        step === null
          ? '7 Tage nicht laufen, auch nicht kurz oder locker. Gehen nur so weit, wie es ruhig bleibt.'
          : `Warte, bis es 1 ganzen Tag ruhig war, dann noch einmal Stufe ${step} des Rückwegs.`,
      lead: `Knieschmerz ${say.count(facts.pain)} von 10`,
      step:
        step === null ? 'nicht laufen, bis es ruhig ist' : `zurück auf Stufe ${step}, sobald es ruhig ist`,
    };
  },
};
