import { z } from 'zod';
import { compose } from '../mail/compose.ts';
import { leadSection } from '../mail/sections/lead.ts';
import { textSection } from '../mail/sections/section.ts';
import type { Reader } from '../words/reader.ts';
import { type ShortMessage, shortMessage } from '../words/short-message.ts';
import { always } from './examples/example.ts';
import { defineNotice } from './notice.ts';

/** Says nothing but that mails, or messages on a channel, arrive. It is sent at once (send-now.ts). */
export const testNotice = defineNotice({
  kind: 'test',
  name: (names) => names.test,
  payload: z.object({}),
  list: null,
  isPausable: false,
  settles: false,

  toMail: (_payload, { reader }) => {
    const { words } = reader;
    const { subject, heading, text } = words.pages.setup.testMail;
    return compose(
      {
        subject,
        preheader: text,
        sections: [leadSection({ headline: heading }, words), textSection(text)],
        footer: [],
      },
      words,
    );
  },

  toShort: (_payload, { reader }) => testMessage(reader),

  examples: () => ({ test: always({}) }),
});

/** What the test button of a channel sends. */
export const testMessage = ({ words: { channels } }: Pick<Reader, 'words'>): ShortMessage =>
  shortMessage('test', channels.test.title, [channels.test.text]);
