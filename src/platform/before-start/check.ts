import { checkClock } from './clock.ts';
import { checkDataFolder } from './data-folder.ts';
import { checkPort } from './port.ts';

/**
 * What can be known before anything is opened: clock, data folder, and the port where there will be pages.
 * @throws StartError that says what is wrong and what to do
 */
export const checkBeforeStart = async (wanted: {
  readonly dataDir: string;
  readonly host: string;
  /** null without pages. */
  readonly port: number | null;
  readonly now: number;
}): Promise<void> => {
  checkClock(wanted.now);
  checkDataFolder(wanted.dataDir);
  if (wanted.port !== null) await checkPort(wanted.host, wanted.port);
};
