/**
 * How a mail is named outside of this Camber. Stored keys hold the number of the account or of a channel; an archive
 * leaves both out, so that it can come back into another account: `alert:12:345` is `alert:345`.
 */

/** The kinds whose keys are `<kind>:<account>:<what it is about>`; the others are about this account alone. */
const PORTABLE = ['alert', 'weekly', 'milestone'] as const;

const CHANNEL = /^channel:\d+:/;

/** A stored key without the account. */
export const portableKey = (key: string, athleteId: number): string => {
  const kind = PORTABLE.find((each) => key.startsWith(`${each}:${athleteId}:`));
  return kind === undefined ? key : `${kind}:${key.slice(`${kind}:${athleteId}:`.length)}`;
};

/** The key of the mail that a message to a channel repeats. */
export const keyOfMail = (key: string, athleteId: number): string =>
  portableKey(key.replace(CHANNEL, ''), athleteId);

/** The key under which an account stores what has this name; null where it is about another account alone. */
export const storedKey = (key: string, athleteId: number): string | null => {
  const kind = PORTABLE.find((each) => key.startsWith(`${each}:`));
  return kind === undefined ? null : `${kind}:${athleteId}:${key.slice(kind.length + 1)}`;
};
