import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type EndState,
  endState,
  isDone,
  isInThePresent,
  startDemoProcess,
} from '../support/demo-process.ts';
import { eventually } from '../support/eventually.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(path.join(os.tmpdir(), 'camber-kill-'));
  folders.push(made);
  return made;
};

afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const finished = (dataDir: string): Promise<void> =>
  eventually(() => expect(isInThePresent(dataDir) && isDone(dataDir, 1)).toBe(true));

/** The end state of a demo that nobody disturbs. */
const undisturbed = async (): Promise<EndState> => {
  const dataDir = folder();
  const demo = await startDemoProcess(dataDir, ['--play']);
  await finished(dataDir);
  await demo.end('SIGTERM');
  return endState(dataDir);
};

describe('a kill in the middle', () => {
  it('changes nothing about the end: same runs, same findings, every mail once', async () => {
    const expected = await undisturbed();
    expect(expected.mails.length).toBeGreaterThan(3);

    const dataDir = folder();
    // The moments differ from run to run on purpose: each must be survived.
    for (const afterMs of [300, 900, 1_500, 700, 2_000]) {
      const demo = await startDemoProcess(dataDir, ['--play']);
      await sleep(afterMs);
      expect(await demo.end('SIGKILL')).toBeNull();
    }
    const demo = await startDemoProcess(dataDir, ['--play']);
    await finished(dataDir);
    await demo.end('SIGTERM');

    const reached = await endState(dataDir);
    expect(reached.mails).toEqual(expected.mails);
    expect(reached.findings).toEqual(expected.findings);
    expect(reached.files).toEqual(expected.files);
    expect(reached.runs.length).toBe(expected.runs.length);
  });

  it('is not needed: SIGTERM ends everything in order, in time', async () => {
    const demo = await startDemoProcess(folder(), ['--play']);
    await sleep(1_000);
    // Whatever takes longer than ten seconds is ended by force, and that is no 0.
    expect(await demo.end('SIGTERM')).toBe(0);
    await expect(fetch(demo.url)).rejects.toThrow();
  });
});
