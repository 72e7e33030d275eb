import type { Config } from '../config/load-config.ts';
import { createLiveSeal } from '../platform/encryption-keys.ts';
import { addAudit } from '../store/audit.ts';
import { forgetUnopenable } from '../store/sealed/forget.ts';
import type { Output } from './command.ts';
import { withStore } from './with-accounts.ts';

/** Does the work of `camber keys forget`. Gives the exit code. */
export const forgetKeys = (config: Config, output: Output): Promise<number> =>
  withStore(config, async ({ clock, store }) => {
    const rows = await store.write(async (tx) => {
      const gone = await forgetUnopenable(tx, createLiveSeal(config), clock.now());
      if (gone > 0) await addAudit(tx, { at: clock.now(), event: 'keys_forgotten', detail: { rows: gone } });
      return gone;
    });
    output.out(
      rows === 0
        ? 'The keys at hand open everything: nothing was changed.'
        : `${rows} rows that no key at hand opens are given up. Runners whose access they held see a button to connect again.`,
    );
    return 0;
  });
