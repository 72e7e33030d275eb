import { readFileSync, writeFileSync } from 'node:fs';
import { withFields } from './support/export-fields.ts';

/** `npm run docs:export`: writes the tables of docs/export.md from the shapes of src/export. */
const PAGE = 'docs/export.md';
writeFileSync(PAGE, withFields(readFileSync(PAGE, 'utf8')));
