import type { Target } from '../../channels/channel.ts';
import { type ChannelKind, CHANNELS } from '../../channels/channels.ts';
import { createPost } from '../../channels/post.ts';
import type { Deps } from '../../deps.ts';
import type { ShortMessage } from '../../words/short-message.ts';

/** Says something on a channel. `id` names the message for good: a repeated one has the same. @throws ChannelError */
export const sayOnChannel = (
  { config, clock }: Pick<Deps, 'config' | 'clock'>,
  channel: Target & { readonly kind: ChannelKind },
  message: ShortMessage,
  id: string,
): Promise<void> => {
  const delivery = { ...message, id, link: config.publicUrl, at: clock.now() };
  const request = CHANNELS[channel.kind].request(delivery, channel);
  return createPost({ allowPrivate: config.allowPrivateChannels })(request);
};
