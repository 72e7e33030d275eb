import Database from 'better-sqlite3';
import { Queue, Worker } from 'bullmq';
import express from 'express';
import { Redis } from 'ioredis';

/**
 * What the way from an event to a mail is held against: bare Express keeps the event, a queue brings it to a worker, and
 * the worker writes a row, as durably as Camber does. PORT and REDIS_URL as Camber reads them; FILE is the database.
 */
const { PORT, REDIS_URL = '', FILE = '' } = process.env;
const db = new Database(FILE);
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec('create table event (id integer primary key, at real); create table mail (event integer, at real)');
const keep = db.prepare('insert into event (at) values (?)');
const write = db.prepare('insert into mail (event, at) values (?, ?)');

const connect = () => new Redis(REDIS_URL.replace(/^unix:\/\//, ''), { maxRetriesPerRequest: null });
const queue = new Queue('events', { connection: connect(), prefix: 'bare-outbox' });
const worker = new Worker<{ event: number }>(
  'events',
  async ({ data }) => void write.run(data.event, Date.now()),
  {
    connection: connect(),
    prefix: 'bare-outbox',
  },
);
await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()]);

const app = express();
app.get('/healthz', (_req, res) => void res.json({ ok: true }));
app.post('/event', express.json(), async (_req, res) => {
  const { lastInsertRowid } = keep.run(Date.now());
  await queue.add('mail', { event: Number(lastInsertRowid) });
  res.status(200).end();
});
/** How long each took, milliseconds. */
app.get('/times', (_req, res) => {
  const rows = db
    .prepare('select mail.at - event.at as ms from mail join event on event.id = mail.event')
    .all();
  res.json(rows.map((row) => (row as { ms: number }).ms));
});
app.listen(Number(PORT), '127.0.0.1');
