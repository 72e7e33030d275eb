import type { Reader } from '../../words/reader.ts';
import { type Html, rich } from './html.ts';
import { linkButton, messagePage } from './message-page.ts';

/** A link that invites, or gives a new password, and works no longer: used, ended, taken back, or cut off. */
export const endedLinkPage = ({ words }: Reader): Html => {
  const t = words.pages.account.ended;
  return messagePage({
    title: t.heading,
    paragraphs: [t.text, rich(t.owner)],
    actions: [linkButton('/sign-in', t.signIn)],
  });
};
