// One file, so that all subjects share one PGlite (it takes seconds to start). One subject: `vitest -t outbox`.
/* oxlint-disable import/no-unassigned-import -- each import registers a suite */
import './store/app-state.ts';
import './store/athletes.ts';
import './store/backfills.ts';
import './store/check-ins.ts';
import './store/channels.ts';
import './store/concurrency.ts';
import './store/everything.ts';
import './store/findings.ts';
import './store/inbox.ts';
import './store/migrations.ts';
import './store/outbox.ts';
import './store/overview.ts';
import './store/retention.ts';
import './store/runs.ts';
import './store/settings.ts';
import './store/shoes.ts';
import './store/syncs.ts';
import './store/tokens.ts';
import './store/unfinished.ts';
import './store/used-links.ts';
import './store/writes.ts';
