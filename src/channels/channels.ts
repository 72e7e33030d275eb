import type { Channel } from './channel.ts';
import { discord } from './discord.ts';
import { ntfy } from './ntfy.ts';
import { telegram } from './telegram.ts';
import { webhook } from './webhook.ts';

/** Every kind of channel, in the order of the form. */
export const CHANNELS = { ntfy, telegram, discord, webhook } satisfies Record<string, Channel>;

export type ChannelKind = keyof typeof CHANNELS;

/** Whether a text names a kind of channel. */
export const isChannelKind = (kind: unknown): kind is ChannelKind =>
  typeof kind === 'string' && Object.hasOwn(CHANNELS, kind);
