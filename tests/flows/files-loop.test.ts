import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekly } from '../../jobs/notify/weekly.ts';
import { joinIntervals, intervalsProgress } from '../../src/connection/intervals-link.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/core/durations.ts';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import * as athletes from '../../src/store/athletes.ts';
import { putImportKey } from '../../src/store/import-keys.ts';
import * as outbox from '../../src/store/outbox.ts';
import { claimOwner } from '../../src/store/owner.ts';
import * as runs from '../../src/store/runs.ts';
import { look } from '../../src/watch/look.ts';
import { eventually } from '../support/eventually.ts';
import { fit } from '../support/files/fit-file.ts';
import { moved, runPoints, STARTS } from '../support/files/run-points.ts';
import { type IntervalsIcu, startIntervalsIcu } from '../support/intervals-icu.ts';
import { scratchFolder } from '../support/scratch.ts';
import { startWorld, type World } from '../support/world.ts';
import { zipOf } from '../support/zip-of.ts';

const RUNNER = -4_711;
const KEY = 'camber_a-key-of-the-flow-tests-0123456789';
/** Sunday 3 May 2026, 08:00 in Berlin: the long run begins. */
const START_MS = STARTS * 1000;
const METRES_PER_S = 3;
const TEN_KM_S = 3_340;
const FIFTEEN_KM_S = 5_000;
const HISTORY_DAYS = 84;

type Recording = { readonly name: string; readonly startMs: number; readonly bytes: Buffer };

const recording = (daysAgo: number, seconds: number): Recording => ({
  name: `run-${daysAgo}.fit`,
  startMs: START_MS - daysAgo * DAY_MS,
  bytes: Buffer.from(
    fit([
      {
        points: moved(
          runPoints({ seconds, stepS: 20, speedMPerS: METRES_PER_S }),
          (-daysAgo * DAY_MS) / 1000,
        ),
      },
    ]),
  ),
});

/** Every other day ten kilometres, for twelve weeks. */
const HISTORY = Array.from({ length: HISTORY_DAYS / 2 }, (_, i) => recording(HISTORY_DAYS - 2 * i, TEN_KM_S));
const LONG = recording(0, FIFTEEN_KM_S);

const FIRST_LOOK_MS = 15 * MINUTE_MS;

/** Wall clock in Berlin, which was two hours ahead. */
const berlin = (ms: number): string => new Date(ms + 2 * HOUR_MS).toISOString().slice(0, 19);

const packed = (recordings: readonly Recording[]): Buffer =>
  zipOf(...recordings.map(({ name, bytes }) => ({ name, data: bytes })));

/** Brings recordings, and waits until they were taken in. */
type Bring = (recordings: readonly Recording[]) => Promise<void>;

