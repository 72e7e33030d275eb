import type { Catalogue } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { button, type Choice, choices, question, scale } from '../parts.ts';
import { wrap } from '../text.ts';
import type { Section } from './section.ts';

/** A question that one tap answers. */
export const askSection = (
  { question: asked, answer }: Catalogue['mail']['ask']['rate'],
  href: string,
): Section => ({ html: [question(asked, answer, href)], text: `${wrap(asked)}\n${answer}: ${href}` });

/** Where a question is answered, and where with an answer tapped already. */
export type Answered = { readonly href: string; readonly pick: (answer: string) => string };

/** Numbers of the scale, 0 to 10. */
const STEPS = 11;

/** A question answered by one tap on a number. `hint`: what the numbers mean. */
export const scaleSection = (
  { question: asked, answer }: Catalogue['mail']['ask']['pain'],
  { hint }: { readonly hint: string },
  say: Pick<Formats, 'count'>,
  { href, pick }: Answered,
): Section => {
  const steps = Array.from({ length: STEPS }, (_, n) => ({
    label: say.count(n),
    href: pick(String(n)),
  }));
  return {
    html: [scale(asked, steps, hint)],
    text: `${wrap(asked)}\n${answer}: ${href}`,
  };
};

/** A question answered by one tap on one of a few answers. */
export const choiceSection = (asked: string, answers: readonly Choice[]): Section => ({
  html: [choices(asked, answers)],
  text: [wrap(asked), ...answers.map(({ label, href }) => `${wrap(`${label}:`)} ${href}`)].join('\n'),
});

/** One thing to do, as a button. */
export const buttonSection = (label: string, href: string): Section => ({
  html: [button(href, label)],
  text: `${label}: ${href}`,
});
