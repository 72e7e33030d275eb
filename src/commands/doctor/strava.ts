import { MINUTE_MS } from '../../core/durations.ts';
import { callbackDomainOf, checkCallback } from '../../checks/strava-app.ts';
import type { Config } from '../../config/load-config.ts';
import { createLog } from '../../platform/log.ts';
import * as athletes from '../../store/athletes.ts';
import * as inbox from '../../store/inbox.ts';
import type { Store } from '../../store/open.ts';
import { createLiveSeal } from '../../platform/encryption-keys.ts';
import { SealError } from '../../store/seal.ts';
import { connectStrava, stravaAppOf, type StravaConnection } from '../../connection/strava-connection.ts';
import type { BudgetState } from '../../strava/budget-state.ts';
import { isStravaError } from '../../strava/errors.ts';
import { postEnding, postReconnect } from '../../notices/outbox/post.ts';
import { createStravaHttp } from '../../strava/http.ts';
import {
  callbackUrlOf,
  canBeCalled,
  findSubscription,
  pollingWanted,
} from '../../connection/subscription.ts';
import { broken, good, type Line, look, wordsOf } from './line.ts';
import type { Machine } from './machine.ts';

const PATIENCE_MS = 10_000;
/** DESIGN: tokens are renewed five minutes before they end (token-source.ts): a clock may not be off by as much. */
const CLOCK_BROKEN_MS = 5 * 60_000;
const CLOCK_LOOK_MS = 30_000;

/** All that Strava has to say: the time, the app, its callback domain, the subscription, the limits. */
export const examineStrava = async (config: Config, machine: Machine): Promise<readonly Line[]> => {
  const clock = await clockLine(config.strava.urls.api);
  if (config.strava.clientId === null) return [clock];
  const { store, keys } = machine;
  const app = stravaAppOf(config);
  const strava = { app, http: createStravaHttp(app.urls, { timeoutMs: PATIENCE_MS }) };
  return [
    clock,
    await domainLine(config),
    ...(store === null || keys === null
      ? [look('Strava app and subscription: not asked, because the database or the keys are missing.')]
      : [await subscriptionLine(config, store, strava, keys.webhookSecret)]),
    await limitsLine(config, machine),
  ];
};

