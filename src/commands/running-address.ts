import type { Config } from '../config/load-config.ts';

/** An address that means "all of them" is reached as this machine. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
};

/** Where the Camber of these settings tells how it is, `host:port`: beside its pages, or on the port of its own. */
export const runningAddress = ({ host, port, healthPort, roles }: Config): string =>
  `${reachable(host)}:${roles.includes('web') ? port : (healthPort ?? port)}`;
