import { weekRoomChart, type WeekRoomData, weekRoomTable } from '../../../charts/week-room.ts';
import type { Coming } from '../../../core/report/outlook/coming.ts';
import { flatRow, leftLine, limitNote } from '../../../words/outlook.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, raw, rich, type Html } from '../../parts/html.ts';
import { hiddenTable } from '../../parts/parts.ts';

/** What is left of the week, and its picture. */
export type ComingDays = { readonly coming: Coming; readonly week: WeekRoomData };

/** The seven days as a picture, and for those who do not see it as a table. */
const weekPicture = (week: WeekRoomData): Html => {
  const { caption, head, rows } = weekRoomTable(week);
  const columns = head.map((each, i) => ({ head: each, numeric: i > 0 }));
  return html`<div class="week-room">${raw(weekRoomChart(week, 'page'))}</div>
    ${hiddenTable(caption, columns, rows)}`;
};

/** What is left of the week in one sentence, with the seven days beside it; nothing where there is no limit to tell. */
export const comingDays = ({ coming, week }: ComingDays, reader: Reader): Html => {
  const t = reader.words.pages.home.coming;
  const line = leftLine(coming, reader, { today: week.today });
  if (line === null && coming.flat === null) return nothing;
  const flat = coming.flat && flatRow(coming.flat, reader);
  return html`<section class="coming" aria-labelledby="coming">
    <div class="coming-said">
      <h2 id="coming">${line ?? t.heading}</h2>
      ${
        flat === null
          ? nothing
          : html`<dl>
              <div>
                <dt>${flat.label}</dt>
                <dd>${flat.value}</dd>
              </div>
            </dl>`
      }
      <p class="hint">
        ${limitNote(coming, reader)} ${rich(t.plan, { a: (inner) => html`<a href="/plan">${inner}</a>` })}
      </p>
    </div>
    ${weekPicture(week)}
  </section>`;
};
