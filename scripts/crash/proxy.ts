import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A connection for each question, on both sides: one that is kept may be closed by its server just when the next question
 * is on its way, and on a busy machine often is.
 */
const EACH_ITS_OWN = new Agent({ keepAlive: false });

/** Stands between Camber and Strava, and tells when a question goes there and when its answer has come. */
export const startProxy = async (
  target: string,
  pass: (point: string) => void,
): Promise<{ readonly url: string; close(): void }> => {
  const server = createServer((req, res) => {
    const path = new URL(req.url ?? '/', target).pathname.replace(/^\/api\/v3/, '');
    const name = `${req.method} ${path.replaceAll(/\/b?\d+/g, '/{id}')}`;
    pass(`Strava: before ${name}`);
    const headers = { ...req.headers, host: new URL(target).host };
    const options = { method: req.method, headers, agent: EACH_ITS_OWN };
    const onward = request(new URL(req.url ?? '/', target), options, (answer) => {
      // The whole answer is here, and not passed on yet: what Strava has done by now stays done.
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        pass(`Strava: after ${name}`);
        res.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
        res.end(Buffer.concat(chunks));
      });
    });
    onward.on('error', () => res.destroy());
    req.on('error', () => onward.destroy());
    req.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
