import { asText, json, type Channel } from './channel.ts';

/** The longest content a message may have (Discord's "Execute Webhook"). */
const MOST = 2000;

/** SUPPRESS_EMBEDS: no preview below the link. */
const NO_PREVIEW = 4;

/** A webhook of a Discord channel. Nobody is ever pinged by it, whatever a pair of shoes is called. */
export const discord: Channel = {
  name: 'Discord',
  example: 'https://discord.com/api/webhooks/<id>/<token>',
  fits: (url) => /^\/api\/(v\d+\/)?webhooks\/\d+\/[\w-]+\/?$/.test(url.pathname),
  request: (delivery, target) => ({
    url: target.url,
    ...json({ content: asText(delivery, MOST), allowed_mentions: { parse: [] }, flags: NO_PREVIEW }),
  }),
};
