import type { Seal } from '../../src/store/seal.ts';
import type { Store } from '../../src/store/open.ts';
import { episodeContext } from '../../src/store/episodes.ts';
import { saveTokens } from '../../src/store/tokens.ts';
import { setSetting } from '../../src/store/settings.ts';
import type { STORED_SETTINGS } from '../../src/export/shapes/settings.ts';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings.ts';
import { putRows } from '../../src/store/everything.ts';
import { updateAthlete } from '../../src/store/athletes.ts';
import { addChannel } from '../../src/store/channels.ts';
import { findingKey } from '../../src/store/finding-key.ts';
import { aFinding, aMail, anAnalysis, anEvent, aRun } from '../contract/store/examples.ts';
import { addEvent } from '../../src/store/inbox.ts';

/** What must never be in an archive, wherever it is stored. */
export const SECRETS = {
  access: 'secret-access-token',
  refresh: 'secret-refresh-token',
  password: 'secret-scrypt-hash',
  importKey: 'secret-import-key-hash',
  apiToken: 'secret-api-token-hash',
  intervals: 'secret-intervals-key',
  channel: 'https://ntfy.example.org/secret-topic',
  channelSecret: 'secret-channel-token',
  link: 'https://camber.example.org/email/verify?token=secret-link',
};

const settings = {
  rules: { ...DEFAULT_SETTINGS, quiet: ['C1'], shoeRemindersM: [500_000, 700_000] },
  mail: { weeklyDay: 3, weeklyHour: 6, quietHours: { from: 21, to: 8 }, pausedUntil: null },
  ground: { surfaces: ['road', 'trail'], side: 'facing', leans: true },
  welcome: { done: ['permissions', 'address'], skipped: false },
  calendar: {
    version: 2,
    isOn: true,
    hour: 6,
    routine: true,
    ladder: true,
    tests: false,
    left: true,
    discreet: false,
    revision: 4,
    changedAt: 1_794_000_000_000,
  },
  address: { pending: 'new@example.org', refused: null },
  rules_version: { version: 'abcdef123456', quietBefore: 0 },
  units_open: true,
  shoes_read_at: 1_794_500_000_000,
  usual_pair: { id: 'g1', from: '2026-01-01' },
  intervals: { recent: ['i1'], page: [], before: null, tries: 0 },
  streams_since: '2025-01-01',
} satisfies Record<keyof typeof STORED_SETTINGS, unknown>;

const EPISODE = {
  start: { day: '2025-03-01', precision: 'month' },
  end: { day: '2025-05-20', precision: 'day' },
  side: 'left',
  onset: 'slow',
  named: false,
  note: 'after the marathon',
  stopDay: null,
  dismissed: false,
};

