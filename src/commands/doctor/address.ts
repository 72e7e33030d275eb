import { connect } from 'node:tls';
import { DAY_MS } from '../../core/durations.ts';
import { type AddressCause, checkAddress } from '../../checks/public-address.ts';
import type { Config } from '../../config/load-config.ts';
import { callbackUrlOf } from '../../connection/subscription.ts';
import { broken, good, type Line, look } from './line.ts';

const PATIENCE_MS = 10_000;
/** DESIGN: certificates of ninety days are renewed with thirty left; below fourteen the renewal does not work. */
const SHORT_DAYS = 14;
/** What each failure means for a reverse proxy. */
const CAUSES: Readonly<Record<AddressCause, string | null>> = {
  name: 'The name has no address: check PUBLIC_URL and the DNS entry.',
  lookup: 'The name could not be looked up: check PUBLIC_URL and this machine’s DNS.',
  refused: 'Nothing listens there: start Camber ("npm start"), and the reverse proxy in front of it.',
  expired: 'The certificate has expired: renew it at the reverse proxy.',
  'self-signed': 'The certificate is self-signed: Strava does not accept it.',
  chain: 'The certificate’s chain is incomplete: serve the full chain.',
  'other-name': 'The certificate is for another name.',
  other: null,
};

/** Whether the pages answer at PUBLIC_URL, the certificate lasts, and the webhook's address leads to this Camber. */
export const examineAddress = async (config: Config, secret: string | null): Promise<readonly Line[]> => {
  const { publicUrl } = config;
  const isPublic = publicUrl.startsWith('https:');
  const check = await checkAddress(publicUrl);
  if (check.kind === 'failed') {
    const text = `Address: ${publicUrl} does not answer. ${CAUSES[check.cause] ?? `${check.said}.`}`;
    return [isPublic ? broken(text) : look(text)];
  }
  if (check.kind === 'status')
    return [
      broken(
        `Address: ${publicUrl}/healthz answers ${check.status}, not 200. Another program stands there, or the proxy does not lead to HOST:PORT.`,
      ),
    ];
  if (!isPublic)
    return [
      look(
        `Address: ${publicUrl} answers, but Strava only calls public https addresses: Camber looks at the lists every quarter of an hour instead (POLLING=auto).`,
      ),
    ];
  const { hostname, port } = new URL(publicUrl);
  return [
    good(`Address: ${publicUrl} answers.`),
    await certificateLine(hostname, port === '' ? 443 : Number(port)),
    ...(secret === null ? [] : [await webhookLine(publicUrl, secret)]),
  ];
};

const certificateLine = async (host: string, port: number): Promise<Line> => {
  const days = await daysLeft(host, port);
  if (days === null) return look(`Certificate of ${host}: its end could not be read.`);
  const left = Math.floor(days);
  return left < SHORT_DAYS
    ? look(`Certificate of ${host}: ${left} days left. Its renewal does not seem to work.`)
    : good(`Certificate of ${host}: ${left} days left.`);
};

const daysLeft = (host: string, port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, servername: host, timeout: PATIENCE_MS }, () => {
      const end = Date.parse(socket.getPeerCertificate().valid_to);
      socket.end();
      resolve(Number.isNaN(end) ? null : (end - Date.now()) / DAY_MS);
    });
    const giveUp = (): void => {
      socket.destroy();
      resolve(null);
    };
    socket.once('error', giveUp);
    socket.once('timeout', giveUp);
  });

const CHALLENGE = 'camber-doctor';

/** Asks as Strava does when it checks the address. From here, not from the internet. */
const webhookLine = async (publicUrl: string, secret: string): Promise<Line> => {
  const url = new URL(callbackUrlOf(publicUrl, secret));
  url.searchParams.set('hub.mode', 'subscribe');
  url.searchParams.set('hub.challenge', CHALLENGE);
  url.searchParams.set('hub.verify_token', secret);
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'manual' });
    const body = (await answer.json()) as { 'hub.challenge'?: unknown };
    if (answer.status === 200 && body['hub.challenge'] === CHALLENGE)
      return good('Webhook address: answers as Strava expects (asked from this machine).');
  } catch {
    // told below: whatever came was not the challenge
  }
  return broken(
    'Webhook address: does not answer with the challenge. Another Camber, another WEBHOOK_SECRET, a redirect or bot protection stands in the way of /webhook/.',
  );
};
