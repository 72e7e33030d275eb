import type { Deps, QueueView } from '../../deps.ts';
import type { StravaApp } from '../../strava/app.ts';
import type { StravaHttp } from '../../strava/http.ts';

/** What the pages may do to the demo: see how many runs are held back, and let some go. */
export type DemoControl = {
  readonly athleteName: string;
  /** The runner whom "Look at the sample runner" signs in; null while there is none yet. */
  readonly sampleAthleteId: number | null;
  /** Runs that have not been released yet. */
  held(): number;
  /** Releases so many runs, or those of the next seven days, as webhooks. Resolves when they are on their way. */
  release(amount: number | 'week'): Promise<{ readonly released: number }>;
  /** True while Camber still works on what was released. */
  busy(): boolean;
};

/** The part of Deps that the pages use, and the way to Strava's OAuth pages. */
export type WebDeps = Pick<
  Deps,
  'budget' | 'clock' | 'config' | 'keys' | 'log' | 'mailer' | 'queues' | 'seal' | 'store'
> & {
  readonly stravaApp: StravaApp;
  readonly stravaHttp: StravaHttp;
  /** For the owner's page. */
  readonly queueView: QueueView;
  /** null outside the demo. */
  readonly demo: DemoControl | null;
};
