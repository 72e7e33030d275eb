import type { Catalogue } from '../../words/catalogue.ts';
import { isNoticeKind, NOTICES } from '../index.ts';

/** What a stored mail is called in a list; a kind that is not known (any more) is just a mail. */
export const nameOf = (kind: string, { mail: { names } }: Pick<Catalogue, 'mail'>): string =>
  isNoticeKind(kind) ? NOTICES[kind].name(names) : names.other;
