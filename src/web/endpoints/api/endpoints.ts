import type { z } from 'zod';
import { adviceAnswer } from './answers/advice.ts';
import { findingsAnswer } from './answers/findings.ts';
import { runsAnswer } from './answers/runs.ts';
import { statusAnswer } from './answers/status.ts';
import type { DayReport } from './read-report.ts';
import { Advice, Findings, FindingsQuery, NoQuery, Runs, RunsQuery, Status } from './shapes.ts';

/** One address of the API: what may be asked, what is answered, and how. Routes and OpenAPI are made from these. */
export type Endpoint = {
  readonly path: string;
  readonly summary: string;
  readonly query: z.ZodObject;
  readonly shape: z.ZodType;
  readonly answer: (report: DayReport, query: unknown) => unknown;
};

const endpoint = <Q extends z.ZodObject, S extends z.ZodType>(
  path: string,
  summary: string,
  query: Q,
  shape: S,
  answer: (report: DayReport, query: z.infer<Q>) => z.infer<S>,
): Endpoint => ({
  path,
  summary,
  query,
  shape,
  // The routes hand over what this very schema has read.
  answer: (report, asked) => answer(report, asked as z.infer<Q>),
});

export const ENDPOINTS: readonly Endpoint[] = [
  endpoint('/api/v1/status', 'How the runner stands today', NoQuery, Status, statusAnswer),
  endpoint('/api/v1/runs', 'The newest runs', RunsQuery, Runs, (report, { limit }) =>
    runsAnswer(report, limit),
  ),
  endpoint('/api/v1/findings', 'What changed lately', FindingsQuery, Findings, (report, { days }) =>
    findingsAnswer(report, days),
  ),
  endpoint('/api/v1/advice', 'The limits of the coming days', NoQuery, Advice, adviceAnswer),
];
