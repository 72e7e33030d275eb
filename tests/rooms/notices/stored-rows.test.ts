import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../jobs/notify/deliver.ts';
import type { OutgoingMail } from '../../../src/mail/transport.ts';
import { isNoticeKind, type NoticeKind, NOTICES } from '../../../src/notices/index.ts';
import { NoticeError } from '../../../src/notices/outbox/errors.ts';
import { readNotice } from '../../../src/notices/outbox/read.ts';
import { keepPain } from '../../../src/runner/check-ins/rehab-log.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { plain } from '../../../src/words/units.ts';
import { type Desk, NOON, ordinaryWeeks, RUNNER, startDesk } from '../notifier/support.ts';
import { aContext } from './mails.ts';

type StoredRow = Pick<outbox.OutboxMail, 'kind' | 'key' | 'payload'> & {
  readonly writtenBy: string;
  /** What it is now. */
  readonly readAs: NoticeKind;
  /** What its mail has to say. */
  readonly facts: readonly string[];
};

/** Rows as versions before this one wrote them. */
const ROWS: readonly StoredRow[] = readFileSync(new URL('stored-rows.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as StoredRow);

const CONFIRMED = 'r@example.org';

/** Whom it goes to: the address in question, the one that is left, or the confirmed one. */
const TO: Partial<Record<NoticeKind, string>> = {
  verify: 'robin@example.org',
  'address-change': 'robin@example.org',
};

let desk: Desk;
let sent: OutgoingMail[];
beforeEach(async () => {
  sent = [];
  desk = await startDesk({ kind: 'smtp', send: async (mail) => void sent.push(mail) });
  await desk.connect(ordinaryWeeks(NOON), NOON - 1);
});
afterEach(() => desk.close());

/** Puts a row into the outbox as it is, and lets it leave. Gives what became of it. */
const leaves = async (row: Pick<StoredRow, 'kind' | 'key' | 'payload'>): Promise<outbox.OutboxMail> => {
  const { kind, key, payload } = row;
  const now = desk.clock.at;
  const id = await desk.store.write((tx) =>
    outbox.addMail(tx, { kind, key, payload, athleteId: RUNNER, now }),
  );
  await deliver.handle(desk.deps, { outboxId: id ?? 0 });
  const after = await outbox.byId(desk.store.read, id ?? 0);
  if (after === null) throw new Error('the row is gone');
  return after;
};

describe('a row that an older version has written', () => {
  it.each(ROWS.map((row) => [row.readAs, row.key, row.writtenBy, row] as const))(
    'is sent as %s (%s, written by %s)',
    async (readAs, _key, _writtenBy, row) => {
      // Only a connection that has ended needs a mail about it.
      const connection = readAs === 'reconnect' ? 'dead' : 'ok';
      await desk.store.write((tx) => athletes.updateAthlete(tx, RUNNER, { connection }));
      expect(readNotice(row)).toMatchObject({ kind: readAs });
      expect(await leaves(row)).toMatchObject({ state: 'sent', error: null });
      expect(sent.map(({ to }) => to)).toEqual([TO[readAs] ?? CONFIRMED]);
      const text = plain(sent[0]?.content.text ?? '').replace(/\s+/g, ' ');
      for (const fact of row.facts) expect(text).toContain(fact);
      const canBeEnded = NOTICES[readAs].list !== null;
      expect('List-Unsubscribe' in (sent[0]?.headers ?? {})).toBe(canBeEnded);
    },
  );

  it('covers every kind that is stored', () => {
    const direct: readonly NoticeKind[] = ['goodbye', 'test'];
    const stored = (Object.keys(NOTICES) as NoticeKind[]).filter((kind) => !direct.includes(kind));
    expect([...new Set(ROWS.map(({ readAs }) => readAs))].toSorted()).toEqual(stored.toSorted());
  });

  it('follows the history until it leaves, and gets the name of today with it', async () => {
    const day = '2026-11-19';
    const pain = (level: number) =>
      desk.store.write((tx) =>
        keepPain(tx, { athleteId: RUNNER, day, now: desk.clock.at }, { day, when: 'day', level }),
      );
    const older = ROWS.find(({ readAs }) => readAs === 'stop');
    const key = `alert:${RUNNER}:pain:${day}`;
    const row = { key, kind: 'alert', payload: older?.payload, athleteId: RUNNER, now: desk.clock.at };
    const id = await desk.store.write((tx) => outbox.addMail(tx, row));
    await pain(6);
    await desk.assessAgain();
    const [mail, ...more] = await desk.alerts();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ id, key, kind: 'stop', payload: { findings: [{ facts: { pain: 6 } }] } });
  });

  it('is not said again once it has left', async () => {
    const day = '2026-11-19';
    const older = ROWS.find(({ readAs }) => readAs === 'stop');
    await leaves({ kind: 'alert', key: `alert:${RUNNER}:pain:${day}`, payload: older?.payload });
    await desk.store.write((tx) =>
      keepPain(tx, { athleteId: RUNNER, day, now: desk.clock.at }, { day, when: 'day', level: 6 }),
    );
    await desk.assessAgain();
    expect(await desk.alerts()).toMatchObject([{ state: 'sent', kind: 'alert' }]);
  });
});

