import type { Reader } from '../../../words/reader.ts';
import { addressChoices } from '../../parts/address.ts';
import { groundChoices } from '../../parts/ground-fields.ts';
import type { Html } from '../../parts/html.ts';
import { readingChoices } from '../../parts/reading-fields.ts';
import { accountSection } from './account-section.ts';
import { dataSection } from './data-section.ts';
import { mailSection } from './mail-section.ts';
import type { SettingsData } from './data.ts';

/** The short pages of the settings, by the last part of their address. */
export const SECTIONS = ['email', 'mails', 'reading', 'ground', 'account', 'data'] as const;
export type SectionName = (typeof SECTIONS)[number];

/** The page of a section, with what was said after a form (a key of the notices). */
export const sectionPath = (name: SectionName, said?: string): string =>
  `/settings/${name}${said === undefined ? '' : `?said=${said}`}`;

type Section = {
  title(data: SettingsData, reader: Reader): string;
  /** How it stands, in a line of the index. */
  stands(data: SettingsData, reader: Reader): string;
  /** Null where this runner has no such page. */
  body(data: SettingsData, reader: Reader): Html | null;
};

const mailsLine = ({ mail }: SettingsData, reader: Reader): string => {
  const t = reader.words.pages.settings.mails;
  if (mail.pausedUntil !== null) return t.pausedUntil(mail.pausedUntil);
  const which = [
    ...(mail.alerts ? [t.alerts] : []),
    ...(mail.weekly ? [t.weekly(reader.weekdayName(mail.weeklyDay), reader.hourOfDay(mail.weeklyHour))] : []),
  ];
  return which.length === 0 ? t.neither : `${which.join('. ')}.`;
};

/** Each section of the settings, whole. */
export const SECTION: Readonly<Record<SectionName, Section>> = {
  email: {
    title: (_data, { words }) => words.pages.settings.address.title,
    stands: ({ address }, { words }) => address.email ?? words.pages.settings.address.absent,
    body: ({ address }, reader) => addressChoices(address, reader),
  },
  mails: {
    title: (_data, { words }) => words.pages.settings.mails.title,
    stands: mailsLine,
    body: ({ mail }, reader) => mailSection(mail, reader),
  },
  reading: {
    title: (_data, { words }) => words.pages.settings.reading.title,
    stands: ({ reading, languages }, { words }) => {
      const t = words.pages.settings.reading;
      const language = languages.find(({ tag }) => tag === reading.language)?.name ?? reading.language;
      return `${reading.units === 'metric' ? t.metric : t.imperial} · ${language}`;
    },
    body: ({ reading, languages }, reader) => readingChoices(reading, languages, reader),
  },
  ground: {
    title: (_data, { words }) => words.pages.settings.ground.title,
    stands: (_data, { words }) => words.pages.settings.ground.lead,
    body: ({ ground }, reader) => groundChoices(ground, reader),
  },
  account: {
    title: (_data, { words }) => words.pages.account.section.title,
    stands: (_data, { words }) => words.pages.settings.accountLine,
    body: ({ account }, reader) => (account === null ? null : accountSection(account, reader)),
  },
  data: {
    title: ({ own }, { words }) => words.pages.settings.data[own.hasStrava ? 'title' : 'titleHere'],
    stands: (_data, { words }) => words.pages.settings.dataLine,
    body: ({ own }, reader) => dataSection(own, reader),
  },
};
