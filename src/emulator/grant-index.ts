import type { Grant } from './state.ts';

/**
 * Finds grants by athlete and token without looking through all of them: with thousands of athletes that was most of what
 * a request cost. An index belongs to one list; the list that follows takes it over.
 */
type GrantIndex = {
  /** Places in the list. */
  readonly byAthlete: Map<number, number>;
  /** Tokens of both kinds; those no longer valid may still lead to their grant. */
  readonly byToken: Map<string, number>;
};

const indexes = new WeakMap<readonly Grant[], GrantIndex>();

const tokensOf = (grant: Grant): readonly string[] => [
  grant.refreshToken,
  ...grant.accessTokens.map(({ token }) => token),
];

const enter = (index: GrantIndex, grant: Grant, place: number): void => {
  index.byAthlete.set(grant.athleteId, place);
  for (const token of tokensOf(grant)) index.byToken.set(token, place);
};

const indexOf = (grants: readonly Grant[]): GrantIndex => {
  const known = indexes.get(grants);
  if (known !== undefined) return known;
  const index: GrantIndex = { byAthlete: new Map(), byToken: new Map() };
  grants.forEach((grant, place) => enter(index, grant, place));
  indexes.set(grants, index);
  return index;
};

const at = (grants: readonly Grant[], place: number | undefined): Grant | null =>
  place === undefined ? null : (grants[place] ?? null);

export const grantOfAthlete = (grants: readonly Grant[], athleteId: number): Grant | null =>
  at(grants, indexOf(grants).byAthlete.get(athleteId));

/** The grant that has this token now, of either kind, expired or not. */
export const grantOfToken = (grants: readonly Grant[], token: string): Grant | null => {
  const grant = at(grants, indexOf(grants).byToken.get(token));
  return grant !== null && tokensOf(grant).includes(token) ? grant : null;
};

/** The list with this grant in the place of the same athlete's, or at its end. */
export const withGrant = (grants: readonly Grant[], grant: Grant): readonly Grant[] => {
  const index = indexOf(grants);
  const place = index.byAthlete.get(grant.athleteId) ?? grants.length;
  const before = grants[place];
  const next = place === grants.length ? [...grants, grant] : grants.with(place, grant);
  indexes.delete(grants);
  for (const token of before === undefined ? [] : tokensOf(before)) index.byToken.delete(token);
  enter(index, grant, place);
  indexes.set(next, index);
  return next;
};
