import type { ShortMessage } from '../words/short-message.ts';
import { cut } from '../words/text.ts';

/** Where a channel's messages go: the address the runner gave, and the secret made for it. */
export type Target = { readonly url: string; readonly secret: string };

/** A message with all a channel may tell. */
export type Delivery = ShortMessage & {
  /** Names the message for good: a repeated delivery has the same. */
  readonly id: string;
  /** Where to read more. */
  readonly link: string;
  /** Epoch milliseconds of this attempt. */
  readonly at: number;
};

/** One POST. */
export type ChannelRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** One kind of channel. Pure: what is to be sent where; post.ts sends it. */
export type Channel = {
  /** As the settings call it. */
  readonly name: string;
  /** What the address looks like, for the form. */
  readonly example: string;
  /** Whether an address looks like one of this kind. */
  fits(url: URL): boolean;
  request(delivery: Delivery, target: Target): ChannelRequest;
};

/** A JSON body and its type. */
export const json = (value: unknown): Pick<ChannelRequest, 'headers' | 'body'> => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/** Title, text and link as one text, cut so that `most` characters hold the link in any case. */
export const asText = (
  { title, text, link }: Pick<Delivery, 'title' | 'text' | 'link'>,
  most: number,
): string => {
  const said = `${title}\n\n${text}`;
  const room = most - link.length - 2;
  return `${cut(said, room)}\n\n${link}`;
};
