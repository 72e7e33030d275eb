import { statSync } from 'node:fs';
import { looksLikeBackup } from '../backup/archive/kind.ts';
import type { Config } from '../config/load-config.ts';
import { restore } from '../export/restore/restore.ts';
import { createLiveSeal } from '../platform/encryption-keys.ts';
import { createLog } from '../platform/log.ts';
import { databaseFile } from '../platform/paths.ts';
import { openStore } from '../store/open.ts';
import { printable } from '../words/printable.ts';
import { readerOf } from '../words/reader.ts';
import { restoreProblemText } from '../words/restore-problem.ts';
import type { Output } from './command.ts';
import { runnerNamed } from './runner-named.ts';

/** What is said in the terminal is English, with 24 hours and kilometres. */
const READER = readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' });

const isFile = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.isFile() === true;

/** Does the work of `camber restore`. Gives the exit code. */
export const restoreNow = async (
  config: Config,
  { file, runner }: { readonly file: string; readonly runner: string | undefined },
  output: Output,
): Promise<number> => {
  const fail = (text: string): number => {
    output.err(`camber restore: ${text}`);
    return 1;
  };
  if (!isFile(file)) return fail(`${printable(file)} is no file. Name the zip that Camber gave you.`);
  if (await looksLikeBackup(file))
    return fail(
      `${printable(file)} looks like a backup of a whole Camber. Bring it back with: npx camber backup restore`,
    );
  const log = createLog('warn');
  const store = await openStore({
    databaseUrl: config.databaseUrl,
    file: databaseFile(config),
    seal: createLiveSeal(config),
    log,
  });
  try {
    const athlete = await runnerNamed(store.read, runner);
    if (typeof athlete === 'string') return fail(printable(athlete));
    const clock = { now: () => Date.now() };
    const outcome = await restore({ config, store, clock, seal: createLiveSeal(config) }, athlete.id, file);
    if (outcome.kind === 'refused') return fail(restoreProblemText(outcome.problem, READER));
    const { runs, checkIns, shoes, leftOut, email } = outcome;
    output.out(`Back again: ${runs} runs, ${checkIns} answers, ${shoes} pairs of shoes.`);
    if (leftOut > 0)
      output.out(`Left out: ${leftOut} runs from Strava, which RETENTION=strict does not keep.`);
    if (email !== null)
      output.out(`Mails come again when ${printable(email)} was confirmed in the settings once more.`);
    return 0;
  } finally {
    await store.close();
  }
};
