import { addressStateOf } from '../../runner/address.ts';
import type { Athlete } from '../../store/athletes.ts';
import type { WebDeps } from '../http/deps.ts';
import type { Owned } from '../http/owned.ts';
import type { AddressData } from './address.ts';

/** Where the runner's mails go. */
export const addressData = async (
  { store }: Pick<WebDeps, 'store'>,
  athlete: Owned<Athlete>,
): Promise<AddressData> => {
  const { pending, refused } = await addressStateOf(store.read, athlete.id);
  return {
    email: athlete.email,
    confirmed: athlete.emailVerifiedAt !== null,
    pending,
    typed: null,
    refused: refused === null ? null : { address: refused.address, reason: refused.reason },
  };
};
