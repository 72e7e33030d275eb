import { createServer, type AddressInfo } from 'node:net';

/** The port asked for, or, for 0, one that is free now: links need it before the pages are up. */
export const freePort = async (wanted: number): Promise<number> => {
  if (wanted !== 0) return wanted;
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};
