import { formats } from '../words/formats.ts';
import { reminderWords, type RunInRest } from '../words/reminder.ts';
import type { Units } from '../words/units.ts';
import { words } from '../words/words.ts';
import type { MailContent } from './content.ts';
import { present } from './section.ts';
import { buttonSection, notesSection } from './sections.ts';
import { shortMail } from './short-mail.ts';

export type ReminderMailInput = RunInRest & {
  readonly units: Units;
  readonly links: { readonly home: string; readonly settings: string; readonly recovery?: string };
  readonly locale?: string;
};

/** The one mail about running in a rest: no finding, no reproach. */
export const reminderMail = (input: ReminderMailInput): MailContent => {
  const catalogue = words(input.locale);
  const { rehab } = catalogue;
  const say = formats(input.units, catalogue.locale);
  const { subject, headline, text, action } = reminderWords(input, say, catalogue);
  return shortMail({
    catalogue,
    subject,
    headline,
    text,
    action,
    sections: present([
      buttonSection(rehab.reminder.open, input.links.recovery),
      notesSection(null, [rehab.physio]),
    ]),
    because: rehab.reminder.because,
    links: input.links,
  });
};
