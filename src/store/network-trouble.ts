/** What the system's error codes mean for an address in the settings. */
const CAUSES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOENT: 'there is no such socket',
  ENOTFOUND: 'the host has no address',
  EAI_AGAIN: 'the host could not be looked up',
  ETIMEDOUT: 'no answer in time',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ECONNRESET: 'the connection broke',
  EPIPE: 'the connection broke',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed (name its authority in NODE_EXTRA_CA_CERTS)',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is self-signed (name its authority in NODE_EXTRA_CA_CERTS)',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate cannot be verified (NODE_EXTRA_CA_CERTS names authorities)',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/** Why another machine could not be talked to, in plain words; null when the error is of another kind. */
export const networkTrouble = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null;
  // A host with several addresses fails with all of their errors at once.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  return CAUSES[String((first as NodeJS.ErrnoException | undefined)?.code)] ?? null;
};
