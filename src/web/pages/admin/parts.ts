import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';

/** The owner's page speaks in the owner's language, of instants on the owner's clock. */
export type Look = { readonly reader: Reader; readonly timeZone: string };

/** What a runner is called: by first name where Strava tells it, else by number. */
export const nameOf = (
  { reader: { words } }: Look,
  runner: { readonly id: number; readonly name: string | null },
): string => {
  const t = words.pages.admin;
  return t.runner(runner.name ?? t.nobody, String(runner.id));
};

/** "Sun 15 Nov, 18:04" on the owner's clock. */
export const when = ({ reader, timeZone }: Look, at: number): string => reader.instant(at, timeZone);

/** One line of facts; null leaves it out. */
export type Fact = readonly [string, Html | string | null];

/** Names and what they are, line by line. */
export const facts = (list: readonly Fact[]): Html => html`
  <dl class="facts">
    ${list
      .filter(([, what]) => what !== null)
      .map(
        ([name, what]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${what}</dd>
          </div>`,
      )}
  </dl>
`;
