import type { Catalogue } from './catalogue.ts';
import { isRowOf, sayNoted } from './noted.ts';

/**
 * What was noted when a mail or a message did not arrive ("refused 550", "status 503"), in words.
 * @param otherwise what to say of a note that is no such reason
 */
export const deliveryReason = (
  noted: string | null,
  { delivery }: Pick<Catalogue, 'delivery'>,
  otherwise: string = delivery.other,
): string =>
  sayNoted(
    noted,
    (reason) => (isRowOf(delivery.reasons, reason) ? delivery.reasons[reason] : undefined),
    otherwise,
  );
