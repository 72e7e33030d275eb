import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateSampleRunner } from '../../src/emulator/sample-runner/generate.ts';
import * as channels from '../../src/store/channels.ts';
import * as outbox from '../../src/store/outbox.ts';
import { SAMPLES, sampleOutlook } from '../rooms/words/samples.ts';
import { type Received, startReceiver } from '../rooms/channels/receiver.ts';
import { connect, newVisitor, type Visitor } from '../support/visitor.ts';
import { startWorld, type World } from '../support/world.ts';
import { eventually } from '../support/eventually.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');

describe('channels beside mail', () => {
  const source = generateSampleRunner({ lastDay: '2026-11-21' });
  const athleteId = source.athlete.id;
  let world: World;
  let visitor: Visitor;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let secret = '';
  let count = 0;

  beforeAll(async () => {
    receiver = await startReceiver();
    world = await startWorld({ source, now: NOW, smtp: true, env: { ALLOW_PRIVATE_CHANNELS: 'true' } });
    visitor = newVisitor();
    await connect(visitor, world.url, athleteId);
    await world.settled();
    const form = { kind: 'webhook', url: `${receiver.url}/hook` };
    const page = await (await visitor.post(`${world.url}/settings/channels`, form)).text();
    secret = /whsec_[A-Za-z0-9+/=]+/.exec(page)?.[0] ?? '';
  });

  afterAll(async () => {
    await world.stop();
    await receiver.close();
  });

  beforeEach(() => {
    receiver.received.splice(0);
    receiver.control.status = 200;
  });

  /** Puts an alert into the outbox as the jobs do and has it delivered. Gives its key. */
  const anAlertLeaves = async (): Promise<string> => {
    count += 1;
    const key = `alert:${athleteId}:${count}`;
    const id = await world.deps.store.write((tx) =>
      outbox.addMail(tx, {
        key,
        athleteId,
        kind: 'alert',
        payload: {
          run: { id: count, day: '2026-11-22', distanceM: 14_000, movingTimeS: 5045 },
          findings: [SAMPLES.S1],
          outlook: sampleOutlook([SAMPLES.S1]),
        },
        now: world.deps.clock.now(),
      }),
    );
    await world.deps.queues.add('deliver', { outboxId: id ?? 0 });
    return key;
  };

  const rowOf = async (mailKey: string) =>
    (await outbox.ofAthlete(world.deps.store.read, athleteId, 100)).find(
      ({ key, channelId }) => channelId !== null && key.endsWith(`:${mailKey}`),
    );

  it('say what the mail says, signed, also while the mail waits for an address', async () => {
    const key = await anAlertLeaves();
    await eventually(() => expect(receiver.received).toHaveLength(1));
    const [{ headers, body } = { headers: {} as Received['headers'], body: '' }] = receiver.received;
    expect(JSON.parse(body)).toMatchObject({
      type: 'camber.alert',
      data: { title: 'Your long run grew by 40 %: keep the next one under 11 km', level: 'caution' },
    });
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const hmac = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(signed);
    expect(headers['webhook-signature']).toBe(`v1,${hmac.digest('base64')}`);
    await eventually(async () => expect((await rowOf(key))?.state).toBe('sent'));
    expect(world.mails).toEqual([]);
  });

  it('are told once, however often the mail is tried', async () => {
    const key = await anAlertLeaves();
    await eventually(() => expect(receiver.received).toHaveLength(1));
    const mail = (await outbox.ofAthlete(world.deps.store.read, athleteId, 100)).find(
      (row) => row.key === key,
    );
    await world.deps.store.write((tx) => outbox.releaseHeld(tx, athleteId, 0));
    await world.deps.queues.add('deliver', { outboxId: mail?.id ?? 0 });
    await world.settled();
    expect(receiver.received).toHaveLength(1);
  });

  it('are tried again when nobody answers, and show it in the settings meanwhile', async () => {
    receiver.control.status = 503;
    const key = await anAlertLeaves();
    await eventually(async () =>
      expect(await rowOf(key)).toMatchObject({
        state: 'pending',
        attempts: 1,
        error: 'status 503',
      }),
    );
    const page = async () => (await visitor.get(`${world.url}/settings/channels`)).text();
    expect(await page()).toContain('the answer was status 503');
    receiver.control.status = 200;
    world.setNow((await rowOf(key))?.notBefore ?? 0);
    await world.deps.queues.add('sweep', {});
    await eventually(async () => expect((await rowOf(key))?.state).toBe('sent'));
    expect(await page()).not.toContain('status 503');
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('are given up when they refuse', async () => {
    receiver.control.status = 410;
    const key = await anAlertLeaves();
    await eventually(async () => expect((await rowOf(key))?.state).toBe('failed'));
  });

  it('hear nothing any more once they are removed', async () => {
    receiver.control.status = 503;
    const key = await anAlertLeaves();
    await eventually(async () => expect((await rowOf(key))?.attempts).toBe(1));
    const [channel] = await channels.channelsOf(world.deps.store.read, athleteId);
    await visitor.post(`${world.url}/settings/channels/${channel?.id}/remove`, {});
    receiver.received.splice(0);
    world.setNow((await rowOf(key))?.notBefore ?? 0);
    await world.deps.queues.add('sweep', {});
    await eventually(async () => expect((await rowOf(key))?.state).toBe('cancelled'));
    expect(receiver.received).toEqual([]);
  });
});
