import { createHmac } from 'node:crypto';
import { json, type Channel } from './channel.ts';

/** What a webhook's secret begins with, before 32 bytes in base64 (standardwebhooks.com). */
export const SECRET_PREFIX = 'whsec_';

/**
 * The signature of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body` in base64, after
 * `v1,`. Libraries that check it exist in every language; docs/channels.md shows it in a few lines.
 */
const signatureOf = (secret: string, id: string, timestampS: number, body: string): string => {
  const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestampS}.${body}`).digest('base64')}`;
};

/** Any address that takes signed JSON. */
export const webhook: Channel = {
  name: 'Webhook',
  example: 'https://example.org/hooks/camber',
  fits: () => true,
  request: ({ id, kind, title, text, level, link, at }, target) => {
    const timestampS = Math.floor(at / 1000);
    const { headers, body } = json({
      type: `camber.${kind}`,
      timestamp: new Date(at).toISOString(),
      data: { title, text, level, link },
    });
    return {
      url: target.url,
      headers: {
        ...headers,
        'webhook-id': id,
        'webhook-timestamp': String(timestampS),
        'webhook-signature': signatureOf(target.secret, id, timestampS, body),
      },
      body,
    };
  },
};