/** Every answer carries Strava's time, a refusal as well. */
const clockLine = async (apiUrl: string): Promise<Line> => {
  let date: string | null;
  try {
    const answer = await fetch(`${apiUrl}/athlete`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    date = answer.headers.get('date');
  } catch (error) {
    return look(
      `Clock: Strava does not answer (${wordsOf(error)}), so it could not be compared. Check this machine’s way to the internet.`,
    );
  }
  const offMs = Date.now() - Date.parse(date ?? '');
  if (Number.isNaN(offMs)) return look('Clock: Strava’s answer carries no date to compare with.');
  const words = `${Math.round(Math.abs(offMs) / 1000)} s ${offMs > 0 ? 'ahead of' : 'behind'} Strava’s`;
  if (Math.abs(offMs) >= CLOCK_BROKEN_MS)
    return broken(
      `Clock: ${words}. Tokens, days and "fresh" runs would be wrong: switch time synchronisation on.`,
    );
  return Math.abs(offMs) >= CLOCK_LOOK_MS
    ? look(`Clock: ${words}. Is time synchronisation on?`)
    : good('Clock: agrees with Strava’s.');
};

/** Strava itself shows a wrong callback domain to the runner, as JSON: better to hear of it here. */
const domainLine = async (config: Config): Promise<Line> => {
  const domain = callbackDomainOf(config.publicUrl);
  const should = `"Authorization Callback Domain" at strava.com/settings/api must read ${domain}`;
  const check = await checkCallback(stravaAppOf(config), config.publicUrl);
  switch (check.kind) {
    case 'domain':
      return broken(`Callback domain: Strava refuses ${domain}: ${should}.`);
    case 'client':
      return broken(
        'Strava app: Strava does not know STRAVA_CLIENT_ID. Compare it with strava.com/settings/api.',
      );
    case 'unanswered':
      return look(`Callback domain: Strava does not answer (${check.said}); ${should}.`);
    case 'ok':
      return good(`Callback domain: no objection from Strava (${should}).`);
  }
};

const subscriptionLine = async (
  config: Config,
  store: Store,
  strava: Pick<StravaConnection, 'app' | 'http'>,
  secret: string,
): Promise<Line> => {
  const polled = await pollingWanted(store.read, config);
  try {
    const place = await findSubscription(store, strava, callbackUrlOf(config.publicUrl, secret));
    if (place.kind === 'here') return good(`Subscription: leads here; ${await lastEvent(store)}.`);
    const instead = polled
      ? 'Until then lists are looked at every quarter of an hour.'
      : 'POLLING is off, so nothing arrives.';
    if (!canBeCalled(config)) {
      const text = 'Subscription: impossible without a public https address';
      return polled ? good(`${text}; lists are looked at instead.`) : broken(`${text}, and POLLING is off.`);
    }
    const what = place.kind === 'nowhere' ? 'there is none' : `leads to ${place.host}`;
    return (polled ? look : broken)(`Subscription: ${what}. Run "npx camber subscribe". ${instead}`);
  } catch (error) {
    return stravaProblem('Subscription', error);
  }
};

const lastEvent = async (store: Store): Promise<string> => {
  const event = await inbox.latest(store.read);
  if (event === null) return 'no event yet';
  return `last event ${Math.max(0, Math.round((Date.now() - event.receivedAt) / MINUTE_MS))} minutes ago`;
};

/** Asks for the athlete of the first living connection: the answer tells the limits. */
const limitsLine = async (config: Config, { store, keys, shared }: Machine): Promise<Line> => {
  if (store === null || keys === null || shared === null)
    return look('Limits: not asked, because database, keys or Redis are missing.');
  const runner = (await athletes.accountStates(store.read)).find(({ connection }) => connection === 'ok');
  if (runner === undefined) return look('Limits: Strava tells them once a runner is connected.');
  const seal = createLiveSeal(config);
  const clock = { now: () => Date.now() };
  const log = createLog('silent');
  const strava = connectStrava({
    config,
    store,
    seal,
    clock,
    log,
    shared,
    onDead: postReconnect,
    onLost: postEnding,
  });
  try {
    await strava.client.athlete(runner.id);
    return quotaLine(await strava.budget.state());
  } catch (error) {
    return stravaProblem('Limits', error);
  }
};

/** DESIGN: below a tenth of the day the history of a new runner would wait for midnight. */
const SCARCE = 0.1;

const quotaLine = ({ read, overall }: BudgetState): Line => {
  const { limit, used } = read.limit === null ? overall : read;
  if (limit === null) return look('Limits: Strava’s answer did not tell them.');
  const text = `Limits: ${left(limit.short, used.short)} reads left in this quarter hour, ${left(limit.day, used.day)} today (UTC)`;
  return left(limit.day, used.day) < limit.day * SCARCE
    ? look(`${text}; what is patient waits until midnight UTC.`)
    : good(`${text}.`);
};

const left = (limit: number, used: number): number => Math.max(0, limit - used);

const stravaProblem = (what: string, error: unknown): Line => {
  // Which key is missing stands above.
  if (error instanceof SealError)
    return broken(`${what}: not asked, because the stored access cannot be opened.`);
  if (!isStravaError(error)) throw error;
  switch (error.code) {
    case 'app_inactive':
      return broken(
        `${what}: the Strava app is inactive. Its owner needs a Strava subscription (since June 2026); renew it at strava.com/account.`,
      );
    case 'app_rejected':
      return broken(
        `${what}: Strava does not accept STRAVA_CLIENT_ID or STRAVA_CLIENT_SECRET. Compare both with strava.com/settings/api.`,
      );
    case 'connection_dead':
      return look(`${what}: the first runner’s connection has ended; they see a button to connect again.`);
    case 'rate_limited':
      return look(`${what}: all of Strava’s limits are used for the moment. Camber waits by itself.`);
    case 'unavailable':
      return look(`${what}: ${wordsOf(error)}. Try again later, or look at status.strava.com.`);
    default:
      return broken(`${what}: ${wordsOf(error)}.`);
  }
};
