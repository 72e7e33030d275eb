/** Reasons that are written down as facts ("refused 550", "unavailable 503") and said in the reader's language later. */

/** Makes a sentence of what was noted beside a reason: a number, a name, or nothing. */
type Say = (detail: string) => string;

/**
 * What was noted, in words.
 * @param sayOf the sentence of a reason; undefined where the words know no such reason
 * @param otherwise what to say of a note that is no such reason
 */
export const sayNoted = (
  noted: string | null,
  sayOf: (reason: string) => Say | undefined,
  otherwise: string,
): string => {
  const [reason = '', ...rest] = (noted ?? '').split(' ');
  return sayOf(reason)?.(rest.join(' ')) ?? otherwise;
};

/** Whether the table has a row of this name of its own. */
export const isRowOf = <T extends object>(table: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(table, name);
