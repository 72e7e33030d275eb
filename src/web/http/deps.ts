import type { Deps, QueueView } from '../../deps.ts';
import type { StravaApp } from '../../strava/app.ts';
import type { StravaHttp } from '../../strava/http.ts';

/**
 * How far a release of the demo goes: so many runs, the next seven days, until Monday's mail has left, or all of
 * it up to the present.
 */
export type Amount = number | 'week' | 'monday' | 'all';

/** The sample runner's story: runs are held back, and let go one after the other. */
export type DemoStage = {
  /** Runs that have not been released yet. */
  held(): number;
  /** Whether time can still go on: the demo's clock stands behind the visitor's. */
  goesOn(): boolean;
  /** Releases runs as webhooks. Resolves when they have been worked through. */
  release(amount: Amount): Promise<{ readonly released: number }>;
  /** True while Camber still works on what was released. */
  busy(): boolean;
  /** Begins the story anew. Resolves when the pages are there again. */
  startAgain(): Promise<void>;
};

/**
 * What the pages may do in the demo. It has two sides at one address: the sample runner's, with a stand-in for Strava and
 * a clock of its own, and the visitor's own, an ordinary Camber without Strava. The cookie DEMO_SIDE says which one answers.
 */
export type DemoControl = {
  readonly athleteName: string;
  /** The runner whom "Look at the sample runner" signs in; null while there is none yet. */
  readonly sampleAthleteId: number | null;
  /** null on the visitor's own side. */
  readonly stage: DemoStage | null;
  /** Where the visitor's own side keeps its data, for the command that goes on with it. */
  readonly ownFolder: string;
};

/** The cookie that chooses the side of the demo; without it the sample runner's. */
export const DEMO_SIDE = 'camber-side';
export type DemoSide = 'sample' | 'own';

/** The part of Deps that the pages use, and the way to Strava's OAuth pages. */
export type WebDeps = Pick<
  Deps,
  | 'budget'
  | 'clock'
  | 'config'
  | 'door'
  | 'intervals'
  | 'keys'
  | 'log'
  | 'mailer'
  | 'metrics'
  | 'passwords'
  | 'pulse'
  | 'queues'
  | 'seal'
  | 'store'
> & {
  readonly stravaApp: StravaApp;
  readonly stravaHttp: StravaHttp;
  /** For the owner's page. */
  readonly queueView: QueueView;
  /** null outside the demo. */
  readonly demo: DemoControl | null;
};
