import type { RehabState } from '../../core/rehab/state.ts';

/** What stands before any advice about load: a stop, the week without running, or the way back. */
export type RehabNotice = 'stop' | 'acute' | 'ladder';

/** What a plan has to be told first; null in ordinary training, and in the careful weeks, which have limits of their own. */
export const noticeOf = ({ mode }: Pick<RehabState, 'mode'>): RehabNotice | null =>
  mode === 'normal' || mode === 'careful' ? null : mode;
