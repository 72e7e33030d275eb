import type { Advice } from '../advice/advice.ts';
import type { LookBack } from '../advice/look-back.ts';
import type { QuietFact } from '../status/quiet-fact.ts';
import type { Coming } from './coming.ts';

/** What is said beside the findings of a day: the days to come, the advice that is over, a fact where all is quiet. */
export type Outlook = {
  readonly coming: Coming;
  /** The advice that holds, by what it is about and the finding that gave it. */
  readonly open: readonly Pick<Advice, 'measure' | 'because'>[];
  readonly lookBack: readonly LookBack[];
  readonly fact: QuietFact | null;
};
