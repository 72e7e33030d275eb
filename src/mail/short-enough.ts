import type { MailContent } from './content.ts';
import { countWords } from './text.ts';

/**
 * A mail made for the first of these rooms, widest first, in which its text has at most so many words; for the
 * narrowest where it has more in each. What a mail has no room for stands on its page.
 */
export const shortEnough = <R>(
  mostWords: number,
  [widest, ...narrower]: readonly [R, ...R[]],
  make: (room: R) => MailContent,
): MailContent => {
  let mail = make(widest);
  for (const room of narrower) {
    if (countWords(mail.text) <= mostWords) break;
    mail = make(room);
  }
  return mail;
};
