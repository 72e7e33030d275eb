import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What is said to the server, in this order. `end`: the dot after a mail; `taken`: the mail is kept, 250 is not said yet. */
export const SMTP_COMMANDS = ['connect', 'mail', 'rcpt', 'data', 'end', 'taken'] as const;
type SmtpCommand = (typeof SMTP_COMMANDS)[number];

/** What the server does at a command, so many times: nothing at all, a refusal, or it hangs up. */
export type MailFault = {
  readonly at: SmtpCommand;
  readonly how: 'hang' | 'drop' | 451 | 554;
  readonly times: number;
};

/** A mail as the server said 250 to it. */
export type Accepted = { readonly messageId: string; readonly to: string; readonly subject: string };

export type Mailbox = {
  readonly url: string;
  /** Every mail that was taken, again where it came again. */
  readonly accepted: readonly Accepted[];
  setFault(fault: MailFault | null): void;
  /** Whether a fault still waits for its command. */
  isFaulty(): boolean;
  close(): Promise<void>;
};

const headerOf = (source: string, name: string): string => {
  const head = source.slice(0, source.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ');
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
};

/**
 * A mail server that remembers every mail it took, tells at which command it is, and fails where it is told to. Where
 * `pass` gives a promise, the server goes on when it is kept.
 */
export const startMailbox = async (pass: (point: string) => void | Promise<void>): Promise<Mailbox> => {
  const accepted: Accepted[] = [];
  const sockets = new Set<Socket>();
  let fault: MailFault | null = null;

  const at = (command: SmtpCommand, done: (error?: Error | null) => void): void => {
    const wait = pass(`SMTP: at ${command}`);
    if (wait === undefined) answer(command, done);
    else void wait.then(() => answer(command, done));
  };
  const answer = (command: SmtpCommand, done: (error?: Error | null) => void): void => {
    if (fault?.at !== command || fault.times <= 0) return done();
    const { how } = fault;
    fault = { ...fault, times: fault.times - 1 };
    if (how === 'hang') return;
    if (how === 'drop') return sockets.forEach((socket) => socket.destroy());
    done(Object.assign(new Error('not now'), { responseCode: how }));
  };

  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_session, done) => at('connect', done),
    onMailFrom: (_address, _session, done) => at('mail', done),
    onRcptTo: (_address, _session, done) => at('rcpt', done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      at('data', (error) => {
        if (error) return stream.resume().on('end', () => done(error));
        const end = (): void =>
          at('end', (refusal) => {
            if (refusal) return done(refusal);
            const source = Buffer.concat(chunks).toString();
            const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
            accepted.push({
              messageId: headerOf(source, 'Message-ID'),
              to,
              subject: headerOf(source, 'Subject'),
            });
            at('taken', () => {
              done();
              void pass('SMTP: after 250');
            });
          });
        if (stream.readableEnded) end();
        else stream.on('end', end);
      });
    },
  });
  server.on('error', () => {}); // a client that was killed
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    accepted,
    setFault: (next) => void (fault = next),
    isFaulty: () => fault !== null && fault.times > 0,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
