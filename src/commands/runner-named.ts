import { normalLogin } from '../accounts/login.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { passwordByLogin } from '../store/passwords.ts';

/** The number of the account, Strava's of the athlete, the e-mail address, the name. */
const names = (athlete: athletes.Athlete): readonly (string | null)[] => [
  String(athlete.id),
  athlete.stravaId === null ? null : String(athlete.stravaId),
  athlete.email?.toLowerCase() ?? null,
  athlete.name?.toLowerCase() ?? null,
];

const foundBy = async (
  db: Db,
  all: readonly athletes.Athlete[],
  word: string,
): Promise<readonly athletes.Athlete[]> => {
  const named = all.filter((athlete) => names(athlete).includes(word.trim().toLowerCase()));
  if (named.length === 1) return named;
  // A login belongs to one account alone, whatever others are called.
  const login = await passwordByLogin(db, normalLogin(word));
  return login === null ? named : all.filter(({ id }) => id === login.athleteId);
};

/**
 * The runner that `--runner` names by any of these or by what they sign in with; without it, the only one there is. Else
 * what to say about it.
 */
export const runnerNamed = async (db: Db, name: string | undefined): Promise<athletes.Athlete | string> => {
  const all = await athletes.all(db);
  if (all.length === 0)
    return 'there is no account yet. Start Camber (npx camber start), make one in the browser, then come back.';
  const found = name === undefined ? all : await foundBy(db, all, name);
  const [first, ...others] = found;
  if (first !== undefined && others.length === 0) return first;
  const list = all.map(({ id, email }) => (email === null ? String(id) : `${email} (${id})`)).join(', ');
  return name === undefined
    ? `there are ${all.length} accounts: name one with --runner. ${list}`
    : `no single account is called so. There are: ${list}`;
};
