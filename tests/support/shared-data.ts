import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of real data that lies beside the project on the developers' and CI's machines, nowhere else. */
export const sharedData = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether it is there. Tests that need it run only then; `tests/support/setup.ts` says so where it is not. */
export const hasSharedData = existsSync(sharedData);
