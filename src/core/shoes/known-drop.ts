import { KNOWN_DROPS, type KnownDrop } from './known-drops.ts';

/** Words in names that tell no two models of a brand apart: "Nike Air Zoom Pegasus 40" is the Pegasus 40. */
const FILLERS: Readonly<Record<string, readonly string[]>> = {
  adidas: ['adizero'],
  asics: ['gel'],
  hoka: ['one'],
  'new balance': ['fresh', 'foam', 'x', 'fuelcell', 'fuel', 'cell'],
  nike: ['air', 'zoom', 'zoomx'],
  on: ['running'],
};

/** Words behind a model that make another one of it, often with another drop: then nothing is offered. */
const OTHER_MODEL: ReadonlySet<string> = new Set(
  (
    'atr carbon edge elite evo flyknit gtx gts hike kids lite max mid next plus premium pro race rift shield shift ' +
    'sky speed st strung tr trail turbo walk waterproof x'
  ).split(' '),
);

/** "Asics Gel-Nimbus v23 (blue) #2" → asics, gel, nimbus, 23. */
const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/\([^()]*\)|#\s*\d+/g, ' ')
    .replace(/(\d)v(?=\d)/g, '$1 ')
    .replace(/\bv(?=\d)/g, '')
    .split(/[^\p{L}\p{N}.%]+/u)
    .filter((word) => word !== '');

/** The words of a brand's name and of one of its models, without fillers; null where the name is of another brand. */
const modelWords = (brand: readonly string[], name: readonly string[]): readonly string[] | null => {
  if (!brand.every((word, i) => name[i] === word)) return null;
  const fillers = FILLERS[brand.join(' ')] ?? [];
  return name.slice(brand.length).filter((word) => !fillers.includes(word));
};

const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d/.test(word);

const isOf = (known: KnownDrop, name: readonly string[]): boolean => {
  const brand = wordsOf(known.brand);
  const wanted = modelWords(brand, [
    ...brand,
    ...wordsOf(known.model),
    ...(known.version === null ? [] : [known.version]),
  ]);
  const given = modelWords(brand, name);
  if (wanted === null || given === null || !wanted.every((word, i) => given[i] === word)) return false;
  const rest = given.slice(wanted.length);
  // A number behind a model without one names another version of it.
  return !(known.version === null && isNumber(rest[0])) && !rest.some((word) => OTHER_MODEL.has(word));
};

/** What is known of the model that a pair's name names, as Strava writes it: "Brooks Ghost 15"; null where it is not. */
export const knownDrop = (name: string): KnownDrop | null => {
  const words = wordsOf(name);
  return KNOWN_DROPS.find((known) => isOf(known, words)) ?? null;
};

/** "Brooks Ghost 15". */
export const fullName = ({ brand, model, version }: KnownDrop): string =>
  [brand, model, version].filter((part) => part !== null).join(' ');
