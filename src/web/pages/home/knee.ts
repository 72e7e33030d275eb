import type { Day } from '../../../core/day.ts';
import { ofType, type PainEntry, type PainWhen, type RehabEntry } from '../../../core/rehab/entries.ts';
import { awaitsQuietDay } from '../../../core/rehab/acute.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import type { Reader } from '../../../words/reader.ts';
import { levels } from '../../parts/fields.ts';
import { html, type Html } from '../../parts/html.ts';

/** The moments that home asks about: the day, or in a rest the stairs. */
export const ASKED = ['day', 'stairs'] as const satisfies readonly PainWhen[];
type AskedWhen = (typeof ASKED)[number];

/** What an address says of the question: it was just answered, or is to be answered anew. */
export type KneeVisit = 'answered' | 'change' | null;

/** The question about the knee on the home page. */
export type Knee = {
  readonly when: AskedWhen;
  /** Today's answer; null where it is open. */
  readonly said: PainEntry | null;
  readonly visit: KneeVisit;
  /** A rest that waits for so many more quiet days, though stairs are quiet; 0 otherwise. */
  readonly quietDays: number;
};

/** What home asks today, and what was said. An answer about a run of today answers the day as well. */
export const kneeOf = (
  entries: readonly RehabEntry[],
  { acute }: Pick<RehabState, 'acute'>,
  today: Day,
  visit: KneeVisit,
): Knee => {
  const when = acute === null ? 'day' : 'stairs';
  const ofToday = ofType(entries, 'pain').filter(({ day }) => day === today);
  const own = ofToday.find((pain) => pain.when === when && pain.runId === null);
  const worst = ofToday.toSorted((a, b) => b.level - a.level)[0];
  return {
    when,
    said: own ?? (when === 'day' ? worst : undefined) ?? null,
    visit,
    quietDays: acute !== null && awaitsQuietDay(acute) ? acute.quietDays : 0,
  };
};

/** Where an answer is changed: a bare 0 by another tap, one with more to it in its form. */
const changeAddress = ({ level, when, day, runId }: PainEntry): string => {
  if (level === 0) return '/?knee=change#knee';
  return runId === null
    ? `/check-ins?day=${day}&when=${when}#pain`
    : `/check-ins?run=${runId}&when=${when}#pain`;
};

const answered = ({ when, said, visit, quietDays }: Knee & { said: PainEntry }, reader: Reader): Html => {
  const t = reader.words.pages.home.knee;
  const level = reader.count(said.level);
  const text = (visit === 'answered' ? t.noted : t.answered)[when](level);
  return html`
    <p class="knee-said" ${visit === 'answered' ? html`role="status"` : null}>
      ${text} ${quietDays > 0 ? reader.words.rehab.acute.quietDay(quietDays) : null}
      <a href="${changeAddress(said)}">${t.change}<span class="visually-hidden">${t.changeWhich}</span></a>
    </p>
  `;
};

/** One tap says how the knee is; below it, the tap is answered. */
export const kneeSection = (knee: Knee, reader: Reader): Html => {
  const t = reader.words.pages.home.knee;
  const { when, said, visit } = knee;
  const isOpen = said === null || (visit === 'change' && said.level === 0);
  return html`
    <section class="knee" id="knee" aria-labelledby="knee-title">
      ${
        isOpen
          ? html`<form method="post" action="/knee">
              <h2 id="knee-title">${t.ask[when]}</h2>
              <input type="hidden" name="when" value="${when}" />
              ${levels({ name: 'level', labelledBy: 'knee-title', hint: t.hint, hintId: 'knee-hint' })}
            </form>`
          : html`<h2 id="knee-title" class="visually-hidden">${t.ask[when]}</h2>
              ${answered({ ...knee, said }, reader)}`
      }
    </section>
  `;
};
