/** A machine and a port. */
export type RedisNode = { readonly host: string; readonly port: number };

/** What `REDIS_URL` says. */
export type RedisUrl =
  | { readonly kind: 'socket'; readonly path: string }
  | {
      readonly kind: 'server' | 'sentinel' | 'cluster';
      readonly nodes: readonly [RedisNode, ...RedisNode[]];
      readonly tls: boolean;
      readonly username: string | null;
      readonly password: string | null;
      /** The name under which sentinels know the server. */
      readonly master: string | null;
      readonly db: number | null;
    };

const DEFAULT_PORT = { server: 6379, sentinel: 26_379, cluster: 6379 } as const;

/** scheme://user:password@host:port,host:port/rest. `URL` takes one host only. */
const SHAPE = /^redis(s?)(?:\+(sentinel|cluster))?:\/\/(?:([^@/]*)@)?([^/?#]+)(?:\/([^?#]*))?$/;

/** `host`, `host:port` or `[::1]:port`; null when it is none of them. */
const nodeOf = (text: string, defaultPort: number): RedisNode | null => {
  const found = /^(\[[\da-f:.]+\]|[^:[\]\s]+)(?::(\d{1,5}))?$/i.exec(text.trim());
  if (found?.[1] === undefined) return null;
  return { host: found[1].replace(/^\[|\]$/g, ''), port: Number(found[2] ?? defaultPort) };
};

/** Percent signs that encode nothing are as bad as any other mistake. */
const decoded = (text: string | undefined): string | null => {
  try {
    return text === undefined || text === '' ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
};

const restOf = (kind: 'server' | 'sentinel' | 'cluster', rest: string) => {
  const shape = { server: /^()(\d*)$/, sentinel: /^([^/]+)(?:\/(\d+))?$/, cluster: /^()()$/ }[kind];
  const found = shape.exec(rest);
  if (found === null) return null;
  return { master: decoded(found[1]), db: found[2] ? Number(found[2]) : null };
};

/**
 * Reads `redis://user:password@host:6379/0`, `rediss://` with TLS, `unix:///path/of/socket`,
 * `redis+sentinel://…@host:26379,host:26379/master-name/0` and `redis+cluster://…@host:6379,host:6379`.
 * Null when it is none of them.
 */
export const readRedisUrl = (text: string): RedisUrl | null => {
  const path = /^unix:\/\/(\/.+)$/.exec(text)?.[1];
  if (path !== undefined) return { kind: 'socket', path: decoded(path) ?? path };
  const found = SHAPE.exec(text);
  if (found === null) return null;
  const kind = (found[2] ?? 'server') as 'server' | 'sentinel' | 'cluster';
  const rest = restOf(kind, found[5] ?? '');
  const hosts = (found[4] ?? '').split(',');
  const nodes = hosts.map((host) => nodeOf(host, DEFAULT_PORT[kind])).filter((node) => node !== null);
  const [first, ...others] = nodes;
  if (rest === null || first === undefined || nodes.length < hosts.length) return null;
  if (kind === 'server' && others.length > 0) return null;
  const [username, password] = (found[3] ?? '').split(/:(.*)/s);
  return {
    kind,
    nodes: [first, ...others],
    tls: found[1] === 's',
    username: decoded(username),
    password: decoded(password),
    ...rest,
  };
};
