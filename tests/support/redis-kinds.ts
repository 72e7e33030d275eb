import { execFile, type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { eventually } from './eventually.ts';
import { freePort } from './free-port.ts';

/** What REDIS_URL may name beside a single server: a small cluster, and a server that sentinels look after. */

const run = promisify(execFile);

/** A server and its certificate, for `localhost` and the loopback. */
export type Certificate = { readonly cert: string; readonly key: string };

/** Makes a certificate that signs itself, valid for a day. */
export const makeCertificate = async (folder: string): Promise<Certificate> => {
  const made = { cert: path.join(folder, 'cert.pem'), key: path.join(folder, 'key.pem') };
  const files = ['-keyout', made.key, '-out', made.cert];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  await run('openssl', ['req', '-x509', ...kind, ...files, ...names]);
  return made;
};

/** How a port is offered, and how `redis-cli` gets in. */
const wayIn = (port: number, tls: Certificate | null) => {
  if (tls === null) return { options: { port: String(port) }, cli: ['-p', String(port)] };
  const options = {
    port: '0',
    'tls-port': String(port),
    'tls-cert-file': tls.cert,
    'tls-key-file': tls.key,
    'tls-ca-cert-file': tls.cert,
    'tls-auth-clients': 'no',
    'tls-replication': 'yes',
  };
  return { options, cli: ['-p', String(port), '--tls', '--cacert', tls.cert] };
};

type Node = {
  readonly port: number;
  cli(...args: readonly string[]): Promise<string>;
  kill(): Promise<void>;
};

/** One server of its own folder; `sentinel` reads its settings from a file, which it also writes. */
const startNode = async (
  folder: string,
  tls: Certificate | null,
  more: (port: number) => Readonly<Record<string, string>>,
  sentinelLines: readonly string[] | null = null,
): Promise<Node> => {
  const port = await freePort();
  const dir = path.join(folder, String(port));
  mkdirSync(dir);
  const { options, cli } = wayIn(port, tls);
  const all = { bind: '127.0.0.1', dir, ...options, ...more(port) };
  const lines = [...Object.entries(all).map((each) => each.join(' ')), ...(sentinelLines ?? [])];
  const file = path.join(dir, 'redis.conf');
  writeFileSync(file, `${lines.join('\n')}\n`);
  const args = [file, ...(sentinelLines === null ? [] : ['--sentinel'])];
  const server: ChildProcess = spawn('redis-server', args, { stdio: 'ignore', cwd: dir });
  const gone = new Promise((resolve) => server.once('exit', resolve));
  const ask = async (...words: readonly string[]): Promise<string> =>
    (await run('redis-cli', [...cli, ...words])).stdout.trim();
  await eventually(async () => {
    if ((await ask('ping')) !== 'PONG') throw new Error('not there yet');
  });
  const kill = async (): Promise<void> => {
    server.kill('SIGKILL');
    await gone;
  };
  return { port, cli: ask, kill };
};

const KEEPS_NOTHING = { save: '""', appendonly: 'no' };

export type Kind = {
  /** For REDIS_URL. */
  readonly url: string;
  readonly nodes: readonly Node[];
  stop(): Promise<void>;
};

const stopAll = (nodes: readonly Node[]) => async (): Promise<void> => {
  for (const node of nodes) await node.kill();
};

const hosts = (nodes: readonly Node[]): string => nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
const scheme = (kind: string, tls: Certificate | null): string =>
  `${tls === null ? 'redis' : 'rediss'}${kind}://`;

/** One server. */
export const startSingle = async (folder: string, tls: Certificate | null): Promise<Kind> => {
  const node = await startNode(folder, tls, () => KEEPS_NOTHING);
  return { url: scheme('', tls) + hosts([node]), nodes: [node], stop: stopAll([node]) };
};

/** Three masters, who share the slots: the least that makes a cluster. */
export const startCluster = async (folder: string, tls: Certificate | null): Promise<Kind> => {
  const nodes: Node[] = [];
  for (let count = 0; count < 3; count += 1) {
    const bus = await freePort();
    const more = { 'cluster-enabled': 'yes', 'cluster-port': String(bus), 'cluster-node-timeout': '2000' };
    const tlsBus = tls === null ? {} : { 'tls-cluster': 'yes' };
    nodes.push(await startNode(folder, tls, () => ({ ...KEEPS_NOTHING, ...more, ...tlsBus })));
  }
  const [first] = nodes;
  const places = nodes.map(({ port }) => `127.0.0.1:${port}`);
  await first?.cli('--cluster', 'create', ...places, '--cluster-replicas', '0', '--cluster-yes');
  for (const node of nodes)
    await eventually(async () => {
      if (!(await node.cli('cluster', 'info')).includes('cluster_state:ok'))
        throw new Error('no cluster yet');
    });
  return { url: scheme('+cluster', tls) + hosts(nodes), nodes, stop: stopAll(nodes) };
};

/** The name under which the sentinels know their server. */
const MASTER = 'the-one';

/** A server, its replica, and three sentinels: `nodes` begins with the server. */
export const startSentinels = async (folder: string, tls: Certificate | null): Promise<Kind> => {
  const master = await startNode(folder, tls, () => KEEPS_NOTHING);
  const replicaof = `127.0.0.1 ${master.port}`;
  const replica = await startNode(folder, tls, () => ({ ...KEEPS_NOTHING, replicaof }));
  await eventually(async () => {
    if (!(await replica.cli('info', 'replication')).includes('master_link_status:up'))
      throw new Error('not in step');
  });
  const sentinels: Node[] = [];
  const lines = [
    `sentinel monitor ${MASTER} 127.0.0.1 ${master.port} 2`,
    `sentinel down-after-milliseconds ${MASTER} 3000`,
    `sentinel failover-timeout ${MASTER} 10000`,
  ];
  for (let count = 0; count < 3; count += 1) sentinels.push(await startNode(folder, tls, () => ({}), lines));
  for (const sentinel of sentinels)
    await eventually(async () => {
      const ready = await sentinel.cli('sentinel', 'ckquorum', MASTER);
      const known = await sentinel.cli('sentinel', 'replicas', MASTER);
      if (!ready.startsWith('OK 3') || !known.includes(String(replica.port)))
        throw new Error('no quorum yet');
    });
  const nodes = [master, replica, ...sentinels];
  return { url: `${scheme('+sentinel', tls) + hosts(sentinels)}/${MASTER}`, nodes, stop: stopAll(nodes) };
};
