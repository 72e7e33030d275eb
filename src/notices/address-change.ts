import { z } from 'zod';
import { compose } from '../mail/compose.ts';
import { footerLine } from '../mail/footer.ts';
import { button } from '../mail/parts.ts';
import { leadSection } from '../mail/sections/lead.ts';
import { textSection } from '../mail/sections/section.ts';
import { always } from './examples/example.ts';
import { defineNotice } from './notice.ts';

/** Tells the address in use that another one was entered, and what to do when that was somebody else. */
export const addressChange = defineNotice({
  kind: 'address-change',
  name: (names) => names.addressChange,
  /** Where the mails go now, and where they are to go. */
  payload: z.object({ current: z.string(), next: z.string() }),
  list: null,
  isPausable: false,
  settles: false,
  // The address that it leaves.
  to: ({ current }) => current,

  toMail: ({ current, next }, { reader, pages }) => {
    const { words } = reader;
    const { addressChange: t } = words.mail;
    return compose(
      {
        subject: t.subject,
        preheader: t.preheader,
        sections: [
          leadSection({ headline: t.heading }, words),
          textSection(t.body(current, next)),
          textSection(t.wasNotYou),
          { html: [button(pages.address, t.button)], text: pages.address },
        ],
        footer: [footerLine(t.because)],
      },
      words,
    );
  },

  examples: () => ({
    'address-change': always({ current: 'robin@example.org', next: 'robin@example.net' }),
  }),
});
