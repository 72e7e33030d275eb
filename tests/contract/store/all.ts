// All parts of the contract. One part: `vitest run --project contract -t outbox`.
/* oxlint-disable import/no-unassigned-import -- each import registers a suite */
import './app-state.ts';
import './athletes.ts';
import './backfills.ts';
import './check-ins.ts';
import './channels.ts';
import './concurrency.ts';
import './everything.ts';
import './findings.ts';
import './inbox.ts';
import './migrations.ts';
import './outbox.ts';
import './overview.ts';
import './retention.ts';
import './runs.ts';
import './settings.ts';
import './shoes.ts';
import './syncs.ts';
import './tokens.ts';
import './unfinished.ts';
import './used-links.ts';
import './writes.ts';

export { defineOn } from './suite.ts';
