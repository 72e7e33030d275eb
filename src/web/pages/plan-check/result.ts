import type { Bound } from '../../../core/report/limits/limits.ts';
import type { PlannedVerdict } from '../../../core/report/plan-check.ts';
import type { FindingLine } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { findingEntry } from '../../parts/finding-entry.ts';
import { html, nothing, rich, type Html } from '../../parts/html.ts';

/** A planned run's verdict with its findings as sentences. */
export type PlanVerdict = PlannedVerdict & { readonly lines: readonly FindingLine[] };

const heading = ({ plan }: PlanVerdict, reader: Reader): string => {
  const t = reader.words.pages.plan;
  const [day, distance] = [reader.day(plan.day), reader.distance(plan.distanceM)];
  return plan.lossM === null
    ? t.planned(day, distance)
    : t.plannedWithDescent(day, distance, reader.elevation(plan.lossM));
};

/** What of a limit comes from an open advice is said as that. */
const isAdvised = (bound: Bound | null): boolean => bound?.reason.kind === 'advice';

/** The answer: whether the run stays within what is left. */
const answer = ({ largest, largestLoss, isBeyond, lines }: PlanVerdict, reader: Reader): string => {
  const t = reader.words.pages.plan.answer;
  if (largest === null && largestLoss === null) return lines.length === 0 ? t.unknown : t.told;
  if (!isBeyond) return lines.length === 0 ? t.within : t.told;
  return isAdvised(largest) || isAdvised(largestLoss) ? t.beyondAdvice : t.beyond;
};

/** How much that day has room for; what is not limited is not named. */
const limits = ({ plan, largest, largestLoss }: PlanVerdict, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  const parts = [
    largest && reader.limit(largest.metres),
    // A limit of descent is an answer only where the descent was asked for, or is given by an advice.
    largestLoss && (plan.lossM !== null || isAdvised(largestLoss))
      ? t.ofDescent(reader.elevationLimit(largestLoss.metres))
      : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? nothing : html`<p>${rich(t.upToThatDay(parts))}</p>`;
};

/** One planned run: the answer, what the day has room for, and what Camber would say. */
export const planResult = (verdict: PlanVerdict, reader: Reader): Html => {
  return html`
    <div class="plan-result flow">
      <h3>${heading(verdict, reader)}</h3>
      <p class="lead">${answer(verdict, reader)}</p>
      <div class="plan-limits">${limits(verdict, reader)}</div>
      ${verdict.lines.length === 0 ? null : html`<p>${reader.words.pages.plan.wouldSay}</p>`}
      ${verdict.lines.map((line) => findingEntry(line, reader))}
    </div>
  `;
};
