/** What an error says, without a full stop: a sentence goes on behind it. */
export const wordsOf = (error: unknown): string => {
  // fetch says "fetch failed" and hides the reason in the cause.
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (inner instanceof Error ? inner.message || codeOf(inner) : String(inner)).replace(/\.\s*$/, '');
};

/** The error's own code, or its cause's (fetch hides it there): `ENOTFOUND`, `CERT_HAS_EXPIRED` … */
export const codeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
};
