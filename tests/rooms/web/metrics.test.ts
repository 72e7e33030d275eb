import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { beginImport } from '../../../src/store/imports.ts';
import * as outbox from '../../../src/store/outbox.ts';
import { connected, NOON, startWeb, type Web } from './support.ts';

const TOKEN = 'token-of-the-watcher-1';
let web: Web;

afterEach(() => web.close());

/** `fetch` forbids some of the headers that proxies add. */
const ask = (headers: Record<string, string> = {}): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    request(`${web.url}/metrics`, { headers }, (res) => {
      let text = '';
      res.on('data', (chunk) => (text += String(chunk)));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, text }));
    })
      .on('error', reject)
      .end();
  });

describe('/metrics', () => {
  it('does not exist unless it is switched on', async () => {
    web = await startWeb();
    expect((await ask()).status).toBe(404);
  });

  it('answers this machine, and nobody who came through a proxy', async () => {
    web = await startWeb({ metrics: { on: true } });
    expect((await ask()).status).toBe(200);
    for (const name of ['x-forwarded-for', 'via', 'forwarded'])
      expect((await ask({ [name]: '198.51.100.7' })).status).toBe(404);
  });

  it('answers whoever has the token, from wherever, and nobody else', async () => {
    web = await startWeb({ metrics: { on: true, token: TOKEN } });
    expect((await ask()).status).toBe(404);
    expect((await ask({ authorization: 'Bearer wrong-token-of-watch' })).status).toBe(404);
    const headers = { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '198.51.100.7' };
    expect((await ask(headers)).status).toBe(200);
  });

  it('counts by route, job, mail and limit, and names no runner, address or secret', async () => {
    web = await startWeb({ metrics: { on: true } });
    const browser = await connected(web, 987_654);
    await browser.get('/runs/123456?code=abc');
    await browser.get('/somewhere/else');
    await browser.get('/webhook/a-wrong-secret');
    await web.store.write((tx) =>
      outbox.addMail(tx, {
        key: 'alert:987654:1',
        athleteId: 987_654,
        kind: 'alert',
        payload: {},
        notBefore: NOON - 60_000,
        now: NOON - 60_000,
        state: 'pending',
      }),
    );
    await web.store.write((tx) =>
      beginImport(tx, 987_654, { origin: 'upload', name: 'watch-of-kim.zip', progress: {}, now: NOON }),
    );
    web.deps.metrics.job('ingest', 'done', 0.2);
    web.deps.metrics.eventToMail(300);
    const { text } = await ask();
    for (const line of [
      'camber_http_request_seconds_count{route="/runs/:id",method="GET",status="404"} 1',
      'camber_job_seconds_count{job="ingest",outcome="done"} 1',
      'camber_mails{kind="alert",state="pending"} 1',
      'camber_imports{origin="upload",state="reading"} 1',
      'camber_mail_oldest_seconds 60',
      'camber_event_to_mail_seconds_sum 300',
      'camber_events_waiting 0',
      'camber_strava_waiting 0',
      'camber_database_up 1',
      'camber_redis_up 1',
    ])
      expect(text).toContain(line);
    expect(text).not.toMatch(/987654|123456|abc|a-wrong-secret|somewhere|kim/);
  });

  it('says that Redis is away, and the rest as ever', async () => {
    web = await startWeb({
      metrics: { on: true },
      queueView: {
        queues: [],
        counts: () => Promise.reject(new Error('away')),
        oldest: () => Promise.reject(new Error('away')),
        version: async () => '7',
      },
    });
    const { text } = await ask();
    expect(text).toContain('camber_redis_up 0');
    expect(text).toContain('camber_events_waiting 0');
    expect(text).not.toContain('camber_queue_jobs{');
  });
});
