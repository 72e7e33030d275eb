/** Exports know a pair by its name alone: its id here is made of that. */
const EXPORT = 'export:';

/** The id of a pair that an export knows by name only. */
export const exportPairId = (name: string): string => `${EXPORT}${name}`;

/** The name of such a pair; null for a pair with an id of its own. */
export const exportPairName = (id: string): string | null =>
  id.startsWith(EXPORT) ? id.slice(EXPORT.length) : null;

/** Whether two names are of one pair: case and blanks say nothing. */
export const isSamePairName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase();
