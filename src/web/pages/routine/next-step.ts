import { daysBetween } from '../../../core/day.ts';
import { awaitsQuietDay } from '../../../core/rehab/acute.ts';
import { ladderStep } from '../../../core/rehab/ladder-steps.ts';
import type { RehabState } from '../../../core/rehab/state.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, nothing, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';
import { fourteenDots } from './dots.ts';
import { questionOf } from './ladder/runs.ts';
import { AT, stepText } from './parts.ts';

/** The one thing that comes next, as a heading, a sentence and a link. */
type Next = { readonly title: string; readonly why: string; readonly href: string; readonly link: string };

/** DESIGN: the routine speaks of the two weeks until the studies' programmes would have ended. */
const MAINTENANCE_WEEKS = 8;

/** DESIGN: two weeks after a rest nobody waits for the way back any more. */
const RESTED_DAYS = 14;

const ofRecovery = (reader: Reader, state: RehabState): Next | null => {
  const t = reader.words.pages.routine.next;
  const n = (value: number): string => reader.count(value);
  const { acute, ladder, careful, stopPain, last, mode } = state;
  if (mode === 'stop')
    return { title: t.stop(n(stopPain?.level ?? 0)), why: t.stopWhy, href: AT.acute, link: t.stopLink };
  if (acute)
    return acute.timeIsUp
      ? {
          title: t.acuteOver,
          why: awaitsQuietDay(acute) ? reader.words.rehab.acute.quietDay(acute.quietDays) : t.acuteOverWhy,
          href: AT.acute,
          link: t.acuteLink,
        }
      : {
          title: t.acute(n(acute.dayNo), n(acute.days)),
          why: t.acuteWhy(reader.day(acute.earliestEnd)),
          href: AT.acute,
          link: t.acuteLink,
        };
  if (careful)
    return {
      title: t.careful,
      why: t.carefulWhy(reader.day(careful.until)),
      href: AT.ladder,
      link: t.ladderLink,
    };
  if (ladder?.attempts.some((attempt) => questionOf(attempt, state.day) !== null))
    return { title: t.ladderAsks, why: t.ladderAsksWhy, href: AT.ladder, link: t.ladderAsksLink };
  if (ladder?.paused)
    return { title: t.ladderPaused, why: t.ladderPausedWhy, href: AT.ladder, link: t.ladderLink };
  if (ladder) {
    const run = stepText(reader, ladderStep(ladder.step), ladder.maxDistanceM);
    const from = ladder.nextFrom > state.day ? ladder.nextFrom : state.day;
    return {
      title: t.ladder(n(ladder.step)),
      why: t.ladderWhy(run, reader.day(from)),
      href: AT.ladder,
      link: t.ladderLink,
    };
  }
  return last?.programme === 'acute' && daysBetween(last.endedOn, state.day) <= RESTED_DAYS
    ? { title: t.rested, why: t.restedWhy, href: AT.ladder, link: t.restedLink }
    : null;
};

const ofPlan = (reader: Reader, { plan }: RehabState): Next | null => {
  const t = reader.words.pages.routine.next;
  const to = { href: AT.plan, link: t.planLink };
  if (plan.status === 'paused') return { title: t.planPaused, why: t.planPausedWhy, ...to };
  if (plan.dayNo !== null) return { title: t.plan(reader.count(plan.dayNo)), why: t.planWhy, ...to };
  if (plan.status !== 'finished') return null;
  if (plan.asksAfter) return { title: t.planFinished, why: t.planAsks, ...to };
  const weeks = plan.weeksSince ?? 0;
  return weeks > MAINTENANCE_WEEKS
    ? null
    : { title: t.planFinished, why: t.planFinishedWhy(reader.count(weeks + 1)), ...to };
};

const nextOf = (reader: Reader, state: RehabState): Next => {
  const t = reader.words.pages.routine.next;
  const recovery = ofRecovery(reader, state);
  if (recovery !== null) return recovery;
  const test = { title: t.test, why: t.testWhy, href: AT.test, link: t.testLink };
  return (
    ofPlan(reader, state) ??
    (state.hipDrop.isDue ? test : null) ?? {
      title: t.offer,
      why: t.offerWhy,
      href: AT.plan,
      link: t.offerLink,
    }
  );
};

/** Where the runner is, and the one thing that comes next. */
export const nextStep = (reader: Reader, state: RehabState): Html => {
  const t = reader.words.pages.routine.next;
  const { title, why, href, link } = nextOf(reader, state);
  const showsDots = href === AT.plan && state.plan.days.length > 0;
  return html`
    <section class="coming next-step" aria-labelledby="next-heading">
      <p class="eyebrow">${t.heading}</p>
      <h2 id="next-heading">${title}</h2>
      ${showsDots ? fourteenDots(reader, state.plan, 'next-dots') : null}
      <p>${why}</p>
      <p><a class="button" href="${href}">${link}</a></p>
      ${
        state.mode === 'normal' && state.hipDrop.isDue && href !== AT.test
          ? html`<p class="small">${t.test}. <a href="${AT.test}">${t.testLink}</a></p>`
          : null
      }
    </section>
  `;
};

/** Signs that a clinician should see; nothing without any. */
export const clinicianNote = (reader: Reader, { clinician }: RehabState): Html => {
  if (clinician === null) return nothing;
  const t = reader.words.pages.routine.clinician;
  const signs = clinician.flags.map((flag) => t.flags[flag]);
  return banner(
    'problem',
    t.heading,
    html`<p>
      ${signs.length > 0 ? `${t.said(reader.list(signs))} ` : null}${
        clinician.noImprovement ? `${t.noImprovement} ` : null
      }${t.advice}
    </p>`,
  );
};
