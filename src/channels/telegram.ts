import { asText, json, type Channel } from './channel.ts';

/** The longest text a message may have (core.telegram.org/bots/api#sendmessage). */
const MOST = 4096;

const BOT = /^\/bot\d+:[\w-]+(\/sendMessage)?\/?$/;

/** A Telegram bot: the address is that of its sendMessage with the chat it writes to. Plain text, so nothing is markup. */
export const telegram: Channel = {
  name: 'Telegram',
  example: 'https://api.telegram.org/bot<token>/sendMessage?chat_id=<your id>',
  fits: (url) => BOT.test(url.pathname) && url.searchParams.has('chat_id'),
  request: (delivery, target) => {
    const url = new URL(target.url);
    const path = url.pathname.replace(/(\/sendMessage)?\/?$/, '/sendMessage');
    return {
      url: `${url.origin}${path}`,
      ...json({
        chat_id: url.searchParams.get('chat_id'),
        text: asText(delivery, MOST),
        link_preview_options: { is_disabled: true },
      }),
    };
  },
};