describe('a row that cannot be read', () => {
  it.each([
    ['of a kind that nobody knows', { kind: 'horoscope', payload: {} }, 'unknown horoscope'],
    ['without what it is about', { kind: 'alert', payload: {} }, 'unreadable alert'],
    ['that is no object', { kind: 'weekly', payload: 'seven days' }, 'unreadable weekly'],
    [
      'with a day that is none',
      { kind: 'reminder', payload: { run: { day: '19.11.', distanceM: 1 } } },
      'unreadable reminder',
    ],
  ])('%s fails at once, and the next one leaves', async (_what, row, error) => {
    expect(await leaves({ key: 'broken', ...row })).toMatchObject({ state: 'failed', error, attempts: 1 });
    expect(sent).toEqual([]);
    const failed = await outbox.failedSince(desk.store.read, null, 0);
    expect(failed.map((mail) => mail.error)).toEqual([error]);
    expect((await leaves(ROWS[0]!)).state).toBe('sent');
  });

  it('never throws, whatever is stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(NOTICES)), fc.jsonValue(), (kind, payload) => {
        const notice = readNotice({ kind, payload });
        expect(notice instanceof NoticeError || isNoticeKind(notice.kind)).toBe(true);
      }),
    );
  });

  it('is either refused or said whole, whichever fact of it is missing', () => {
    const context = aContext();
    fc.assert(
      fc.property(fc.constantFrom(...ROWS), fc.nat(), fc.constantFrom(null, undefined), (row, n, put) => {
        const places = placesIn(row.payload);
        const payload = without(row.payload, places[n % places.length] ?? [], put);
        const notice = readNotice({ kind: row.kind, payload });
        if (notice instanceof NoticeError) return;
        const { subject, text } = notice.toMail(context);
        expect(subject + text).not.toMatch(/undefined|NaN|Infinity|\bnull\b/);
        notice.toShort?.(context);
      }),
      { numRuns: 400 },
    );
  });
});

type Place = readonly (string | number)[];

/** Where every fact of a stored value lies. */
const placesIn = (value: unknown, place: Place = []): readonly Place[] =>
  typeof value !== 'object' || value === null
    ? [place]
    : Object.entries(value).flatMap(([key, inner]) => [[...place, key], ...placesIn(inner, [...place, key])]);

/** The same value with something else, or nothing, in one place. */
const without = (value: unknown, [key, ...rest]: Place, put: null | undefined): unknown => {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((inner, i) => (i === Number(key) ? without(inner, rest, put) : inner));
  const inner = value as Readonly<Record<string, unknown>>;
  return { ...inner, [key]: without(inner[key], rest, put) };
};
