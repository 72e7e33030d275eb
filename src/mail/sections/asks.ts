import type { Catalogue } from '../../words/catalogue.ts';
import type { Formats } from '../../words/formats.ts';
import { button, question, scale } from '../parts.ts';
import { wrap } from '../text.ts';
import type { Section } from './section.ts';

/** A question that one tap answers. */
export const askSection = (
  { question: asked, answer }: Catalogue['mail']['ask']['rate'],
  href: string,
): Section => ({ html: [question(asked, answer, href)], text: `${wrap(asked)}\n${answer}: ${href}` });

/** Numbers of the scale, 0 to 10. */
const STEPS = 11;

/** The pain question, answered by one tap on a number. */
export const scaleSection = (
  { question: asked, answer }: Catalogue['mail']['ask']['pain'],
  { hint }: Catalogue['rehab']['scale'],
  say: Pick<Formats, 'count'>,
  href: string,
): Section => {
  const steps = Array.from({ length: STEPS }, (_, n) => ({
    label: say.count(n),
    href: `${href}&pick=${n}`,
  }));
  return {
    html: [scale(asked, steps, hint)],
    text: `${wrap(asked)}\n${answer}: ${href}`,
  };
};

/** One thing to do, as a button. */
export const buttonSection = (label: string, href: string): Section => ({
  html: [button(href, label)],
  text: `${label}: ${href}`,
});
