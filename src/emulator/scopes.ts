/** The scopes the consent page knows, with what Strava's own page says of them. */
export const SCOPE_LABELS: Readonly<Record<string, string>> = {
  read: 'View data about your public profile (required)',
  read_all: 'View your private routes, segments, posts and events',
  'profile:read_all': 'View your complete profile, your shoes included',
  'profile:write': 'Edit your profile',
  'activity:read': 'View data about your activities',
  'activity:read_all': 'View data about your private activities ("Only You")',
  'activity:write': 'Upload your activities',
};

/** `read,activity:read` → list; null when a scope is not one of Strava's. */
export const parseScopes = (text: string): readonly string[] | null => {
  const scopes = text.split(/[\s,]+/).filter((scope) => scope !== '');
  return scopes.every((scope) => scope in SCOPE_LABELS) ? scopes : null;
};

/** Whether activities may be read at all; `read_all` includes `read`. */
export const mayReadActivities = (scopes: readonly string[]): boolean =>
  scopes.includes('activity:read') || scopes.includes('activity:read_all');

/** Whether activities visible to "Only You" are included. */
export const mayReadPrivate = (scopes: readonly string[]): boolean => scopes.includes('activity:read_all');

/** Whether GET /athlete is the detailed athlete with the shoes. */
export const mayReadProfile = (scopes: readonly string[]): boolean => scopes.includes('profile:read_all');
