import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deliver } from '../../../jobs/notify/deliver.ts';
import { createMailer, type Mailer } from '../../../src/mail/transport.ts';
import * as athletes from '../../../src/store/athletes.ts';
import * as shoes from '../../../src/store/shoes.ts';
import { startSmtp } from '../../support/smtp.ts';
import { type Desk, HOUR_MS, NOON, ordinaryWeeks, RUNNER, runAt, startDesk } from './support.ts';

/** An alert as it really comes about, of a runner and a pair whose names were made to add a header. */

const EVIL = 'Speedster\r\nBcc: all@example.org\r\nX-Evil: 1\r\n\r\n<script>alert(1)</script>';
const CONNECTED = NOON - 60 * HOUR_MS;

let server: Awaited<ReturnType<typeof startSmtp>>;
let mailer: Mailer;
let desk: Desk;
beforeEach(async () => {
  server = await startSmtp();
  mailer = createMailer({ smtpUrl: server.url, from: 'Camber <camber@example.org>', folder: '' });
  desk = await startDesk(mailer);
});
afterEach(async () => {
  mailer.close();
  await desk.close();
  await server.close();
});

describe('an alert', () => {
  it('of a pair with a hostile name goes to its runner alone, with no header more', async () => {
    await desk.connect(
      ordinaryWeeks(CONNECTED).map((run) => ({ ...run, gearId: 'g1' })),
      CONNECTED,
    );
    await desk.store.write(async (tx) => {
      await athletes.updateAthlete(tx, RUNNER, { name: EVIL });
      await shoes.upsertShoes(tx, RUNNER, [
        { id: 'g1', name: 'Ordinary', distanceM: 280_000, retired: false, dropMm: 10 },
        { id: 'g2', name: EVIL, distanceM: 0, retired: false, dropMm: 0 },
      ]);
    });
    await desk.hear(1_001, runAt(1_001, NOON - 3 * HOUR_MS, 8_000, { gearId: 'g2' }));
    desk.clock.at = NOON + HOUR_MS;
    for (const { id } of await desk.alerts()) await deliver.handle(desk.deps, { outboxId: id });

    const [mail] = server.received;
    expect(mail?.text).toContain('Speedster');
    expect(mail?.envelopeTo).toEqual(['r@example.org']);
    expect(mail?.source.split('\r\n\r\n')[0]).not.toMatch(/^(bcc|x-evil):/im);
    expect(String(mail?.html)).not.toMatch(/<script/i);
  });
});
