import type { PlannedVerdict } from '../../../core/report/plan-check.ts';
import type { FindingLine } from '../../../words/findings.ts';
import type { Reader } from '../../../words/reader.ts';
import { findingEntry } from '../../parts/finding-entry.ts';
import { html, rich, type Html } from '../../parts/html.ts';

/** A planned run's verdict with its findings as sentences. */
export type PlanVerdict = PlannedVerdict & { readonly lines: readonly FindingLine[] };

const heading = ({ plan }: PlanVerdict, reader: Reader): string => {
  const t = reader.words.pages.plan;
  const [day, distance] = [reader.day(plan.day), reader.distance(plan.distanceM)];
  return plan.lossM === null
    ? t.planned(day, distance)
    : t.plannedWithDescent(day, distance, reader.elevation(plan.lossM));
};

const limits = ({ largest, largestLoss }: PlanVerdict, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  if (largest === null) return html`<p>${t.noLimit}</p>`;
  const distance = reader.limit(largest.metres);
  return html`<p>
    ${rich(largestLoss === null ? t.largest(distance) : t.largestWithDescent(distance, reader.elevation(largestLoss.metres)))}
  </p>`;
};

/** One planned run: what would be told, and the largest run that adds nothing to it. */
export const planResult = (verdict: PlanVerdict, reader: Reader): Html => {
  const t = reader.words.pages.plan;
  return html`
    <div class="plan-result flow">
      <h3>${heading(verdict, reader)}</h3>
      <p>${verdict.lines.length === 0 ? t.silent : t.wouldSay}</p>
      ${verdict.lines.map((line) => findingEntry(line, reader))}
      <div class="plan-limits">${limits(verdict, reader)}</div>
    </div>
  `;
};
