import { html, type Html } from './html.ts';
import { linkButton, messagePage } from './message-page.ts';

const TITLES: Readonly<Record<number, string>> = {
  400: 'That did not arrive as it should',
  403: 'Nothing was changed',
  404: 'Not found',
  409: 'Not now',
  413: 'That was too much',
  429: 'One moment',
  503: 'Not ready',
};

/** What to do next, by status. */
const NEXT: Readonly<Record<number, string>> = {
  400: 'Go back, reload the page and try once more.',
  403: 'Open the page here and send the form again.',
  404: 'The address may be mistyped or old. Your runs and settings are reached from the home page.',
  429: 'Nothing is lost, and nothing is blocked for good.',
};

/** An error as a page: what happened, in words, and what to do. No stack, no internals; the id finds it in the log. */
export const errorPage = (status: number, message: string, requestId: string | null): Html =>
  messagePage({
    title: TITLES[status] ?? 'Something went wrong',
    paragraphs: [
      message,
      NEXT[status] ??
        'Your data is not affected. Try again in a minute; if it stays, tell the owner of this Camber what you were doing.',
      ...(status >= 500 && requestId !== null
        ? [
            html`<span class="soft"
              >For the owner: this is request <code>${requestId}</code> in the log.</span
            >`,
          ]
        : []),
    ],
    actions: [linkButton('/', 'To the home page')],
  });
