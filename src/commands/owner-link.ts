import { linkOf, ownerInvite } from '../accounts/invites.ts';
import type { Deps } from '../deps.ts';
import type { Output } from './command.ts';

type LinkDeps = Pick<Deps, 'clock' | 'config' | 'keys' | 'store'>;

/** The day a link ends, as the terminal's owner reads it anywhere. */
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/**
 * Prints the link that makes the owner, while there is none: it goes to whoever started Camber and stands
 * in no log. `fresh`: a new one, and earlier ones work no longer. Gives whether there was one to print.
 */
export const printOwnerLink = async (
  deps: LinkDeps,
  output: Output,
  { fresh = false }: { readonly fresh?: boolean } = {},
): Promise<boolean> => {
  const invite = await ownerInvite(deps, { fresh });
  if (invite === null) return false;
  output.out('\nThis Camber belongs to nobody yet. Whoever opens this link first owns it:\n');
  output.out(`  ${linkOf(deps, invite)}\n`);
  output.out(
    `It works once, until ${dayOf(invite.expiresAt)}. Each start prints it again until it was used.\n`,
  );
  return true;
};
