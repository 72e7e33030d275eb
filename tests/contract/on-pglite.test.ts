import { pglite } from '../support/engines/pglite.ts';
import { defineOn } from './store/all.ts';

defineOn(pglite);
