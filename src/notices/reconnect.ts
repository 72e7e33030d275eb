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

/** The one mail that says that Strava has ended the connection, or is about to, with the way to mend it. */
export const reconnect = defineNotice({
  kind: 'reconnect',
  name: (names) => names.reconnect,
  /** When it ends (epoch ms), where nothing was missed yet; null: it has ended. */
  payload: z.object({ endsAt: z.number().nullable().default(null) }),
  list: null,
  isPausable: false,
  settles: false,
  outdated: ({ connection }, { endsAt }) => {
    if (connection === 'dead' || (connection === 'ok' && endsAt !== null)) return null;
    return connection === 'ok' ? 'connected again' : 'unlinked';
  },

  toMail: ({ endsAt }, { reader, pages, now }) => {
    const { words } = reader;
    const { reconnect, ending } = words.mail;
    const t = { ...reconnect, ...(endsAt !== null && endsAt > now && ending) };
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

  examples: () => ({
    reconnect: always({ endsAt: null }),
    'reconnect-early': always({ endsAt: Number.MAX_SAFE_INTEGER }),
  }),
});
