import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/run.ts';
import { spanOf } from '../../../src/notices/alert.ts';
import type { OutboxMail } from '../../../src/store/outbox.ts';
import { type Desk, HOUR_MS, NOON, ordinaryWeeks, runAt, startDesk } from './support.ts';

const MINUTE_MS = 60_000;
const CONNECTED = NOON - 60 * HOUR_MS;
const HISTORY = ordinaryWeeks(CONNECTED);

let desk: Desk;
beforeAll(async () => void (desk = await startDesk()));
afterAll(() => desk.close());

/** Up to five runs of the last two days, none of which overlap. */
const freshRuns = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })
  .chain((slots) =>
    fc
      .tuple(...slots.map(() => fc.integer({ min: 1, max: 40 })))
      .map((kilometres): readonly Run[] =>
        slots.map((slot, i) => runAt(1_000 + slot, NOON - slot * 5 * HOUR_MS, (kilometres[i] ?? 1) * 1_000)),
      ),
  );

/** Every run at least once, in any order, some of them told again. */
const tellings = (runs: readonly Run[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...runs], { minLength: runs.length }),
      fc.array(fc.constantFrom(...runs), { maxLength: 4 }),
    )
    .chain(([once, again]) =>
      fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length }),
    );

const content = (mails: readonly OutboxMail[]) =>
  mails.map(({ key, payload }) => ({ key, payload })).toSorted((a, b) => a.key.localeCompare(b.key));

const inOrder = async (runs: readonly Run[]): Promise<readonly OutboxMail[]> => {
  await desk.connect(HISTORY, CONNECTED);
  for (const run of runs.toSorted((a, b) => a.startS - b.startS)) await desk.hear(run.id, run);
  return desk.alerts();
};

describe('the alert mails of a set of runs', () => {
  it('are the same in any order and doubled, as long as none has left', async () => {
    let mailed = 0;
    const several = freshRuns.chain((runs) => fc.tuple(fc.constant(runs), tellings(runs)));
    await fc.assert(
      fc.asyncProperty(several, async ([runs, told]) => {
        desk.clock.at = NOON;
        const expected = content(await inOrder(runs));
        mailed += expected.length;
        await desk.connect(HISTORY, CONNECTED);
        // All within the ten minutes in which a run settles.
        for (const [i, run] of told.entries()) {
          desk.clock.at = NOON + Math.floor((i * 9 * MINUTE_MS) / told.length);
          await desk.hear(run.id, run);
          await desk.mailsLeave();
        }
        expect(content(await desk.alerts())).toEqual(expected);
      }),
      { numRuns: 40, seed: 4 },
    );
    expect(mailed).toBeGreaterThan(20); // the property speaks about mails, not about silence
  });

  it('are those of the last word, whatever was edited or deleted on the way', async () => {
    const stories = freshRuns.chain((runs) =>
      fc.tuple(
        fc.constant(runs),
        fc.array(
          fc.record({
            run: fc.constantFrom(...runs),
            kilometres: fc.option(fc.integer({ min: 1, max: 40 })),
          }),
          { maxLength: 6 },
        ),
      ),
    );
    await fc.assert(
      fc.asyncProperty(stories, async ([runs, edits]) => {
        desk.clock.at = NOON;
        const expected = content(await inOrder(runs));
        await desk.connect(HISTORY, CONNECTED);
        for (const { run, kilometres } of edits)
          await desk.hear(
            run.id,
            kilometres === null ? null : runAt(run.id, run.startS * 1000, kilometres * 1_000),
          );
        for (const run of runs) await desk.hear(run.id, run);
        expect(content(await desk.alerts())).toEqual(expected);
      }),
      { numRuns: 25, seed: 4 },
    );
  });

  it('stand once they have left: however late the rest comes', async () => {
    const stories = freshRuns.chain((runs) =>
      fc.tuple(
        fc.constant(runs),
        tellings(runs),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 9, maxLength: 9 }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(stories, async ([runs, told, hours]) => {
        await desk.connect(HISTORY, CONNECTED);
        desk.clock.at = NOON;
        const sentAs = new Map<string, unknown>();
        for (const [i, run] of told.entries()) {
          await desk.hear(run.id, run);
          desk.clock.at += (hours[i] ?? 0) * HOUR_MS;
          await desk.mailsLeave();
          for (const mail of await desk.alerts()) {
            if (mail.state !== 'sent') continue;
            // What was said stays said, once per run.
            expect(sentAs.get(mail.key) ?? mail.payload).toEqual(mail.payload);
            sentAs.set(mail.key, mail.payload);
          }
        }
        const mails = await desk.alerts();
        expect(new Set(mails.map(({ key }) => key)).size).toBe(mails.length);
        for (const mail of mails) {
          const span = spanOf(mail.payload);
          // Late runs never mail.
          expect(mail.createdAt - (span?.toS ?? 0) * 1000).toBeLessThanOrEqual(48 * HOUR_MS);
        }
        expect(mails.length).toBeLessThanOrEqual(runs.length);
      }),
      { numRuns: 40, seed: 4 },
    );
  });
});