describe.each(['folder', 'zip in folder', 'post', 'zip by post', 'intervals'] as const)(
  'a runner without Strava, whose runs come in by %s',
  (origin) => {
    let world: World;
    let folder: string;
    let icu: IntervalsIcu;

    const read = () => world.deps.store.read;
    const mails = (kind: string) => world.mails.filter(({ messageId }) => messageId?.startsWith(`<${kind}.`));
    const stored = () => runs.runsOf(read(), RUNNER);
    const looks = async (): Promise<void> => {
      await look(world.deps, folder, () => false);
      await look(world.deps, folder, () => false);
    };

    const post = async (body: FormData | Uint8Array<ArrayBuffer>): Promise<void> => {
      const headers = { authorization: `Bearer ${KEY}` };
      const answer = await fetch(`${world.url}/import`, { method: 'POST', body, headers });
      expect(answer.status).toBe(200);
    };

    const WAYS: Readonly<Record<typeof origin, Bring>> = {
      folder: async (recordings) => {
        for (const { name, bytes } of recordings)
          writeFileSync(path.join(folder, String(RUNNER), '2026', name), bytes);
        await looks();
      },
      'zip in folder': async (recordings) => {
        writeFileSync(path.join(folder, String(RUNNER), `${recordings.length}.zip`), packed(recordings));
        await looks();
      },
      post: async (recordings) => {
        const form = new FormData();
        for (const { name, bytes } of recordings)
          form.append('file', new Blob([new Uint8Array(bytes)]), name);
        await post(form);
      },
      'zip by post': async (recordings) => post(new Uint8Array(packed(recordings))),
      intervals: async (recordings) => {
        for (const { name, startMs, bytes } of recordings)
          icu.state.activities.push({
            id: name.replace('.fit', ''),
            startLocal: berlin(startMs),
            file: bytes,
          });
        if ((await stored()).length === 0) await joinIntervals(world.deps, RUNNER, icu.state.key);
        else await world.deps.queues.add('intervals-due', {});
        const all = icu.state.activities.length;
        await eventually(async () => {
          const { before } = await intervalsProgress(read(), RUNNER, world.deps.clock.now());
          expect([(await stored()).length, before]).toEqual([all, null]);
        });
      },
    };
    const bring = WAYS[origin];

    beforeAll(async () => {
      folder = scratchFolder('camber-flow-folder-');
      mkdirSync(path.join(folder, String(RUNNER), '2026'), { recursive: true });
      icu = await startIntervalsIcu();
      world = await startWorld({
        source: generateSampleRunner({ lastDay: '2026-05-02' }),
        now: START_MS - DAY_MS,
        smtp: true,
        env: { INTERVALS_URL: icu.url },
      });
      const account = { id: RUNNER, units: 'metric', language: 'en', name: null } as const;
      const now = world.deps.clock.now();
      await world.deps.store.write(async (tx) => {
        await athletes.addAccount(tx, { ...account, timeZone: 'Europe/Berlin', now });
        await athletes.updateAthlete(tx, RUNNER, { email: 'runner@example.org', emailVerifiedAt: now });
        await claimOwner(tx, RUNNER);
        await putImportKey(tx, RUNNER, KEY, now);
      });
    });
    afterAll(async () => {
      await world.stop();
      await icu.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('reads the past without a word', async () => {
      await bring(HISTORY);
      await world.settled();
      expect(await stored()).toHaveLength(HISTORY.length);
      expect(world.mails).toEqual([]);
    });

    it('mails minutes after a run that changed something', async () => {
      world.setNow(START_MS + FIFTEEN_KM_S * 1000 + FIRST_LOOK_MS);
      await bring([LONG]);
      await world.settled();
      expect(await stored()).toHaveLength(HISTORY.length + 1);
      await eventually(() => expect(mails('alert')).toHaveLength(1));
      const [alert] = mails('alert');
      expect(alert?.envelopeTo).toEqual(['runner@example.org']);
      expect(alert?.text).toContain('15.0 km');
      expect(alert?.html).not.toContain('Strava');
    });

    it('mails once, by whatever way the same recording comes again', async () => {
      await WAYS.folder([{ ...LONG, name: 'again.fit' }]);
      await WAYS.post([LONG]);
      await world.settled();
      expect(await stored()).toHaveLength(HISTORY.length + 1);
      expect(world.mails).toHaveLength(1);
    });

    it('mails the week on Monday', async () => {
      world.setNow(Date.parse('2026-05-04T05:10:00Z'));
      await weekly.handle(world.deps, {});
      await world.settled();
      await eventually(() => expect(mails('weekly')).toHaveLength(1));
      expect(mails('weekly')[0]?.text).toContain('km');
      expect(mails('weekly')[0]?.messageId).toBe(`<weekly.${RUNNER}.2026-05-04@localhost>`);
    });

    it('has nothing left to send', async () => {
      await world.settled();
      const all = await outbox.ofAthlete(read(), RUNNER, 100);
      expect(all.map(({ kind, state }) => [kind, state]).toSorted()).toEqual([
        ['alert', 'sent'],
        ['weekly', 'sent'],
      ]);
      expect(world.mails).toHaveLength(2);
    });
  },
);
