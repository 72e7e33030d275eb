import type { PainWhen } from '../../core/rehab/entries.ts';
import type { RuleCatalogue } from '../say.ts';

const WHEN: Readonly<Record<PainWhen, string>> = {
  day: 'that day',
  during: 'while running',
  after: 'after running',
  stairs: 'on stairs',
  morning: 'the next morning',
  rest: 'at rest',
};

/** Family "pain": what the runner said. */
export const pain: Pick<RuleCatalogue, 'P1'> = {
  P1: ({ facts, day }, say) => {
    const more = [
      ...(facts.limp ? ['You limped.'] : []),
      ...(facts.rising ? ['It grew on the way.'] : []),
      ...(facts.unsettled ? ['It had not gone within 24 hours.'] : []),
    ];
    const step = facts.ladderStep === null ? null : say.count(facts.ladderStep);
    return {
      title: 'Pain at the outer knee',
      fact: [
        `On ${say.day(day)} you reported ${say.count(facts.pain)} of 10 at the outer knee, ${WHEN[facts.when]}.`,
        ...more,
      ].join(' '),
      why: 'Physios’ usual rule: above this, stop running.',
      lead: `Knee pain ${say.count(facts.pain)} of 10`,
      own:
        step === null
          ? {
              text: 'No running for 7 days, not even a short or easy one. Walk only as far as it stays quiet.',
              short: 'stop running until it has settled',
            }
          : {
              text: `Wait until it has been quiet for 1 whole day, then step ${step} of the way back again.`,
              short: `back to step ${step}, once it is quiet`,
            },
    };
  },
};
