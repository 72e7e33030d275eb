import express from 'express';

/** What intake is held against: bare Express that reads the event and says yes, and keeps nothing. */
const app = express();
app.get('/healthz', (_req, res) => void res.json({ ok: true }));
app.post('/event', express.json(), (_req, res) => void res.status(200).end());
app.listen(Number(process.env['PORT']), '127.0.0.1');
