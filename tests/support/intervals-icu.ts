import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** An activity of the stand-in. `file` null: entered by hand; a stub has no file that is given out. */
export type IcuActivity = {
  readonly id: string;
  /** Wall clock, `2026-11-21T07:30:00`. */
  readonly startLocal: string;
  readonly type?: string | null;
  readonly stub?: boolean;
  readonly file?: Uint8Array | null;
};

/** What goes wrong with the next calls whose path holds the text. */
export type IcuFault = {
  readonly path: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How many calls; absent = all from now on. */
  readonly times?: number;
};

const rowOf = ({ id, startLocal, type = 'Run', stub = false }: IcuActivity) => ({
  id,
  icu_athlete_id: 'i4711',
  start_date_local: startLocal,
  ...(stub
    ? { source: 'STRAVA', _note: 'STRAVA activities are not available via the API' }
    : { source: 'GARMIN_CONNECT', type, name: 'Along the river', distance: 10_000, moving_time: 3_600 }),
});

const json = (res: ServerResponse, status: number, body: unknown): void =>
  void res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/**
 * A stand-in for intervals.icu on loopback: the list of one runner, newest first, between `oldest` and `newest` (both
 * included; a day means all of it), and the original files, packed as they are there.
 */
export const startIntervalsIcu = async (activities: readonly IcuActivity[] = []) => {
  const state = {
    key: 'the-right-key',
    activities: [...activities],
    faults: [] as IcuFault[],
    /** Paths that were called, in order. */
    calls: [] as string[],
    /** Answers do not come while this is set. */
    silent: false,
  };

  const faultOf = (path: string): IcuFault | null => {
    const at = state.faults.findIndex((fault) => path.includes(fault.path));
    const fault = state.faults[at];
    if (fault === undefined) return null;
    const left = fault.times === undefined ? undefined : fault.times - 1;
    if (left === 0) state.faults.splice(at, 1);
    else state.faults[at] = { ...fault, ...(left !== undefined && { times: left }) };
    return fault;
  };

  const list = (query: URLSearchParams): readonly unknown[] => {
    const oldest = query.get('oldest') ?? '';
    const newest = query.get('newest') ?? '9999';
    const until = newest.length === 'yyyy-mm-dd'.length ? `${newest}T23:59:59` : newest;
    return state.activities
      .filter(({ startLocal }) => startLocal >= oldest && startLocal <= until)
      .toSorted((a, b) => (a.startLocal < b.startLocal ? 1 : -1))
      .slice(0, Number(query.get('limit') ?? Infinity))
      .map(rowOf);
  };

  const sendFile = (res: ServerResponse, id: string): void => {
    const found = state.activities.find((each) => each.id === id);
    if (found?.stub === true)
      return json(res, 422, { status: 422, error: 'Cannot read Strava activities via the API' });
    const file = found?.file ?? null;
    if (file === null) return json(res, 404, { status: 404, error: 'Not Found' });
    res.writeHead(200, { 'content-type': 'application/octet-stream' }).end(gzipSync(file));
  };

  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    const url = new URL(req.url ?? '/', 'http://stand-in');
    state.calls.push(url.pathname + url.search);
    if (state.silent) return;
    const fault = faultOf(url.pathname);
    if (fault !== null)
      return void res
        .writeHead(fault.status, { 'content-type': 'application/json', ...fault.headers })
        .end(fault.body ?? '{}');
    const expected = `Basic ${Buffer.from(`API_KEY:${state.key}`).toString('base64')}`;
    if (req.headers.authorization !== expected)
      return json(res, 403, { status: 403, error: 'Access denied' });
    if (url.pathname === '/api/v1/athlete/0/activities') {
      if (url.searchParams.get('oldest') === null) return json(res, 422, { error: 'oldest is required' });
      return json(res, 200, list(url.searchParams));
    }
    const id = /^\/api\/v1\/activity\/([^/]+)\/file$/.exec(url.pathname)?.[1];
    if (id === undefined) return json(res, 404, { error: 'Not Found' });
    sendFile(res, decodeURIComponent(id));
  };

  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How many calls went to a path that holds the text. */
    count: (path: string): number => state.calls.filter((call) => call.includes(path)).length,
    close: (): Promise<void> =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

export type IntervalsIcu = Awaited<ReturnType<typeof startIntervalsIcu>>;
