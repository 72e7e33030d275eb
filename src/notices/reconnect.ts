import { z } from 'zod';
import { compose } from '../mail/compose.ts';
import { markup } from '../mail/markup.ts';
import { link } from '../mail/parts.ts';
import { buttonSection } from '../mail/sections/asks.ts';
import { leadSection } from '../mail/sections/lead.ts';
import { textSection } from '../mail/sections/section.ts';
import { wrap } from '../mail/text.ts';
import { always } from './examples/example.ts';
import { defineNotice } from './notice.ts';

/** The one mail that says that Strava has ended the connection, with the way to mend it. */
export const reconnect = defineNotice({
  kind: 'reconnect',
  name: (names) => names.reconnect,
  // There is nothing to say but that.
  payload: z.object({}),
  list: null,
  isPausable: false,
  settles: false,
  outdated: ({ connection }) => (connection === 'ok' ? 'connected again' : null),

  toMail: (_payload, { reader, pages }) => {
    const { words } = reader;
    const { reconnect: t } = words.mail;
    return compose(
      {
        subject: t.subject,
        preheader: t.preheader,
        sections: [
          leadSection({ headline: t.heading }, words),
          textSection(t.body),
          buttonSection(t.button, pages.connect),
        ],
        footer: [
          {
            html: [markup`${t.because} ${link(pages.settings, t.settings)}`],
            text: `${wrap(t.because)}\n\n${t.settings}: ${pages.settings}`,
          },
        ],
      },
      words,
    );
  },

  examples: () => ({ reconnect: always({}) }),
});
