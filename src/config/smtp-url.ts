/** What ends the part before the host in a URL, and how it is written inside a password (RFC 3986, 3.2.1). */
const ENCODED: Readonly<Record<string, string>> = { '#': '%23', '/': '%2F', '?': '%3F' };

/**
 * Which characters of a user or password in an SMTP URL must be written otherwise, because a URL ends its user at them:
 * "# as %23". Null when there are none. It names characters and never the text that they stand in.
 */
export const unencodedIn = (url: string): string | null => {
  const [, rest = ''] = /^smtps?:\/\/([^]*)$/.exec(url) ?? [];
  const user = rest.slice(0, Math.max(0, rest.lastIndexOf('@')));
  const found = Object.entries(ENCODED).filter(([character]) => user.includes(character));
  return found.length === 0 ? null : found.map(([character, code]) => `${character} as ${code}`).join(', ');
};
