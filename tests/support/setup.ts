import { hasSharedData } from './shared-data.ts';

/** Runs once before all tests: names what is missing and therefore left out. */
export const setup = (): void => {
  if (!hasSharedData)
    console.info('real recordings (../shared/data) are not here: the tests that need them are left out');
};
