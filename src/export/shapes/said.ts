import { z } from 'zod';
import { ONSETS, PRECISIONS, SIDES } from '../../core/episodes/episode.ts';
import { RULE_IDS } from '../../core/rules/index.ts';
import type { FileProblemCode } from '../../core/streams/file-facts.ts';
import { MOST_NOTE } from '../../runner/episodes.ts';
import type { FileResult } from '../../sources/outcome.ts';
import { en } from '../../words/en/index.ts';
import { amount, anyJson, day, instant, runId, someJson, text } from './base.ts';
import { Origin } from './run.ts';

/** What the runner said, and what Camber said about it. */

export const ExportedShoe = z.object({
  id: text(128),
  name: text(500).describe('Empty: nobody knows it.'),
  distanceM: amount.describe('Of its life, as its source states it.'),
  beforeM: amount.nullable().describe('Metres before Camber, of a pair that no Strava account counts.'),
  retired: z.boolean(),
  dropMm: z.number().min(-100).max(100).nullable().describe('Heel-to-toe drop that the runner entered.'),
});

export const ExportedCheckIn = z.object({
  kind: text(40).describe('rpe, pain, shoes, gap, exercise, hip-drop, programme, plan, known …'),
  subject: text(300).describe('What it is about: run:123, day:2026-11-22, gap:2026-11-02 …'),
  day: day.describe('The day it belongs to.'),
  value: someJson.describe('The answer.'),
  createdAt: instant.describe('When the answer that stands was given.'),
});

export const ExportedFinding = z.object({
  rule: z.enum(RULE_IDS).describe('Its rule (docs/methods.md).'),
  family: z.enum(['load', 'hills', 'direction', 'shoes', 'pain']),
  level: z.enum(['note', 'caution', 'strong', 'stop']),
  kind: z.enum(['event', 'state']).describe('About the run just made, or about a window of days.'),
  day,
  runId: runId.nullable().describe('The run it was told on.'),
  facts: z
    .record(text(64), anyJson)
    .describe('Its numbers, by the names of the rule in docs/methods.md; metres, ratios, counts.'),
  escalatedBy: z.array(z.enum(RULE_IDS)).max(RULE_IDS.length).describe('Rules that raised it by a level.'),
});

const roughDay = z.object({
  day,
  precision: z.enum(PRECISIONS).describe('That day, or some day of its week or month.'),
});

export const ExportedEpisode = z.object({
  details: z
    .object({
      start: roughDay,
      end: roughDay.nullable().describe('Null: it still hurts.'),
      side: z.enum(SIDES).nullable(),
      onset: z.enum(ONSETS).describe('How it began.'),
      named: z.boolean().describe('A clinician named it.'),
      note: text(MOST_NOTE),
      stopDay: day.nullable().describe('The day on which the stop rule opened it.'),
      dismissed: z.boolean().describe('The runner says that it was none.'),
    })
    .describe('When the knee hurt, as the runner remembers it.'),
  createdAt: instant,
  updatedAt: instant,
});

const counted = { runId, day, distanceM: z.number() };

/** Every reason why a file is refused has its words. */
const problem = z.object({
  code: z.enum(Object.keys(en.fileProblems) as FileProblemCode[]),
  kind: z.enum(['GPX', 'TCX', 'FIT', 'JSON', 'XML']).exactOptional(),
  line: z.number().exactOptional(),
  limit: z.number().exactOptional(),
  detail: text(1000).exactOptional(),
});

/** What became of one activity of a file. */
const result = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('run'), ...counted }),
  z.object({ kind: z.literal('same'), ...counted }),
  z.object({ kind: z.literal('known'), at: instant }),
  z.object({ kind: z.literal('other'), sport: text(1000) }),
  z.object({ kind: z.literal('refused'), problem }),
]) satisfies z.ZodType<FileResult>;

export const ExportedFile = z.object({
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 of its bytes: the same file is not read twice.'),
  origin: Origin.describe('How it came here.'),
  name: text(500).nullable().describe('Its name without folders; forgotten after a month.'),
  at: instant.describe('When it was taken in.'),
  results: z.array(result).max(10_000).describe('What became of each activity in it.'),
});

export const ExportedImport = z.object({
  origin: Origin,
  name: text(500).nullable(),
  state: z.enum(['waiting', 'reading', 'done', 'failed']),
  progress: anyJson.describe('Counts.'),
  startedAt: instant,
  finishedAt: instant.nullable(),
  note: text(2000).nullable().describe('Why it failed.'),
});
