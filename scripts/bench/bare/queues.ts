import { Queue, Worker } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';

/**
 * What Camber's size is held against: bare Express, three queues and their workers, as their documents show them.
 * PORT and REDIS_URL as Camber reads them.
 */
const { PORT, REDIS_URL = '' } = process.env;
const NAMES = ['first', 'second', 'third'];

// ioredis takes a socket as a path.
const connect = () => new Redis(REDIS_URL.replace(/^unix:\/\//, ''), { maxRetriesPerRequest: null });
const queues = NAMES.map((name) => new Queue(name, { connection: connect(), prefix: 'bare' }));
const workers = NAMES.map(
  (name) => new Worker(name, async () => {}, { connection: connect(), prefix: 'bare' }),
);
await Promise.all([...queues, ...workers].map((each) => each.waitUntilReady()));

const app = express();
app.get('/healthz', (_req, res) => void res.json({ ok: true }));
app.post('/work', express.json(), async (_req, res) => {
  await queues[0]?.add('job', {});
  res.status(200).end();
});
app.listen(Number(PORT), '127.0.0.1');
