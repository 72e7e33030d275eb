import { HOUR_MS } from '../src/core/durations.ts';
import type { Month } from './soak/month.ts';
import { soak } from './soak/soak.ts';
import { readOptions } from './support/options.ts';

/**
 * `npm run soak`: fifty runners, four simulated weeks, the limits of an app for ten, random trouble. The end must be
 * that of the same weeks in peace.
 */

const HELP = `npm run soak -- [options]: weeks of random trouble, against the same weeks in peace

  --athletes <n>  runners (default 50)
  --days <n>      days they live through (default 28)
  --seed <n>      a seed makes the same trouble again
  --help          this`;

const values = readOptions(HELP, {
  athletes: { type: 'string', default: '50' },
  days: { type: 'string', default: '28' },
  seed: { type: 'string', default: '1' },
});

const READS = [
  'GET /athlete',
  'GET /athlete/activities',
  'GET /activities/{id}',
  'GET /activities/{id}/streams',
  'GET /gear/{id}',
];
const SHOWN = 20;

const hours = (ms: number): string => `${(ms / HOUR_MS).toFixed(1)} h`;

const report = (name: string, month: Month): string => {
  const reads = READS.reduce((sum, endpoint) => sum + (month.requests[endpoint] ?? 0), 0);
  const perRun =
    ((month.requests['GET /activities/{id}'] ?? 0) + (month.requests['GET /activities/{id}/streams'] ?? 0)) /
    Math.max(1, month.released);
  return `${name}: ${month.released} runs uploaded, ${month.troubles} changes of trouble
  reads in all          ${reads} (${READS.map((endpoint) => `${endpoint.slice(4)} ${month.requests[endpoint] ?? 0}`).join(', ')})
  reads per run         ${perRun.toFixed(2)} (details and streams, the histories' streams included)
  histories read after  ${hours(month.historiesMs)}
  wait per run          longest ${hours(month.longestWaitMs)}, middle ${hours(month.medianWaitMs)}
  least quota left      ${month.leastLeft.quarterHour} reads of a quarter hour, ${month.leastLeft.day} of a day`;
};

const { calm, troubled, differences, mailsThatDiffer } = await soak({
  athletes: Number(values.athletes),
  days: Number(values.days),
  seed: Number(values.seed),
  say: (line) => console.error(line),
});
console.log(report('In peace', calm));
console.log(report('In trouble', troubled));
console.log(`Mails that only one of the two months wrote: ${mailsThatDiffer}.`);
console.log(
  differences.length === 0
    ? 'Both months ended with the same runs, findings, shoes and connections; no mail was written twice.'
    : `${differences.length} differences:\n${differences.slice(0, SHOWN).join('\n')}`,
);
process.exitCode = differences.length === 0 ? 0 : 1;
