import { z } from 'zod';

/** What the API answers, word for word: the types of the answers, and the schemas of /api/v1/openapi.json. */

const Level = z.enum(['note', 'caution', 'strong', 'stop']);
const Day = z.iso.date().describe('A day on the runner’s own calendar.');
const metres = (what: string) =>
  z.number().nullable().describe(`${what}, metres; null where it is not known.`);
const limit = (what: string) =>
  z.number().nullable().describe(`${what}, metres; null where there is no limit.`);

const Measured = z
  .strictObject({
    value: z.number().nullable(),
    usualLow: z.number().nullable(),
    usualHigh: z.number().nullable(),
  })
  .describe('Metres, beside the range that is usual for this runner (quartiles of earlier weeks).');

export const Status = z
  .strictObject({
    day: Day,
    state: z
      .enum(['empty', 'unread', 'insufficient', 'break', 'return_after_break', 'ok'])
      .describe('Whether the history is long enough to compare with.'),
    level: Level.nullable().describe('Of the loudest finding that holds today; null without one.'),
    verdict: z.string().describe('What Camber says of today, in the runner’s language.'),
    weekM: Measured,
    longestM: Measured,
    climbM: Measured,
    lastRunDay: Day.nullable(),
    readUntil: Day.nullable().describe('Days after it are unknown, not rest; null where all is read.'),
    findings: z.number().int().describe('How many findings hold today.'),
  })
  .meta({
    title: 'Status',
    description: 'How the runner stands today. Change is described; nothing is diagnosed.',
  });

const Run = z.strictObject({
  id: z.number().int(),
  day: Day,
  startedAt: z.iso.datetime(),
  distanceM: z.number(),
  movingTimeS: z.number(),
  climbM: metres('Climb'),
  descentM: metres('Descent'),
  race: z.boolean(),
});

export const Runs = z
  .strictObject({ runs: z.array(Run).describe('Newest first.') })
  .meta({ title: 'Runs', description: 'The newest runs as numbers: no names, no places.' });

const Finding = z.strictObject({
  day: Day,
  rule: z.string().describe('Its name in the methods, for instance S1.'),
  level: Level,
  runId: z.number().int().nullable(),
  title: z.string(),
  text: z.string().describe('In the runner’s language and units.'),
  evidence: z.string().describe('How sure the evidence is.'),
});

export const Findings = z
  .strictObject({ findings: z.array(Finding).describe('Newest first.') })
  .meta({ title: 'Findings', description: 'What changed in the last days.' });

const AdviceDay = z.strictObject({
  day: Day,
  longestRunM: limit('Longest run of the day'),
  distanceLeftM: limit('Distance from the first of these days up to and including this one'),
  descentOfRunM: limit('Descent of one run'),
  descentLeftM: limit('Descent from the first of these days up to and including this one'),
});

export const Advice = z
  .strictObject({
    on: Day,
    longestRunM: limit('The longest run that is within the limits on each of these days'),
    days: z.array(AdviceDay),
    hillRepeatsAreNew: z.boolean(),
    lines: z.array(z.string()).describe('The same in sentences, in the runner’s language and units.'),
  })
  .meta({
    title: 'Advice',
    description: 'The limits of the coming seven days, as every page and mail has them.',
  });

export const Problem = z
  .strictObject({
    error: z.string().describe('A short name for programs.'),
    reason: z.string().describe('What happened, in a sentence.'),
  })
  .meta({ title: 'Problem', description: 'Why there is no answer.' });

/** DESIGN: a year of daily runs is one page of a dashboard; more is an export. */
const MOST_RUNS = 400;
const FEW_RUNS = 30;
/** DESIGN: findings are looked at over a season. */
const MOST_DAYS = 366;
const FEW_DAYS = 14;

export const RunsQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(MOST_RUNS).default(FEW_RUNS).describe('How many runs.'),
});
export const FindingsQuery = z.strictObject({
  days: z.coerce.number().int().min(1).max(MOST_DAYS).default(FEW_DAYS).describe('Of how many days.'),
});
export const NoQuery = z.strictObject({});
