import type { Catalogue } from './catalogue.ts';
import { type Formats, formats } from './formats.ts';
import type { HourCycle } from './dates.ts';
import type { Units } from './units.ts';
import { words } from './words.ts';

/** How somebody reads: what pages and mails are written in. */
export type Preferences = {
  readonly units: Units;
  /** Language tag; one that Camber does not speak is read as English. */
  readonly language: string;
  readonly hourCycle: HourCycle;
};

/** Formats and texts for one reader: the one thing a view needs beside its data. */
export type Reader = Formats & { readonly words: Catalogue };

/** The reader with these preferences. */
export const readerOf = ({ units, language, hourCycle }: Preferences): Reader => {
  const catalogue = words(language);
  return { ...formats(units, catalogue.locale, hourCycle), words: catalogue };
};
