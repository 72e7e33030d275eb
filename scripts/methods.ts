import { writeFileSync } from 'node:fs';
import { methodsMarkdown } from '../src/words/methods-markdown.ts';

/** `npm run docs:methods`: writes docs/methods.md from the texts the pages show. */
writeFileSync('docs/methods.md', methodsMarkdown());
