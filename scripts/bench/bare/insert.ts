import Database from 'better-sqlite3';
import express from 'express';

/** What intake is held against: Express that keeps each event by one durable insert before it answers. */
const { PORT, FILE = '' } = process.env;
const db = new Database(FILE);
db.pragma('journal_mode = wal');
db.pragma('synchronous = full');
db.exec('create table event (id integer primary key, body text not null)');
const insert = db.prepare('insert into event (body) values (?)');

const app = express();
app.get('/healthz', (_req, res) => void res.json({ ok: true }));
app.post('/event', express.json(), (req, res) => {
  insert.run(JSON.stringify(req.body));
  res.status(200).end();
});
app.listen(Number(PORT), '127.0.0.1');
