/** The mails that lie in a folder instead of being sent. */
export const mailbox = {
  title: 'Mailbox',
  lead: (mails: string): string =>
    `No mail server is set up, so Camber’s mails are kept here instead of being sent: ${mails}.`,
  mails: (n: number, text: string): string => (n === 0 ? 'none yet' : n === 1 ? '1 mail' : `${text} mails`),
  /** Below a subject. */
  meta: (date: string, to: string): string => `${date} · to ${to}`,
  parts: 'Parts of the mail',
  tabs: { html: 'As it looks', text: 'Text part', source: 'Source' },
  frame: (subject: string): string => `The mail “${subject}” as it looks`,
};
