import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { ActivityJson, AthleteFolder, JsonObject } from './types.ts';

/** The folder cannot be served: the message says which file, what is wrong and what would be right. */
export class AthleteFolderError extends Error {
  readonly code = 'athlete_folder';
}

const instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'must look like 2026-11-01T08:15:00Z');

const Activities = z.array(
  z.looseObject({
    id: z.number().int(),
    start_date: instant,
    start_date_local: instant,
    elapsed_time: z.number(),
    distance: z.number(),
  }),
);
const Athlete = z.looseObject({ id: z.number().int() });
const Gear = z.record(z.string(), z.looseObject({ id: z.string() }));
const Streams = z.looseObject({});

const LAYOUT =
  'An athlete folder holds athlete.json and activities.json as Strava answers GET /athlete and ' +
  'GET /athlete/activities, and may hold gear.json (an object by gear id) and streams/<activity id>.json.';

/** Reads and checks one JSON file. @throws AthleteFolderError naming the file and the first wrong place. */
const readJson = <T>(file: string, shape: z.ZodType<T>): T => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? `it is not JSON (${cause.message})` : 'it cannot be read';
    throw new AthleteFolderError(`${file}: ${reason}. ${LAYOUT}`, { cause });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AthleteFolderError(
    `${file}: ${issue?.path.join('.') || 'top level'}: ${issue?.message}. ${LAYOUT}`,
  );
};

const newestFirst = (a: ActivityJson, b: ActivityJson): number =>
  a.start_date < b.start_date ? 1 : a.start_date > b.start_date ? -1 : b.id - a.id;

/**
 * Reads an athlete folder. Activities are sorted newest first whatever the file's order; streams are read
 * only when asked for.
 * @throws AthleteFolderError with a message that says what to do.
 */
export const readAthleteFolder = (folder: string): AthleteFolder => {
  const at = (...names: string[]): string => path.join(folder, ...names);
  for (const name of ['athlete.json', 'activities.json']) {
    if (!existsSync(at(name))) throw new AthleteFolderError(`${at(name)} is missing. ${LAYOUT}`);
  }
  const activities = readJson(at('activities.json'), Activities) as readonly ActivityJson[];
  return {
    athlete: readJson(at('athlete.json'), Athlete),
    activities: [...activities].sort(newestFirst),
    gear: existsSync(at('gear.json')) ? readJson(at('gear.json'), Gear) : {},
    streams: (id): JsonObject | null => {
      const file = at('streams', `${id}.json`);
      return existsSync(file) ? readJson(file, Streams) : null;
    },
  };
};
