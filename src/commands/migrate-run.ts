import type { Config } from '../config/load-config.ts';
import { createLog } from '../platform/log.ts';
import { databaseFile } from '../platform/paths.ts';
import { databaseTrouble } from '../store/away.ts';
import { MoveError, moveStore } from '../store/move/move.ts';
import { openStore, type Store } from '../store/open.ts';
import { NO_SEAL } from '../store/seal.ts';
import type { Output } from './command.ts';
import { examineRunning } from './doctor/running.ts';

const FAILED = 1;
const WRONG_USE = 2;

const TO_SQLITE = 'sqlite';

/** Moves the database of this configuration to the other engine. Gives the exit code. */
export const migrateTo = async (config: Config, to: string | null, output: Output): Promise<number> => {
  const { databaseUrl } = config;
  const isPostgres = to !== null && /^postgres(ql)?:\/\//.test(to) && URL.canParse(to);
  if (!isPostgres && to !== TO_SQLITE) {
    output.err('camber migrate: say where to: --to postgres://user:password@host:5432/name, or --to sqlite');
    return WRONG_USE;
  }
  if ((to === TO_SQLITE && databaseUrl === null) || to === databaseUrl) {
    output.err('camber migrate: the data is there already (DATABASE_URL names where it is now)');
    return WRONG_USE;
  }
  if ((await examineRunning(config)).isRunning) {
    output.err(
      'camber migrate: Camber is running, and what it writes meanwhile would be lost. Stop it first.',
    );
    return FAILED;
  }
  const opened: Store[] = [];
  const open = async (url: string | null, name: string): Promise<Store> => {
    try {
      const log = createLog('error');
      const store = await openStore({ databaseUrl: url, file: databaseFile(config), seal: NO_SEAL, log });
      opened.push(store);
      return store;
    } catch (error) {
      const why = databaseTrouble(error);
      throw why === null ? error : new MoveError(`${name} cannot be used: ${why}`);
    }
  };
  try {
    const from = await open(databaseUrl, 'the database of now');
    const target = await open(isPostgres ? to : null, 'the database after --to');
    await moveStore(from, target, ({ table, rows, wasThere }) =>
      output.out(`${table}: ${rows} rows${wasThere ? ', there already' : ''}`),
    );
    output.out(
      isPostgres
        ? 'Moved and compared. Now set DATABASE_URL to this address and start Camber.'
        : 'Moved and compared. Now remove DATABASE_URL and start Camber.',
    );
    return 0;
  } catch (error) {
    if (!(error instanceof MoveError)) throw error;
    output.err(`camber migrate: ${error.message}`);
    return FAILED;
  } finally {
    for (const store of opened) await store.close();
  }
};
