import type { ExportDeps } from '../../src/export/write/export-of.ts';
import type { RestoreDeps } from '../../src/export/restore/restore.ts';
import type { Store } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';

/** What export and restore work with, at a standing clock. */
export const exportDeps = (
  store: Store,
  now: number,
  retention: 'derived' | 'strict' = 'derived',
): ExportDeps & RestoreDeps => ({
  store,
  clock: { now: () => now },
  seal: createSeal(Buffer.alloc(32, 9)),
  keys: { session: 'cd'.repeat(32) } as ExportDeps['keys'],
  config: {
    retention,
    publicUrl: 'https://camber.example.org',
    mail: { from: 'Camber <camber@example.org>' },
  } as ExportDeps['config'],
});