/** An account with a row in every table, and every column set to something. */
export const fillAccount = async (
  store: Store,
  athleteId: number,
  seal: Seal,
  now: number,
): Promise<void> => {
  const at = now - 3_600_000;
  await store.write(async (tx) => {
    await updateAthlete(tx, athleteId, {
      email: 'robin@example.org',
      emailVerifiedAt: at,
      name: 'Robin',
      units: 'imperial',
      hourCycle: 'h12',
      weekStart: 7,
      theme: 'dark',
      timeZone: 'Europe/Berlin',
      language: 'de',
      weekly: false,
    });
    for (const [key, value] of Object.entries(settings)) await setSetting(tx, athleteId, key, value);
    const row = { ...aRun(), athleteId, timeZone: 'Europe/Berlin', deviceName: 'Watch "7"', private: true };
    const stored = { ...row, race: true, streamsRead: true, updatedAt: at, fetchedAt: at };
    await putRows(tx, 'runs', [
      { ...stored, id: 77, origin: 'strava', analysis: anAnalysis(), apartFrom: [-5] },
      { ...stored, id: -77, origin: 'upload', sameAs: 77, fetchedAt: null, timeZone: '' },
      {
        ...stored,
        id: -5,
        origin: 'folder',
        day: '2026-11-19',
        startS: 1_795_075_200,
        race: false,
        gainDm: null,
      },
    ]);
    await putRows(tx, 'shoes', [
      {
        athleteId,
        id: 'g1',
        name: '=HYPERLINK("x")',
        distanceM: 1234.5,
        retired: false,
        dropMm: 8,
        beforeM: null,
      },
      {
        athleteId,
        id: 'own-1',
        name: 'Old pair',
        distanceM: 0,
        retired: true,
        dropMm: null,
        beforeM: 320_000,
      },
    ]);
    await putRows(tx, 'checkIns', [
      {
        athleteId,
        kind: 'pain',
        subject: 'run:77:after',
        day: '2026-11-20',
        value: { level: 3, limp: true },
        createdAt: at,
      },
      { athleteId, kind: 'rpe', subject: 'run:-5', day: '2026-11-19', value: 7, createdAt: at + 1 },
      { athleteId, kind: 'shoes', subject: 'run:-5', day: '2026-11-19', value: 'g1', createdAt: at + 2 },
    ]);
    const finding = aFinding({ runId: 77 });
    await putRows(tx, 'findings', [{ ...finding, athleteId, key: findingKey(finding) }]);
    const { now: _now, ...mail } = aMail();
    const sent = { ...mail, athleteId, attempts: 1, notBefore: at, createdAt: at };
    const id = await addChannel(
      tx,
      athleteId,
      { kind: 'ntfy', url: SECRETS.channel, secret: SECRETS.channelSecret, now: at },
      seal,
    );
    await putRows(tx, 'outbox', [
      {
        ...sent,
        key: `reconnect:${athleteId}:${at}`,
        kind: 'reconnect',
        payload: {},
        state: 'sent',
        sentAt: at,
        messageId: '<r@x>',
      },
      {
        ...sent,
        key: `verify-${athleteId}-0123-456`,
        kind: 'verify',
        state: 'sent',
        sentAt: at + 1,
        messageId: '<v@x>',
        payload: { email: 'robin@example.org', url: SECRETS.link, expiresAt: now },
      },
      {
        ...sent,
        key: `milestone:${athleteId}:2026-11-01:rest-over`,
        kind: 'milestone',
        payload: {},
        state: 'cancelled',
        error: 'no longer so',
      },
      {
        ...sent,
        key: `channel:${id}:alert:${athleteId}:77`,
        kind: 'alert',
        channelId: id,
        state: 'failed',
        error: 'refused 500',
      },
    ]);
    await addEvent(tx, anEvent({ key: `event of ${athleteId}`, ownerId: athleteId, now: at }));
    await putRows(tx, 'episodes', [
      {
        athleteId,
        details: seal.seal(JSON.stringify(EPISODE), episodeContext(athleteId)),
        createdAt: at,
        updatedAt: at + 5,
      },
    ]);
    await putRows(tx, 'files', [
      {
        athleteId,
        hash: 'a'.repeat(64),
        origin: 'upload',
        name: 'morning.fit',
        at,
        results: [{ kind: 'run', runId: -77, day: '2026-11-20', distanceM: 12_345 }],
      },
    ]);
    await putRows(tx, 'imports', [
      {
        athleteId,
        origin: 'upload',
        name: 'export.zip',
        state: 'done',
        progress: { runs: 2 },
        startedAt: at,
        finishedAt: at + 9,
        note: null,
      },
    ]);
    await putRows(tx, 'watchedFiles', [
      { athleteId, path: 'a/b.fit', size: 12, modifiedMs: at + 0.5, hash: null },
    ]);
    await putRows(tx, 'syncs', [
      {
        athleteId,
        polledUntil: at,
        polledAt: at + 1,
        relistedAt: at + 2,
        readAt: at + 3,
        shoesDueAt: at + 4,
        error: 'rate limited',
      },
    ]);
    await putRows(tx, 'backfills', [
      {
        athleteId,
        state: 'done',
        page: 3,
        activitiesSeen: 400,
        runsSeen: 300,
        listCalls: 3,
        oldestDay: '2020-01-01',
        startedAt: at,
        finishedAt: at,
        note: null,
        waitingUntil: null,
      },
    ]);
    await putRows(tx, 'passwords', [
      { athleteId, login: `robin${athleteId}`, hash: SECRETS.password, changedAt: at },
    ]);
    await putRows(tx, 'importKeys', [
      { athleteId, hash: `${SECRETS.importKey}${athleteId}`, createdAt: at, usedAt: null },
    ]);
    await putRows(tx, 'apiTokens', [
      {
        athleteId,
        name: 'kitchen display',
        hash: `${SECRETS.apiToken}${athleteId}`,
        scope: 'read',
        createdAt: at,
        usedAt: at,
      },
    ]);
    await putRows(tx, 'intervals', [{ athleteId, key: SECRETS.intervals, since: at, stubs: 4 }]);
    const pair = { accessToken: SECRETS.access, refreshToken: SECRETS.refresh, expiresAt: now };
    await saveTokens(tx, athleteId, pair, seal);
  });
};
