import { z } from 'zod';
import type { AlertDecision } from '../core/report/alerts/decide.ts';
import { addDays, type Day } from '../core/day.ts';
import { endS } from '../core/history/timing.ts';
import { rehabOn } from '../core/rehab/state.ts';
import type { Run } from '../core/run.ts';
import { compose } from '../mail/compose.ts';
import { footer } from '../mail/footer.ts';
import { buttonSection } from '../mail/sections/asks.ts';
import { leadSection, stepSection } from '../mail/sections/lead.ts';
import { asideSection, textSection } from '../mail/sections/section.ts';
import type { Reader } from '../words/reader.ts';
import { shortMessage } from '../words/short-message.ts';
import { alertKey, type Draft } from './outbox/draft.ts';
import { lastDay, MADE_UP } from './examples/example.ts';
import { stepRun } from './examples/story.ts';
import { defineNotice } from './notice.ts';
import type { Opened } from './opened.ts';
import { day } from './stored/days.ts';

const Payload = z.object({
  run: z.object({ day, distanceM: z.number() }),
  /** Of the rest; null where pain was reported and no rest was begun. */
  lastDay: day.nullable().default(null),
});

type Payload = z.output<typeof Payload>;

/** The one mail about running in a rest: no finding, no reproach. */
export const reminder = defineNotice({
  kind: 'reminder',
  name: (names) => names.reminder,
  payload: Payload,
  list: 'alerts',
  isPausable: true,
  settles: true,

  toMail: (payload, context) => {
    const { reader, pages } = context;
    const { words } = reader;
    const { rehab } = words;
    const { subject, headline, text, action } = wordsOf(payload, reader);
    return compose(
      {
        subject,
        preheader: action,
        sections: [
          leadSection({ headline }, words),
          textSection(text),
          stepSection(action, words),
          buttonSection(rehab.reminder.open, pages.acute),
          asideSection(rehab.physio),
        ],
        footer: footer(words, context, rehab.reminder.because),
      },
      words,
    );
  },

  toShort: (payload, { reader }) => {
    const { subject, headline, action } = wordsOf(payload, reader);
    return shortMessage('alert', subject, [headline, action]);
  },

  examples: (source) => ({
    reminder: () => {
      const like = source.runs.at(-1);
      if (like === undefined) return null;
      const { day, distanceM } = stepRun(like, addDays(lastDay(source), 3), 1);
      return {
        payload: { run: { day, distanceM }, lastDay: addDays(lastDay(source), 6) },
        madeUp: MADE_UP,
      };
    },
  }),
});

const wordsOf = ({ run, lastDay: last }: Payload, reader: Reader) => {
  const { reminder: t } = reader.words.rehab;
  const isRest = last !== null;
  return {
    subject: isRest ? t.subject : t.subjectStop,
    headline: isRest ? t.headline : t.headlineStop,
    text: t.text(`${reader.day(run.day)}, ${reader.distance(run.distanceM)}`),
    action: isRest ? t.action(reader.day(last)) : t.actionStop,
  };
};

type InRest = Extract<AlertDecision, { about: 'rest' }>;

/** What the first run of a rest asks to be said. */
export const reminderDraft = (
  history: Opened,
  { since }: InRest,
  run: Run,
  athleteId: number,
): Draft<'reminder', Payload> => ({
  kind: 'reminder',
  key: alertKey(athleteId, `rest:${since}`),
  endMs: endS(run) * 1000,
  span: null,
  payload: () => ({ run: { day: run.day, distanceM: run.distanceM }, lastDay: lastDayOfRest(history) }),
});

/** The last day of the rest that goes on; null while there is only a reported pain. */
const lastDayOfRest = ({ log, input }: Opened): Day | null => {
  const { acute } = rehabOn(log, input.until);
  return acute && addDays(acute.earliestEnd, -1);
};
