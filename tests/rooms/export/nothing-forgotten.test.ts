import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LISTS, type ListName, SINGLE } from '../../../src/export/format.ts';
import { STORED_SETTINGS } from '../../../src/export/shapes/settings.ts';
import { stored as tables } from '../../../src/store/schema-sqlite.ts';

/** Left out, and why. */
const OUT = {
  athlete: 'the number of the account is in account.json',
  row: 'a number of the database: another one gives its own',
  opens: 'opens something, or is the hash of what does',
  session: 'ends sessions of this Camber',
  work: 'work of this Camber that is under way',
  made: 'made anew from the other columns',
} as const;

type Reason = keyof typeof OUT;
/** The field of a file that holds it, `file.field`, or why none does. */
type Place = `${string}.${string}` | Reason;

const same = (file: string, names: string): Record<string, Place> =>
  Object.fromEntries(names.split(' ').map((name) => [name, `${file}.${name}` as Place]));

/**
 * Where each column of each table with an athlete lies in an archive. A table or a column that comes later fails this
 * test until it stands here: export it, or say why not.
 */
const PLACES: Readonly<Record<string, Readonly<Record<string, Place>> | Reason>> = {
  athletes: {
    ...same('account', 'id stravaId connection scopes connectedAt name email weekly alerts units language'),
    ...same('account', 'hourCycle weekStart theme timeZone'),
    emailVerifiedAt: 'account.emailConfirmedAt',
    epoch: 'session',
    assessDue: 'work',
  },
  tokens: 'opens',
  invites: 'opens',
  runs: {
    athleteId: 'athlete',
    ...same(
      'runs',
      'id day startS sport distanceM movingTimeS elapsedTimeS gainDm gearId trainer manual hasGps',
    ),
    ...same(
      'runs',
      'rpe relativeEffort trackHint race analysis streamsRead timeZone deviceName private updatedAt',
    ),
    ...same('runs', 'fetchedAt origin sameAs apartFrom'),
  },
  shoes: { athleteId: 'athlete', ...same('shoes', 'id name distanceM retired dropMm beforeM') },
  inbox: {
    id: 'row',
    key: 'made',
    ownerId: 'athlete',
    ...same('strava-events', 'objectType objectId aspect eventTime updates receivedAt state note doneAt'),
  },
  backfills: {
    athleteId: 'athlete',
    ...same(
      'connections.backfill',
      'state page activitiesSeen runsSeen listCalls oldestDay startedAt finishedAt note waitingUntil',
    ),
  },
  findings: {
    id: 'row',
    athleteId: 'athlete',
    key: 'made',
    ...same('findings', 'rule family level kind day runId facts escalatedBy'),
  },
  outbox: {
    id: 'row',
    athleteId: 'athlete',
    payload: 'mails.facts',
    leasedUntil: 'work',
    channelId: 'messages.channel',
    ...same('mails', 'key kind state attempts notBefore createdAt sentAt messageId error'),
  },
  checkIns: { id: 'row', athleteId: 'athlete', ...same('check-ins', 'kind subject day value createdAt') },
  channels: {
    id: 'row',
    athleteId: 'athlete',
    address: 'opens',
    ...same('connections.channels[]', 'kind createdAt error'),
  },
  syncs: {
    athleteId: 'athlete',
    readAt: 'connections.readAt',
    shoesDueAt: 'work',
    ...same('connections.strava', 'polledUntil polledAt relistedAt error'),
  },
  settings: { athleteId: 'athlete', key: 'settings.others', value: 'settings.others' },
  passwords: {
    athleteId: 'athlete',
    hash: 'opens',
    loginHash: 'opens',
    ...same('connections.password', 'login changedAt'),
  },
  files: { id: 'row', athleteId: 'athlete', ...same('files', 'hash origin name at results') },
  imports: {
    id: 'row',
    athleteId: 'athlete',
    ...same('imports', 'origin name state progress startedAt finishedAt note'),
  },
  importKeys: { athleteId: 'athlete', hash: 'opens', ...same('connections.importKey', 'createdAt usedAt') },
  apiTokens: {
    id: 'row',
    athleteId: 'athlete',
    hash: 'opens',
    scope: 'opens',
    ...same('connections.apiTokens[]', 'name createdAt usedAt'),
  },
  watchedFiles: { athleteId: 'athlete', ...same('watched-files', 'path size modifiedMs hash') },
  intervals: {
    athleteId: 'athlete',
    key: 'opens',
    ...same('connections.intervals', 'since lookedAt readAt listedUntil stubs error'),
  },
  episodes: { id: 'row', athleteId: 'athlete', ...same('episodes', 'details createdAt updatedAt') },
};

/** Tables whose rows belong to a runner, with their columns. */
const owned = Object.entries(tables)
  .map(([name, table]) => [name, Object.keys(getTableColumns(table))] as const)
  .filter(
    ([name, columns]) =>
      name === 'athletes' || columns.some((each) => each === 'athleteId' || each === 'ownerId'),
  );

/** The names of all fields of a shape, `a.b`, `a[].b`. */
const fieldsOf = (schema: unknown, at: string): readonly string[] => {
  const { properties, items, anyOf, oneOf } = schema as {
    readonly properties?: Readonly<Record<string, unknown>>;
    readonly items?: unknown;
    readonly anyOf?: readonly unknown[];
    readonly oneOf?: readonly unknown[];
  };
  const inner = Object.entries(properties ?? {}).flatMap(([name, field]) => [
    `${at}.${name}`,
    ...fieldsOf(field, `${at}.${name}`),
  ]);
  const elements = items === undefined ? [] : fieldsOf(items, `${at}[]`);
  return [
    ...inner,
    ...elements,
    ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap((each) => fieldsOf(each, at)),
  ];
};

const schemaOf = (shape: z.ZodType): unknown =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' });

const fields = new Set([
  ...Object.entries(SINGLE).flatMap(([name, shape]) => fieldsOf(schemaOf(shape), name)),
  ...Object.keys(LISTS).flatMap((name) => fieldsOf(schemaOf(LISTS[name as ListName]), name)),
]);

describe('the export', () => {
  it('has a place for every table with an athlete', () => {
    expect(Object.keys(PLACES).toSorted()).toEqual(owned.map(([name]) => name).toSorted());
  });

  it.each(owned)('has a place for every column of %s, or says why not', (name, columns) => {
    const places = PLACES[name] ?? {};
    // A whole table may be left out for one reason.
    const isOut = typeof places === 'string';
    expect(isOut ? columns : Object.keys(places).toSorted()).toEqual(isOut ? columns : columns.toSorted());
    const wrong = (isOut ? [places] : Object.values(places)).filter((place) =>
      place.includes('.') ? !fields.has(place) : !(place in OUT),
    );
    expect(wrong).toEqual([]);
  });

  it('knows every setting by its name', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('export'))
      .map((file) => readFileSync(path.join('src', file), 'utf8'))
      .filter((source) => /\b(?:get|set|change)Setting\(/.test(source));
    const keys = sources.flatMap((source) =>
      [...source.matchAll(/\w*KEY = '([^']+)'/g)].map(([, key]) => key),
    );
    expect(keys.length).toBeGreaterThan(8);
    expect([...new Set(keys)].toSorted()).toEqual(Object.keys(STORED_SETTINGS).toSorted());
  });
});
