import type { ComingWeek } from '../../../words/coming-week.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** The next steps that stand out from nothing, as three limits; those that are not known are left out. */
export const comingDays = (
  { longestRunM, weekM, weekHills }: ComingWeek,
  restarting: boolean,
  reader: Reader,
): Html => {
  const { home } = reader.words.pages;
  const { upTo, comingWeekNote } = reader.words.mail;
  const t = home.coming;
  const limits: readonly (readonly [label: string, limit: string] | null)[] = [
    longestRunM === null ? null : [restarting ? t.longestAfterBreak : t.longest, reader.limit(longestRunM)],
    weekM === null ? null : [t.distance, reader.limit(weekM)],
    weekHills === null ? null : [t[weekHills.measure], reader.elevation(weekHills.metres)],
  ];
  const known = limits.filter((limit) => limit !== null);
  if (known.length === 0) return nothing;
  return html`<section class="coming" aria-labelledby="coming">
    <h2 id="coming">${t.heading}</h2>
    <dl>
      ${known.map(
        ([label, limit]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${upTo(limit)}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">
      ${comingWeekNote} ${rich(t.plan, { a: (inner) => html`<a href="/plan">${inner}</a>` })}
    </p>
  </section>`;
};
