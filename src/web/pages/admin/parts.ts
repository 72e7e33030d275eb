import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../../parts/html.ts';

/** The owner's page speaks in the owner's language, of instants on the owner's clock. */
export type Look = { readonly reader: Reader; readonly timeZone: string };

/** The end of an account's number tells two runners of one name apart. */
const SHOWN_DIGITS = 4;

/** What a runner is called: by first name where it is known, and by number. */
export const nameOf = (
  { reader: { words } }: Look,
  runner: { readonly id: number; readonly name: string | null },
): string => {
  const t = words.pages.admin;
  const name = runner.name ?? t.nobody;
  if (runner.id > 0) return t.runner(name, String(runner.id));
  return t.runnerHere(name, String(-runner.id).slice(-SHOWN_DIGITS));
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
