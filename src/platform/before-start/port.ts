import { createServer } from 'node:net';
import { StartError } from './errors.ts';

/** What is said when the pages cannot be put at this address; null for an error that nobody explains better than itself. */
export const portSentence = (code: string | undefined, host: string, port: number): string | null => {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use, perhaps by a Camber that runs already.\nStop that program, or choose another port: PORT=${port + 1} npm start`;
    case 'EACCES':
      return `Port ${port} is only for root. Choose one from 1024 on: PORT=8080 npm start`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST=${host} is no address of this machine. Use 127.0.0.1 for this machine alone, 0.0.0.0 for all its addresses.`;
    default:
      return null;
  }
};

/** Opens the port for a moment. @throws StartError when the pages cannot be there */
export const checkPort = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const sentence = portSentence(error.code, host, port);
      reject(sentence === null ? error : new StartError(sentence, { cause: error }));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
