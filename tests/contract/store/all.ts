// All parts of the contract. One part: `vitest run --project contract -t outbox`.
/* oxlint-disable import/no-unassigned-import -- each import registers a suite */
import './accounts.ts';
import './api-tokens.ts';
import './app-state.ts';
import './athletes.ts';
import './backfills.ts';
import './check-ins.ts';
import './channels.ts';
import './concurrency.ts';
import './episodes.ts';
import './everything.ts';
import './export.ts';
import './findings.ts';
import './import-keys.ts';
import './inbox.ts';
import './intervals.ts';
import './migrations.ts';
import './outbox.ts';
import './overview.ts';
import './retention.ts';
import './runs.ts';
import './same-run.ts';
import './settings.ts';
import './shoes.ts';
import './syncs.ts';
import './sealed.ts';
import './tokens.ts';
import './unfinished.ts';
import './unlink.ts';
import './used-links.ts';
import './watched-files.ts';
import './writes.ts';

export { defineOn } from './suite.ts';
