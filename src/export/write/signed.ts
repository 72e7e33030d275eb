/**
 * Notices whose facts hold what opens or confirms something, or that are about this one account at this one Camber: in an
 * archive they are told without their facts, and they do not come back.
 */
const ABOUT_THE_ACCOUNT: ReadonlySet<string> = new Set([
  'verify',
  'address-change',
  'reconnect',
  'goodbye',
  'test',
]);

/** Whether the facts of a notice stay out of an archive. */
export const hasSignedLink = (kind: string): boolean => ABOUT_THE_ACCOUNT.has(kind);
