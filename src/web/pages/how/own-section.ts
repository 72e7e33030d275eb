import { changesOf } from '../../../core/episodes/changes.ts';
import type { EpisodesSeen } from '../../../core/episodes/episodes.ts';
import type { LookBack } from '../../../core/episodes/look-back.ts';
import { LOOK_BACK_DAYS } from '../../../core/episodes/windows.ts';
import { mostlyLine } from '../../../words/episodes.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';
import { table } from '../../parts/parts.ts';

/** The look-backs of who reads; null without a told episode; a stranger has no numbers. */
export type Own = EpisodesSeen | 'stranger' | null;

const toEpisodes = (text: string): Html =>
  rich(text, { a: (inner) => html`<a href="/episodes">${inner}</a>` });

const counts = (seen: EpisodesSeen, changes: LookBack['changed'], reader: Reader): Html => {
  const { episodes } = reader.words;
  const { own } = reader.words.pages.how;
  const of = ({ times, of: all }: { readonly times: number; readonly of: number }): string =>
    own.of(reader.count(times), reader.count(all));
  const length = episodes.lengthOf(LOOK_BACK_DAYS);
  return html`
    ${table(
      own.title,
      [{ head: own.change }, { head: own.before }, { head: own.otherwise(length) }],
      changes.map((change) => {
        const { before, otherwise } = seen.howOften(change);
        const { label } = episodes.measures[change.measure];
        return [own.row(label, episodes.change[change.change]), of(before), of(otherwise)];
      }),
    )}
    <p>${mostlyLine(changes, seen.howOften, LOOK_BACK_DAYS, reader) ?? own.never(length)}</p>
  `;
};

/** How often what had changed before the reader's episodes was there otherwise: counts of their own history. */
export const ownSection = (seen: Own, reader: Reader): Html => {
  const { own } = reader.words.pages.how;
  if (seen === 'stranger') return html`<p>${own.stranger}</p>`;
  if (seen === null) return html`<p>${toEpisodes(own.none)}</p>`;
  const changes = changesOf(seen.lookBacks);
  return html`<div id="own-numbers">
    <h2>${own.title}</h2>
    ${changes.length === 0 ? html`<p>${own.nothing}</p>` : counts(seen, changes, reader)}
    ${seen.tooFew ? html`<p>${reader.words.episodes.tooFew}</p>` : null}
    <p>${toEpisodes(own.more)}</p>
  </div>`;
};
