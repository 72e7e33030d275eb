import { hasSharedData } from './shared-data.ts';

if (!hasSharedData)
  console.info('real recordings (../shared/data) are not here: the tests that need them are left out');
