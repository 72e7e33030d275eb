import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

/** What is said to the server, in this order. `end`: the dot after a mail; `taken`: the mail is kept, 250 is not said yet. */
export const SMTP_COMMANDS = ['connect', 'mail', 'rcpt', 'data', 'end', 'taken'] as const;
type SmtpCommand = (typeof SMTP_COMMANDS)[number];

/** What the server does at a command, once: nothing at all, a refusal, or it hangs up. */
export type MailFault = { readonly at: SmtpCommand; readonly how: 'hang' | 'drop' | 451 | 554 };

/** A mail as the server said 250 to it. */
export type Accepted = { readonly messageId: string; readonly to: string; readonly subject: string };

export type Mailbox = {
  readonly url: string;
  /** Every mail that was taken, again where it came again. */
  readonly accepted: readonly Accepted[];
  /** Those that were taken and never heard a 250, because of a fault: whoever sent them must send them again. */
  readonly unsaid: readonly string[];
  /** How many mails were refused for good. */
  refused(): number;
  /** What goes wrong from now on, one after another: each waits for its command, those behind it wait for it. */
  setFaults(faults: readonly MailFault[]): void;
  /** Those that have not happened yet. */
  faultsLeft(): readonly MailFault[];
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
  const unsaid: string[] = [];
  let refused = 0;
  let faults: readonly MailFault[] = [];

  /** What is to happen at this command, if anything. */
  const faultAt = (command: SmtpCommand): MailFault['how'] | null => {
    const [fault, ...later] = faults;
    if (fault?.at !== command) return null;
    faults = later;
    return fault.how;
  };
  const hangUp = ({ remotePort }: SMTPServerSession): void => {
    for (const socket of sockets) if (socket.remotePort === remotePort) socket.destroy();
  };
  type Done = (error?: Error | null) => void;
  const at = (command: SmtpCommand, session: SMTPServerSession, done: Done): void => {
    const wait = pass(`SMTP: at ${command}`);
    if (wait === undefined) answer(command, session, done);
    else void wait.then(() => answer(command, session, done));
  };
  const answer = (command: SmtpCommand, session: SMTPServerSession, done: Done): void => {
    const how = faultAt(command);
    if (how === null) return done();
    if (how === 'hang') return;
    if (how === 'drop') return hangUp(session);
    // A refusal in the greeting is about the connection, and no mail's.
    if (how >= 500 && command !== 'connect') refused += 1;
    done(Object.assign(new Error('not now'), { responseCode: how }));
  };

  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (session, done) => at('connect', session, done),
    onMailFrom: (_address, session, done) => at('mail', session, done),
    onRcptTo: (_address, session, done) => at('rcpt', session, done),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      at('data', session, (error) => {
        if (error) return stream.resume().on('end', () => done(error));
        const end = (): void =>
          at('end', session, (refusal) => {
            if (refusal) return done(refusal);
            const source = Buffer.concat(chunks).toString();
            const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
            const messageId = headerOf(source, 'Message-ID');
            accepted.push({ messageId, to, subject: headerOf(source, 'Subject') });
            unsaid.push(messageId);
            at('taken', session, () => {
              unsaid.splice(unsaid.indexOf(messageId), 1);
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
    unsaid,
    refused: () => refused,
    setFaults: (next) => void (faults = next),
    faultsLeft: () => faults,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
};
