import { describe } from 'vitest';
import { hasServer, postgres } from '../support/engines/server.ts';
import { defineOn } from './store/all.ts';

describe.runIf(hasServer)('a real server', () => {
  defineOn(postgres);
});
