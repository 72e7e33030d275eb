import { PLAN_EXERCISES } from '../../../core/rehab/exercises.ts';
import { PLAN_DAYS, type PlanState } from '../../../core/rehab/plan.ts';
import type { Reader } from '../../../words/reader.ts';
import { raw, html, type Html } from '../../parts/html.ts';

/** What a day of the fourteen was. Each has its own shape, so that no colour is needed to tell them apart. */
export type DayKind = 'full' | 'part' | 'none' | 'ahead';

const PITCH = 22;
const HEIGHT = 22;
const R = 6.5;

/** What each of the fourteen days was; today is still open while something is missing. */
const dayKinds = ({ days, status }: PlanState, today: string): readonly DayKind[] =>
  Array.from({ length: PLAN_DAYS }, (_, i) => {
    const day = days[i];
    if (day === undefined) return 'ahead';
    if (day.done >= PLAN_EXERCISES.length) return 'full';
    if (day.done > 0) return 'part';
    return day.day === today && status === 'running' ? 'ahead' : 'none';
  });

const dot = (kind: DayKind, x: number): string => {
  const y = HEIGHT / 2;
  const ring = `<circle class="dot dot-${kind}" cx="${x}" cy="${y}" r="${R}"/>`;
  if (kind === 'part')
    return `${ring}<path class="dot-half" d="M${x} ${y - R}a${R} ${R} 0 0 0 0 ${2 * R}z"/>`;
  if (kind === 'none') return `<path class="dot-missed" d="M${x - 4} ${y}h8"/>`;
  return ring;
};

/** One of the shapes alone, for a legend. */
export const dotOf = (kind: DayKind): Html =>
  raw(
    `<svg class="dot-key" viewBox="0 0 ${PITCH} ${HEIGHT}" aria-hidden="true" focusable="false">${dot(kind, PITCH / 2)}</svg>`,
  );

/** The fourteen days of the plan as a quiet row, with what it shows in words. */
export const fourteenDots = (reader: Reader, plan: PlanState, id: string, today = ''): Html => {
  const t = reader.words.pages.twoWeeks;
  const kinds = dayKinds(plan, today || (plan.days.at(-1)?.day ?? ''));
  const number = (kind: DayKind): string => reader.count(kinds.filter((each) => each === kind).length);
  const shapes = kinds.map((kind, i) => dot(kind, i * PITCH + PITCH / 2)).join('');
  return html`<svg
    class="dots"
    viewBox="0 0 ${PITCH * PLAN_DAYS} ${HEIGHT}"
    role="img"
    aria-labelledby="${id}-title ${id}-desc"
  >
    <title id="${id}-title">${t.dotsTitle}</title>
    <desc id="${id}-desc">${t.dots(number('full'), number('part'), number('none'), number('ahead'))}</desc>
    ${raw(shapes)}
  </svg>`;
};
