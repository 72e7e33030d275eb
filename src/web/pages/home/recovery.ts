import { awaitsQuietDay } from '../../../core/rehab/acute.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, rich, type Html } from '../../parts/html.ts';

type Lead = { readonly title: string; readonly text: string; readonly action: string; readonly href: string };

const leadOf = (state: RehabState, reader: Reader): Lead | null => {
  const t = reader.words.pages.home.recovery;
  const { acute, ladder, careful, stopPain } = state;
  if (state.mode === 'stop' && stopPain !== null)
    return {
      title: t.stop.title,
      text: t.stop.text(reader.day(stopPain.day)),
      action: t.stop.action,
      href: '/routine/acute',
    };
  if (acute !== null)
    return {
      title: t.acute.title(reader.count(Math.min(acute.dayNo, acute.days)), reader.count(acute.days)),
      text: awaitsQuietDay(acute)
        ? reader.words.rehab.acute.quietDay(acute.quietDays)
        : acute.timeIsUp
          ? t.acute.timeUp
          : t.acute.text,
      action: t.acute.action,
      href: '/routine/acute',
    };
  if (careful !== null)
    return {
      title: t.careful.title,
      text: t.careful.text(reader.day(careful.until)),
      action: t.careful.action,
      href: '/routine/ladder',
    };
  if (ladder !== null)
    return {
      title: t.ladder.title(reader.count(ladder.step)),
      text: ladder.paused
        ? t.ladder.paused
        : t.ladder.next(reader.day(ladder.nextFrom), reader.limit(ladder.maxDistanceM)),
      action: t.ladder.action,
      href: '/routine/ladder',
    };
  return null;
};

/** Whether a recovery stands before all advice about load. */
export const isRecovering = ({ mode }: Pick<RehabState, 'mode'>): boolean => mode !== 'normal';

/** What leads the page of somebody who rests or is on the way back; null in ordinary training. */
export const recoveryHead = (state: RehabState, today: string, reader: Reader): Html | null => {
  const lead = leadOf(state, reader);
  if (lead === null) return null;
  const t = reader.words.pages.home.recovery;
  return html`
    <div class="page-head">
      <p class="eyebrow">${today}</p>
      <h1>${lead.title}</h1>
      <p class="lead">${lead.text}</p>
      <p class="head-action"><a class="button button-primary" href="${lead.href}">${lead.action}</a></p>
      <p class="caveat">${t.below}</p>
    </div>
  `;
};

/** Signs that belong before a clinician, whatever else the page says. */
export const clinicianBanner = ({ clinician }: RehabState, { words }: Reader): Html | null => {
  if (clinician === null) return null;
  const t = words.pages.home.recovery;
  const link = (inner: string): Html => html`<a href="/routine/acute#flags">${inner}</a>`;
  return html`
    <section class="banner banner-problem">
      <p class="banner-title">${t.clinician}</p>
      <p>${rich(t.clinicianText, { a: link })}</p>
    </section>
  `;
};
