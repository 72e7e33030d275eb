import { z } from 'zod';
import { compose } from '../mail/compose.ts';
import { footerLine } from '../mail/footer.ts';
import { leadSection } from '../mail/sections/lead.ts';
import { smallSection, textSection } from '../mail/sections/section.ts';
import { always } from './examples/example.ts';
import { defineNotice } from './notice.ts';

/**
 * The written confirmation that everything was deleted (Strava's API policy 2.5). It links nowhere: nothing is left,
 * not even a row of the outbox, so that it is sent at once (send-now.ts).
 */
export const goodbye = defineNotice({
  kind: 'goodbye',
  name: (names) => names.goodbye,
  payload: z.object({
    /** Whether Strava heard that the access has ended; null for an account without Strava. */
    revoked: z.boolean().nullable(),
    /** After so many days the last copies of the database are gone. */
    backupDays: z.number(),
  }),
  list: null,
  isPausable: false,
  settles: false,

  toMail: ({ revoked, backupDays }, { reader }) => {
    const { words } = reader;
    const { goodbye: t } = words.mail;
    return compose(
      {
        subject: t.subject,
        preheader: t.preheader,
        sections: [
          leadSection({ headline: t.heading }, words),
          textSection(revoked === null ? t.bodyHere : t.body),
          ...(revoked === null ? [] : [textSection(revoked ? t.revoked : t.notRevoked)]),
          smallSection(t.backups(reader.count(backupDays))),
        ],
        footer: [footerLine(t.because)],
      },
      words,
    );
  },

  examples: () => ({
    goodbye: always({ revoked: true, backupDays: 7 }),
    'goodbye-without-strava': always({ revoked: null, backupDays: 7 }),
  }),
});
