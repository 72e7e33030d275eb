import type { Logger } from 'pino';
import type { Store } from '../store/open.ts';
import { sealOutdated } from '../store/sealed/reseal.ts';

/** DESIGN: a line every so many rows: about one a second. */
const TOLD_EVERY = 5_000;

/**
 * At every start, before anything is shown: what a Camber of before wrote in clear, or an older key sealed, is sealed with
 * the key of now. Where all is, that is a look at each table.
 */
export const sealAtStart = async (store: Store, log: Logger): Promise<void> => {
  let told = 0;
  const { rows, broken } = await sealOutdated(store, ({ done, of }) => {
    if (done - told < TOLD_EVERY) return;
    told = done;
    log.info({ done, of }, 'sealing what is stored');
  });
  if (rows > 0) log.info({ rows }, 'what was stored is sealed with the key of now');
  if (broken > 0)
    log.error({ rows: broken }, 'rows were changed or damaged: they do not open, and are left as they are');
};
