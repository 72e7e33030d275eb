import { fold, foldWord } from '../fold.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { id } from './id.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { nb } from './nb.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { zh } from './zh.ts';
import type { Field, Language, SportKind } from './language.ts';

/** The languages an export is read in; of equal spellings the first wins. */
export const LANGUAGES: readonly Language[] = [
  en,
  de,
  fr,
  es,
  it,
  nl,
  pt,
  ja,
  pl,
  sv,
  da,
  nb,
  cs,
  fi,
  tr,
  ru,
  zh,
  ko,
  id,
];

/** What a spelling names. `rank` is its place in the list: today's own spelling first, short and old ones last. */
type Named<K extends string> = { readonly key: K; readonly rank: number };

const index = <K extends string>(
  of: (language: Language) => Readonly<Partial<Record<K, readonly string[]>>>,
): ReadonlyMap<string, Named<K>> => {
  const found = new Map<string, Named<K>>();
  for (const language of LANGUAGES)
    for (const [key, spellings] of Object.entries(of(language)) as [K, readonly string[]][])
      for (const [rank, spelling] of spellings.entries()) {
        const folded = fold(spelling);
        if (!found.has(folded)) found.set(folded, { key, rank });
      }
  return found;
};

const FIELDS = index<Field>(({ headings }) => headings);
const SPORTS = index<SportKind>(({ sports }) => sports);
const MONTHS: ReadonlyMap<string, number> = new Map(
  LANGUAGES.flatMap(({ months }) =>
    months.flatMap((spellings, month) => spellings.map((spelling) => [foldWord(spelling), month] as const)),
  ),
);

/** The field a heading names, and how surely; null for the many that Camber does not read. */
export const fieldNamed = (heading: string): Named<Field> | null => FIELDS.get(fold(heading)) ?? null;

/** The kind of activity a spelling names, in any case; null where no language knows it. */
export const sportKindNamed = (text: string): SportKind | null =>
  (SPORTS.get(fold(text)) ?? SPORTS.get(fold(text.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '))))?.key ?? null;

/** The month (0 to 11) a word names; null where it names none. */
export const monthNamed = (word: string): number | null => MONTHS.get(foldWord(word)) ?? null;
