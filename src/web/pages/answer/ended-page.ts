import type { AnswerClaim } from '../../../links/mail-links.ts';
import type { Catalogue } from '../../../words/catalogue.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { linkButton, messagePage } from '../../parts/message-page.ts';

/**
 * Why a link asks no longer: answered, older than two weeks, its run or runner is gone, it is not whole, or Strava has
 * said it meanwhile.
 */
export type Ended = 'used' | 'late' | 'gone' | 'broken' | 'known';

/** Where the same is said on a page; null where there is nothing left to say it about. */
const elsewhere = (claim: AnswerClaim | null): string => {
  if (claim?.ask === 'run') return `/runs/${claim.runId}`;
  return claim?.ask === 'pain' ? '/check-ins' : '/';
};

const answered = (lines: readonly string[], { answer: t }: Catalogue['pages']): Html =>
  lines.length === 0
    ? nothing
    : html`<p>${t.stands.title}</p>
        <ul>
          ${lines.map((line) => html`<li><strong>${line}</strong></li>`)}
        </ul>`;

/** The way on: to the page of what was asked, for the runner whose question it is; else home, where one signs in. */
const wayOn = (
  claim: AnswerClaim | null,
  isTheirs: boolean,
  { answer: t }: Catalogue['pages'],
): readonly Html[] => {
  const href = elsewhere(claim);
  return isTheirs && claim !== null && href !== '/'
    ? [linkButton(href, claim.ask === 'run' ? t.toRun : t.toCheckIns), linkButton('/', t.home)]
    : [linkButton('/', t.home)];
};

/** What a page after a question needs. `lines`: what stands; `isTheirs`: the runner it asks is signed in. */
export type After = {
  readonly claim: AnswerClaim | null;
  readonly lines: readonly string[];
  readonly isTheirs: boolean;
};

/** A link that asks nothing any more: why, what stands, and where to say more. */
export const endedPage = (why: Ended, { claim, lines, isTheirs }: After, pages: Catalogue['pages']): Html => {
  const { heading, text } = pages.answer.ended[why];
  return messagePage({
    title: heading,
    paragraphs: [text],
    more: answered(lines, pages),
    actions: wayOn(why === 'gone' ? null : claim, isTheirs, pages),
  });
};

/** Saved: what stands now. */
export const notedPage = ({ claim, lines, isTheirs }: After, pages: Catalogue['pages']): Html =>
  messagePage({
    title: pages.answer.noted.heading,
    paragraphs: [],
    more: html`${answered(lines, pages)}
      <p>${pages.answer.noted.text}</p>`,
    actions: wayOn(claim, isTheirs, pages),
  });

/** What pain of 3 and more, or a limp, asks for: said at once, and not only by the mail that follows. */
export const stopPage = ({ lines }: After, { mail, rehab, pages }: Catalogue): Html =>
  messagePage({
    title: mail.stop.lead,
    paragraphs: [mail.stop.step, mail.stop.seek, rehab.physio],
    more: answered(lines, pages),
    actions: [linkButton('/routine/acute', rehab.stop.begin), linkButton('/', pages.answer.home)],
  });
