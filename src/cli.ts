#!/usr/bin/env node
import { beginQuickStart } from './platform/quick-start.ts';

// Before anything else is loaded: what an `import` names above would be loaded first.
beginQuickStart();
const { runCommandLine } = await import('./commands/command-line.ts');
await runCommandLine(process.argv.slice(2));
