import { readdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import type { OpenQueues } from '../../jobs/queue/queues.ts';
import { weekly } from '../../jobs/notify/weekly.ts';
import * as athletes from '../../src/store/athletes.ts';
import { latestAudit } from '../../src/store/audit.ts';
import { fileOf, LIST_NAMES, SINGLE_NAMES } from '../../src/export/format.ts';
import { SPREADSHEETS } from '../../src/export/spreadsheets.ts';
import { everythingOf } from '../support/everything.ts';
import * as outbox from '../../src/store/outbox.ts';
import * as runs from '../../src/store/runs.ts';
import { loadTokens } from '../../src/store/tokens.ts';
import { filesHolding } from '../support/data-folder.ts';
import { plainHistory } from '../support/histories.ts';
import { playedOnce } from '../support/played.ts';
import { athleteId, source } from '../support/sample-worlds.ts';
import { connect, newVisitor, type Visitor } from '../support/visitor.ts';
import type { World } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

const OTHER = 8;
/** A Monday morning in the runner's zone: the weekly mail is due. */
const MONDAY = Date.parse('2026-11-23T08:30:00Z');
const EMAIL = 'runner-who-leaves@example.org';

let world: World;
let visitor: Visitor;

const db = () => world.deps.store.read;

/** Two runners, one of them with an address and a mail. */
const twoRunners = (smtp: boolean) => {
  const histories = new Map([
    [athleteId, source],
    [OTHER, plainHistory(OTHER, 40, MONDAY)],
  ]);
  return playedOnce({ source: histories, now: MONDAY, smtp }, async ({ world: played, visitor: runner }) => {
    await connect(newVisitor(), played.url, OTHER);
    await connect(runner, played.url, athleteId);
    await played.settled();
    const { store } = played.deps;
    await store.write((tx) =>
      athletes.updateAthlete(tx, athleteId, { email: EMAIL, emailVerifiedAt: MONDAY }),
    );
    await weekly.handle(played.deps, {});
    await played.settled();
    expect(await outbox.keysOf(store.read, athleteId)).toHaveLength(1);
  });
};
const withMailServer = twoRunners(true);
const withoutMailServer = twoRunners(false);

const begin = async (scene = withMailServer): Promise<void> => void ({ world, visitor } = await scene());

afterEach(() => world.stop());

const rowsOf = async (id: number): Promise<number> =>
  (await everythingOf(db(), id)).reduce((sum, { rows }) => sum + rows.length, 0);

const goodbyes = () => world.mails.filter(({ subject }) => subject?.includes('is deleted'));

const expectGone = async (): Promise<void> => {
  expect(await rowsOf(athleteId)).toBe(0);
  expect(await rowsOf(OTHER)).toBeGreaterThan(40);
  expect(
    filesHolding(world.dataDir, [EMAIL, String(athleteId)]).filter(({ file }) => !isQueue(file)),
  ).toEqual([]);
  const [line] = await latestAudit(db(), 1);
  expect(line?.event).toBe('runner_left');
  expect(JSON.stringify(line)).not.toMatch(new RegExp(`${athleteId}|example|Robin`));
};

/** The queues remember the ids of finished jobs for a day, and nothing else. */
const isQueue = (file: string): boolean => file.startsWith(`redis${path.sep}`);

describe('disconnecting', () => {
  it('ends the access, deletes everything, and confirms it on the page and by mail', async () => {
    await begin();
    const answer = await visitor.post(`${world.url}/disconnect`, {});
    const goodbye = await (
      await visitor.get(new URL(answer.headers.get('location') ?? '', world.url).href)
    ).text();
    expect(goodbye).toContain('Everything is deleted');
    expect(goodbye).toContain('written confirmation is on its way');
    expect(world.emulator.counts()['POST /oauth/revoke']).toBe(1);
    await eventually(() => expect(goodbyes()).toHaveLength(1));
    expect(goodbyes()[0]?.envelopeTo).toEqual([EMAIL]);
    await expectGone();
    expect(filesHolding(world.dataDir, [EMAIL])).toEqual([]);
  });

  it('makes jobs that are still queued harmless', async () => {
    await begin();
    const mailId = (await outbox.ofAthlete(db(), athleteId, 1))[0]?.id ?? 0;
    await visitor.post(`${world.url}/disconnect`, {});
    const { queues } = world.deps;
    for (const name of ['backfill-page', 'shoes', 'streams', 'assess', 'relist', 'poll'] as const)
      await queues.add(name, { athleteId });
    await queues.add('deliver', { outboxId: mailId });
    await queues.add('ingest', { inboxId: 1 });
    const { byName } = queues as OpenQueues;
    await eventually(async () => {
      for (const queue of Object.values(byName))
        expect(await queue.getJobCountByTypes('waiting', 'prioritized', 'active', 'delayed')).toBe(0);
    });
    for (const queue of Object.values(byName)) expect(await queue.getFailed()).toEqual([]);
    expect(await rowsOf(athleteId)).toBe(0);
  });

  it('deletes the mail files of a Camber without a mail server, and leaves no last one behind', async () => {
    await begin(withoutMailServer);
    const files = () => readdirSync(path.join(world.dataDir, 'mail'));
    const [key = ''] = await outbox.keysOf(db(), athleteId);
    const content = { subject: key, preheader: '', text: EMAIL, html: EMAIL };
    await world.deps.mailer.send({ key, to: EMAIL, messageId: `<${key}@test>`, content });
    expect(files().some((name) => name.includes(String(athleteId)))).toBe(true);
    await visitor.post(`${world.url}/disconnect`, {});
    expect(files().filter((name) => !name.includes(`-${OTHER}-`))).toEqual([]);
    await expectGone();
  });
});

describe('a runner who withdraws access at Strava', () => {
  it('is forgotten as completely, and told so', async () => {
    await begin();
    await world.emulator.deauthorize(athleteId);
    await world.settled();
    await eventually(() => expect(goodbyes()).toHaveLength(1));
    await expectGone();
  });
});

describe('the export', () => {
  const unzipped = async (bytes: Buffer): Promise<ReadonlyMap<string, string>> => {
    const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, {
      lazyEntries: true,
    });
    const files = new Map<string, string>();
    const open = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip));
    await new Promise<void>((resolve, reject) => {
      zip.on('entry', (entry: yauzl.Entry) => {
        open(entry)
          .then(async (stream) => {
            const pieces: Buffer[] = [];
            for await (const piece of stream as AsyncIterable<Buffer>) pieces.push(piece);
            files.set(entry.fileName, Buffer.concat(pieces).toString());
            zip.readEntry();
          })
          .catch(reject);
      });
      zip.on('end', resolve);
      zip.readEntry();
    });
    return files;
  };

  it('holds everything about the runner who asks, as JSON and CSV, without secrets and other runners', async () => {
    await begin();
    const answer = await visitor.get(`${world.url}/export`);
    expect(answer.headers.get('content-type')).toBe('application/zip');
    expect(answer.headers.get('content-disposition')).toContain('camber-2026-11-23.zip');
    const files = await unzipped(Buffer.from(await answer.arrayBuffer()));
    const mails = [...files.keys()].filter((name) => name.startsWith('mails/'));
    expect(mails).toEqual(['mails/2026-11-23-weekly-2026-11-23.eml']);
    const tables = Object.keys(SPREADSHEETS).map((name) => `${name}.csv`);
    const parts = [...SINGLE_NAMES, ...LIST_NAMES].map(fileOf);
    expect([...files.keys()].toSorted()).toEqual(
      ['README.txt', 'manifest.json', ...mails, ...tables, ...parts].toSorted(),
    );

    const ids = (await runs.runsOf(db(), athleteId)).map(({ id }) => id);
    const json = JSON.parse(files.get('runs.json') ?? '') as { id: number }[];
    expect(json.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids.toSorted((a, b) => a - b));
    expect(files.get('runs.csv')?.trimEnd().split('\r\n')).toHaveLength(ids.length + 1);
    expect(JSON.parse(files.get('account.json') ?? '')).toMatchObject({ id: athleteId, email: EMAIL });

    const token = await loadTokens(db(), athleteId, world.deps.seal);
    const all = [...files.values()].join('\n');
    for (const secret of [token!.accessToken, token!.refreshToken]) expect(all).not.toContain(secret);
  });

  it('is not for strangers', async () => {
    await begin();
    const answer = await newVisitor().get(`${world.url}/export`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
  });
});
