import { inviteNewPassword, inviteRunner, linkOf, ownerInvite } from '../../../src/accounts/invites.ts';
import type { Invite } from '../../../src/store/invites.ts';
import type { Browser, Web } from './support.ts';

/** A password that is taken. */
export const PASSWORD = 'korrekt pferd batterie';

/** What a form of a new account sends, as a person fills it in. */
export const ROBIN = {
  name: 'Robin',
  login: 'Robin Meyer',
  password: PASSWORD,
  email: '',
  units: 'metric',
  timeZone: 'Europe/Berlin',
};

const tokenOf = (web: Web, invite: Invite): string =>
  new URL(linkOf(web.deps, invite)).searchParams.get('token') ?? '';

/** The token of the owner's link, as the terminal prints it. */
export const ownerToken = async (web: Web): Promise<string> => {
  const invite = await ownerInvite(web.deps, { fresh: false });
  if (invite === null) throw new Error('there is an owner');
  return tokenOf(web, invite);
};

export const runnerToken = async (web: Web): Promise<string> => tokenOf(web, await inviteRunner(web.deps));

export const resetToken = async (web: Web, athleteId: number): Promise<string> =>
  tokenOf(web, await inviteNewPassword(web.deps, athleteId));

/** A browser in which somebody has made an account by a link. */
export const madeBy = async (web: Web, token: string, form: Partial<typeof ROBIN> = {}): Promise<Browser> => {
  const browser = web.browser();
  const answer = await browser.post('/invite', { ...ROBIN, ...form, token });
  if (answer.status !== 303) throw new Error(`no account: ${answer.status} ${await answer.text()}`);
  return browser;
};
