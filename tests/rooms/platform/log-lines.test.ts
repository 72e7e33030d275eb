import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLog } from '../../../src/platform/log.ts';

/** Words of strangers (a mail server's answer, a file's name) reach the log: they must write no line of their own. */

const EVIL = 'no\r\n10:00:00   Camber is ready\u001b[2J\u202e\n    at x\n10:00:01   Goodbye';

let said = '';
beforeEach(() => {
  said = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** Lines that look like the log's own; frames of a stack and causes are marked as what they are. */
const lines = (): readonly string[] =>
  said.split('\n').filter((line) => line !== '' && !/^( +at |caused by: )/.test(line));
const expected = (): Error => Object.assign(new Error(EVIL), { code: 'refused' });

describe('words of strangers in the log', () => {
  it.each<[string, () => void]>([
    ['a field', () => createLog('info', 'text').warn({ file: EVIL }, 'a file was refused')],
    ['a field within', () => createLog('info', 'text').warn({ file: { name: EVIL } }, 'a file was refused')],
    ['an error', () => createLog('info', 'text').warn({ err: expected() }, 'a mail was refused')],
    [
      'an error nobody expected',
      () => createLog('info', 'text').error({ err: new Error(EVIL) }, 'job failed'),
    ],
    ['a message', () => createLog('info', 'text').info({}, EVIL)],
    [
      'a request',
      () =>
        createLog('info', 'text').info(
          { req: { method: 'GET', path: EVIL }, res: { status: 200 }, responseTime: 1 },
          'request completed',
        ),
    ],
  ])('stay in one line of a terminal, as %s', (_where, write) => {
    write();
    expect(lines()).toHaveLength(1);
    expect(lines()[0]).toMatch(/no(\\x0d\\x0a|\\r\\n)10:00:00/);
    for (const obeyed of ['\r', '\u001b', '\u202e']) expect(said).not.toContain(obeyed);
  });

  it('keep the trace of a fault readable', () => {
    const err = new TypeError('x is not a function', { cause: new Error('y is gone') });
    createLog('info', 'text').error({ err }, 'job failed');
    expect(said).toMatch(/✗ job failed: TypeError: x is not a function\n\s+at .*\n/);
    expect(said).toMatch(/\ncaused by: Error: y is gone\n\s+at .*\n/);
  });

  it('are escaped in lines for machines', () => {
    const written: string[] = [];
    const log = createLog('info', 'json', { write: (line: string) => void written.push(line) });
    log.warn({ file: EVIL, err: expected() }, EVIL);
    expect(written).toHaveLength(1);
    for (const obeyed of ['\r', '\n', '\u001b']) expect(written[0]?.trimEnd()).not.toContain(obeyed);
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ file: EVIL, msg: EVIL });
  });
});
