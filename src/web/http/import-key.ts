/** What every key for POST /import begins with, so that it is known again in a log, a mail or a repository. */
export const KEY_PREFIX = 'camber_';
