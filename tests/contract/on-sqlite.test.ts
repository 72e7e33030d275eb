import { sqlite } from '../support/engines/sqlite.ts';
import { defineOn } from './store/all.ts';

defineOn(sqlite);
