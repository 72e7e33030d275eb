import { codeOf, wordsOf } from './failure.ts';

const PATIENCE_MS = 10_000;

/** What is wrong with the way to the pages, as far as it tells what to do. */
export type AddressCause =
  'name' | 'lookup' | 'refused' | 'expired' | 'self-signed' | 'chain' | 'other-name' | 'other';

/** What answers at the public address. */
export type AddressCheck =
  | { readonly kind: 'ok'; readonly isPublic: boolean }
  /** Something answers there, but not Camber's pages. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'failed'; readonly cause: AddressCause; readonly said: string };

const CAUSES: Readonly<Record<string, AddressCause>> = {
  ENOTFOUND: 'name',
  EAI_AGAIN: 'lookup',
  ECONNREFUSED: 'refused',
  CERT_HAS_EXPIRED: 'expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'self-signed',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'chain',
  ERR_TLS_CERT_ALTNAME_INVALID: 'other-name',
};

/** Asks for the pages at the public address, from this machine. `isPublic`: by https, as Strava needs it to call. */
export const checkAddress = async (publicUrl: string): Promise<AddressCheck> => {
  try {
    const { status } = await fetch(`${publicUrl}/healthz`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return status === 200
      ? { kind: 'ok', isPublic: publicUrl.startsWith('https:') }
      : { kind: 'status', status };
  } catch (error) {
    return { kind: 'failed', cause: CAUSES[codeOf(error)] ?? 'other', said: wordsOf(error) };
  }
};
