import type { Catalogue } from '../../words/catalogue.ts';
import { html, rich, type Html } from './html.ts';
import { linkButton, messagePage } from './message-page.ts';

/** What the page is about; the id finds the request in the log. */
export type ErrorData = {
  readonly status: number;
  /** What happened, as a sentence. */
  readonly says: string;
  readonly requestId: string | null;
};

const byStatus = (texts: Readonly<Record<number, string>>, status: number): string | null =>
  texts[status] ?? null;

/** An error as a page: what happened, in words, and what to do. No stack, no internals. */
export const errorPage = ({ status, says, requestId }: ErrorData, { pages }: Catalogue): Html => {
  const t = pages.errors;
  const forOwner = status >= 500 && requestId !== null ? t.forOwner(requestId) : null;
  return messagePage({
    title: byStatus(t.headings, status) ?? t.heading,
    paragraphs: [
      says,
      byStatus(t.next, status) ?? t.nextOtherwise,
      ...(forOwner === null ? [] : [html`<span class="soft">${rich(forOwner)}</span>`]),
    ],
    actions: [linkButton('/', t.home)],
  });
};
