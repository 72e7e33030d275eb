import type { Level } from '../../core/rules/level.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { markup } from '../markup.ts';
import { headline, kicker, levelTag, progress, stepBox } from '../parts.ts';
import { wrap } from '../text.ts';
import type { Section } from './section.ts';

type Lead = {
  readonly headline: string;
  /** How serious it is; left out where nothing was found. */
  readonly level?: Level | undefined;
  /** A line above the headline: where in a longer story this mail stands. */
  readonly kicker?: string | null;
  /** How far something has come, 0 to 1, as a bar below the headline. */
  readonly progress?: number | null;
};

/** The top of a mail: level, headline, and what belongs to them. */
export const leadSection = (lead: Lead, { levels }: Pick<Catalogue, 'levels'>): Section => {
  const { level, kicker: line = null, progress: share = null } = lead;
  const words = level && levels[level];
  const tag = words === undefined ? '' : `${words.symbol} ${words.label}: `;
  return {
    html: [
      markup`<div style="padding-top:24px">${level && words ? levelTag(level, words) : null}${line === null ? null : kicker(line)}${headline(lead.headline)}${share === null ? null : progress(share)}</div>`,
    ],
    text: [...(line === null ? [] : [wrap(line)]), wrap(tag + lead.headline)].join('\n\n'),
  };
};

/** The next step, set off from the rest; null where there is none to take. */
export const stepSection = (
  action: string | null,
  { mail: { labels } }: Pick<Catalogue, 'mail'>,
): Section | null =>
  action === null
    ? null
    : { html: [stepBox(labels.nextStep, action)], text: wrap(`${labels.nextStep}: ${action}`) };
