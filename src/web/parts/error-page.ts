import type { Catalogue } from '../../words/catalogue.ts';
import { html, rich, type Html } from './html.ts';
import { linkButton, messagePage } from './message-page.ts';

/** What the page is about; the id finds the request in the log. */
export type ErrorData = {
  readonly status: number;
  /** Says what to do next, where the catalogue knows it. */
  readonly code: string;
  /** What happened, as a sentence. */
  readonly says: string;
  readonly requestId: string | null;
};

const byStatus = (texts: Readonly<Record<number, string>>, status: number): string | null =>
  texts[status] ?? null;

const nextStep = (t: Catalogue['pages']['errors'], status: number, code: string): string =>
  Object.hasOwn(t.nextOf, code)
    ? t.nextOf[code as keyof typeof t.nextOf]
    : (byStatus(t.next, status) ?? t.nextOtherwise);

/** An error as a page: what happened, in words, and what to do. No stack, no internals. */
export const errorPage = ({ status, code, says, requestId }: ErrorData, { pages }: Catalogue): Html => {
  const t = pages.errors;
  const forOwner = status >= 500 && requestId !== null ? t.forOwner(requestId) : null;
  return messagePage({
    title: byStatus(t.headings, status) ?? t.heading,
    paragraphs: [
      says,
      nextStep(t, status, code),
      html`<span class="soft">${rich(t.doctor)} ${forOwner === null ? null : rich(forOwner)}</span>`,
    ],
    actions: [linkButton('/', t.home)],
  });
};
