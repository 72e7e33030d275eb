import type { Catalogue } from '../catalogue.ts';

/** Was auf den Kanälen neben der Mail gesagt wird. */
export const channels: Catalogue['channels'] = {
  test: {
    title: 'Ein Test von Camber',
    text: 'Er ist angekommen. Von jetzt an liest du hier in Kürze, was in den Mails steht.',
  },
};
