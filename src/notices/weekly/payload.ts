import { z } from 'zod';
import { day } from '../stored/days.ts';
import { lineFacts } from '../stored/episode.ts';
import { marks } from '../stored/findings.ts';
import { rehabFacts } from '../stored/rehab.ts';
import { outlook } from '../stored/outlook.ts';
import { loadDay, status } from '../stored/status.ts';

const note = z.object({
  key: z.string(),
  day: day.exactOptional(),
  lastDay: day.exactOptional(),
  count: z.number().exactOptional(),
});

/** What is kept of a weekly mail. */
export const WeeklyPayload = z.object({
  /** First and last day of the seven. */
  from: day,
  to: day,
  status,
  /** What holds in the seven days to come; null in mails from before it was kept. */
  outlook: outlook.nullable().default(null),
  /** What mails of the seven days have said: a rule, and the day it was told. */
  mailed: z
    .array(z.object({ rule: z.string(), day }))
    .readonly()
    .default([]),
  /** Twelve weeks that end on the last of the seven. */
  days: z.array(loadDay).readonly(),
  /** Findings of these twelve weeks, for the marks on the chart. */
  chartFindings: marks.default([]),
  notes: z.array(note).readonly(),
  /** Rest, ladder and exercises on the day of the mail; null in mails from before it was kept. */
  rehab: rehabFacts.nullable().default(null),
  /** What had changed before the pain that is open; null without one, and in mails from before it was kept. */
  before: lineFacts.nullable().default(null),
});

export type WeeklyPayload = z.output<typeof WeeklyPayload>;
