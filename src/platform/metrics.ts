import type { Histogram as HistogramType, Registry as RegistryType } from 'prom-client';

/** One number at the moment of asking, with its labels. */
export type Reading = {
  readonly name: string;
  readonly help: string;
  readonly values: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
};

/** What this process counts. Labels name routes, jobs and outcomes: never a runner, an address or a run. */
export type Metrics = {
  request(route: string, method: string, status: number, seconds: number): void;
  job(name: string, outcome: 'done' | 'failed' | 'waiting', seconds: number): void;
  /** From Strava's event to the mail that followed it leaving. */
  eventToMail(seconds: number): void;
  /** Everything as Prometheus reads it, with these readings; null when metrics are off. */
  text(readings: readonly Reading[]): Promise<{ readonly type: string; readonly body: string } | null>;
};

/** Counts nothing. */
export const NO_METRICS: Metrics = {
  request: () => {},
  job: () => {},
  eventToMail: () => {},
  text: async () => null,
};

/** DESIGN: pages take milliseconds, jobs that ask Strava seconds. */
const PAGE_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const JOB_BUCKETS = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60];
/** DESIGN: an alert waits for its run to settle (some minutes) and for quiet hours (the night). */
const MAIL_BUCKETS = [60, 300, 600, 1_200, 1_800, 3_600, 4 * 3_600, 12 * 3_600, 24 * 3_600];

const histogram = (
  { Histogram }: { Histogram: typeof HistogramType },
  registry: RegistryType,
  name: string,
  help: string,
  buckets: readonly number[],
  labelNames: readonly string[] = [],
) => new Histogram({ name, help, buckets: [...buckets], labelNames: [...labelNames], registers: [registry] });

/** Counts with prom-client, which is loaded only where metrics are on. */
export const createMetrics = async (): Promise<Metrics> => {
  const prom = await import('prom-client');
  const registry = new prom.Registry();
  prom.collectDefaultMetrics({ register: registry, prefix: 'camber_' });
  const requests = histogram(
    prom,
    registry,
    'camber_http_request_seconds',
    'Answered requests.',
    PAGE_BUCKETS,
    ['route', 'method', 'status'],
  );
  const jobs = histogram(prom, registry, 'camber_job_seconds', 'Jobs by name and outcome.', JOB_BUCKETS, [
    'job',
    'outcome',
  ]);
  const mails = histogram(
    prom,
    registry,
    'camber_event_to_mail_seconds',
    'From the event of a run to the alert about it leaving.',
    MAIL_BUCKETS,
  );
  return {
    request: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    job: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
    eventToMail: (seconds) => mails.observe(seconds),
    text: async (readings) => {
      const now = new prom.Registry();
      for (const { name, help, values } of readings) {
        const labelNames = Object.keys(values[0]?.labels ?? {});
        const gauge = new prom.Gauge({ name, help, labelNames, registers: [now] });
        for (const { labels = {}, value } of values) gauge.set({ ...labels }, value);
      }
      const all = prom.Registry.merge([registry, now]);
      return { type: all.contentType, body: await all.metrics() };
    },
  };
};
