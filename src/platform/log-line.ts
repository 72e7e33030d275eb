import { printable } from '../words/printable.ts';

/** One line of the log for a person at a terminal. Words of strangers write no line of their own in it. */

type Fields = Readonly<Record<string, unknown>>;

/** pino's numbers for what a person should look at; below these nothing is said. */
const MARKS: readonly (readonly [number, string])[] = [
  [50, '✗ '],
  [40, '! '],
];

/** What every line has, or what is told in its own way. */
const OWN = new Set(['level', 'time', 'msg', 'err', 'req', 'res', 'responseTime', 'pid', 'hostname']);

const record = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {};

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** "GET /runs 200, 12 ms". */
const requestOf = ({ req, res, responseTime }: Fields): string | null => {
  if (req === undefined || res === undefined) return null;
  const { method, path } = record(req);
  return `${String(method)} ${String(path)} ${String(record(res)['status'])}, ${String(responseTime)} ms`;
};

/** Line ends of a stack that are its own (pino names causes so); all others came with a message. */
const OWN_LINE_END = /\n(?= {4}at |caused by: )/;

/** A stack is for errors that nobody expected; expected ones come without. */
const errorOf = (err: unknown): string => {
  const { message, stack } = record(err);
  if (typeof message !== 'string') return '';
  const text = typeof stack === 'string' ? stack : message;
  return `: ${text.split(OWN_LINE_END).map(printable).join('\n')}`;
};

/** The line of these fields, with its end. */
export const readableLine = (fields: Fields): string => {
  const { level, time, msg, err } = fields;
  const mark = MARKS.find(([least]) => Number(level) >= least)?.[1] ?? '  ';
  const clock = new Date(String(time)).toTimeString().slice(0, 8);
  const request = requestOf(fields);
  const rest =
    request === null
      ? Object.entries(fields)
          .filter(([name, value]) => !OWN.has(name) && value !== undefined && value !== null)
          .map(([name, value]) => `${name} ${shown(value)}`)
      : [];
  const more = rest.length === 0 ? '' : ` (${rest.join(', ')})`;
  return `${clock} ${mark}${printable(`${request ?? String(msg)}${more}`)}${errorOf(err)}\n`;
};
