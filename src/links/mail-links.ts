import { z } from 'zod';
import { DAY_MS } from '../core/durations.ts';
import type { Day } from '../core/day.ts';
import { createSignedLinks, type SignedLinks } from './signed-links.ts';

/** The signed links that stand in mails: jobs write them, pages open them. */

const athleteId = z.number().int();
const expiresAt = z.number().int();
const day = z.string();

/** What one link asks about a run; left out: both at once. */
const RunPart = z.enum(['effort', 'shoes']);
type RunPart = z.infer<typeof RunPart>;

const Answer = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('run'), athleteId, runId: z.number().int(), of: RunPart.optional(), expiresAt }),
  /** `day` is the weekly mail's: it makes one mail's link differ from the next one's. */
  z.object({ ask: z.literal('pain'), athleteId, day, when: z.literal('stairs').optional(), expiresAt }),
  z.object({ ask: z.literal('gap'), athleteId, from: day, to: day, expiresAt }),
]);

/** A question of a mail: how hard was the run and in which shoes, is there pain, were those days rest. */
export type AnswerClaim = z.infer<typeof Answer>;

const Unsubscribe = z.object({
  athleteId,
  kind: z.enum(['alerts', 'weekly']),
  expiresAt: expiresAt.optional(),
});

/** Which mails a link ends. It works as long as the mail is kept (RFC 8058): it carries no end. */
export type UnsubscribeClaim = z.infer<typeof Unsubscribe>;

/** DESIGN: a question about a run or a week is answered in the two weeks after it, or not at all. */
export const ANSWER_LIFE_MS = 14 * DAY_MS;

export const answerTokens = (sessionKey: string): SignedLinks<AnswerClaim> =>
  createSignedLinks<AnswerClaim>(sessionKey, 'answer', Answer);

export const unsubscribeTokens = (sessionKey: string): SignedLinks<UnsubscribeClaim> =>
  createSignedLinks<UnsubscribeClaim>(sessionKey, 'unsubscribe', Unsubscribe);

/** A question's link, and the same with an answer tapped already: its page has it chosen, and its button keeps it. */
export const answeredAt = (
  href: string,
): { readonly href: string; readonly pick: (answer: string) => string } => ({
  href,
  pick: (answer) => `${href}&pick=${encodeURIComponent(answer)}`,
});

/** Makes the links of one runner's mail. `expiresAt` in epoch milliseconds. */
export type MailLinks = {
  /** How hard was it, and in which shoes? `of`: one of the two, answered apart from the other. */
  run(runId: number, of?: RunPart): string;
  /** Knee pain, 0-10; `stairs`: on stairs. */
  pain(day: Day, when?: 'stairs'): string;
  /** Resting or running unrecorded, on these days? */
  gap(from: Day, to: Day): string;
  /** Ends these mails; also the target of one-click POSTs. */
  unsubscribe(kind: UnsubscribeClaim['kind']): string;
};

export const createMailLinks = (options: {
  readonly publicUrl: string;
  readonly sessionKey: string;
  readonly athleteId: number;
  readonly expiresAt: number;
}): MailLinks => {
  const { publicUrl, sessionKey, athleteId, expiresAt } = options;
  const answers = answerTokens(sessionKey);
  const unsubscribe = unsubscribeTokens(sessionKey);
  const answer = (claim: AnswerClaim): string => `${publicUrl}/answer?token=${answers.sign(claim)}`;
  return {
    run: (runId, of) => answer({ ask: 'run', athleteId, runId, ...(of !== undefined && { of }), expiresAt }),
    pain: (day, when) =>
      answer({ ask: 'pain', athleteId, day, ...(when !== undefined && { when }), expiresAt }),
    gap: (from, to) => answer({ ask: 'gap', athleteId, from, to, expiresAt }),
    unsubscribe: (kind) => `${publicUrl}/unsubscribe?token=${unsubscribe.sign({ athleteId, kind })}`,
  };
};
