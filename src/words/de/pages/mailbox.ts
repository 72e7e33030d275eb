import type { Catalogue } from '../../catalogue.ts';

/** Die Mails, die in einem Ordner liegen, statt verschickt zu werden. */
export const mailbox: Catalogue['pages']['mailbox'] = {
  title: 'Postfach',
  lead: (mails) =>
    `Es ist kein Mailserver eingerichtet; deshalb liegen die Mails von Camber hier, statt verschickt zu werden: ${mails}.`,
  mails: (n, text) => (n === 0 ? 'noch keine' : n === 1 ? '1 Mail' : `${text} Mails`),
  meta: (date, to) => `${date} · an ${to}`,
  parts: 'Teile der Mail',
  tabs: { html: 'Ansicht', text: 'Textteil', source: 'Quelltext' },
  frame: (subject) => `Die Mail „${subject}“, wie sie aussieht`,
};
