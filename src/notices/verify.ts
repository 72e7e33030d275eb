import { z } from 'zod';
import { HOUR_MS } from '../core/durations.ts';
import { compose } from '../mail/compose.ts';
import { footerLine } from '../mail/footer.ts';
import { markup } from '../mail/markup.ts';
import { bareLink, button, small, spaced } from '../mail/parts.ts';
import { leadSection } from '../mail/sections/lead.ts';
import { textSection } from '../mail/sections/section.ts';
import { always } from './examples/example.ts';
import { defineNotice } from './notice.ts';

/** The mail that asks whether an address belongs to the runner: one link, nothing about running. */
export const verify = defineNotice({
  kind: 'verify',
  name: (names) => names.verify,
  payload: z.object({
    email: z.string(),
    /** The signed link that confirms it. */
    url: z.string(),
    /** Epoch milliseconds. */
    expiresAt: z.number(),
  }),
  list: null,
  isPausable: false,
  settles: false,
  // The address in question.
  to: ({ email }) => email,

  toMail: ({ email, url, expiresAt }, { reader, now }) => {
    const { words } = reader;
    const { verify: t } = words.mail;
    const hours = reader.count(Math.max(1, Math.round((expiresAt - now) / HOUR_MS)));
    return compose(
      {
        subject: t.subject,
        preheader: t.preheader(hours),
        sections: [
          leadSection({ headline: t.heading }, words),
          textSection(t.body(email)),
          {
            html: [button(url, t.button), spaced(small(markup`${t.orPaste} ${bareLink(url)}`))],
            text: `${t.button}: ${url}`,
          },
        ],
        footer: [footerLine(t.expires(hours))],
      },
      words,
    );
  },

  examples: () => ({
    verify: always({
      email: 'robin@example.org',
      url: 'https://camber.example.org/email/verify?token=…',
      expiresAt: 72 * HOUR_MS,
    }),
  }),
});
