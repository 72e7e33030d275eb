import { mailFolder } from '../../src/platform/paths.ts';
import type { Demo } from '../../src/demo/start-demo.ts';
import type { Run } from '../../src/core/run.ts';
import { listMailbox } from '../../src/mail/mailbox.ts';
import * as athletes from '../../src/store/athletes.ts';
import { episodesOf } from '../../src/store/episodes.ts';
import { runsOf } from '../../src/store/runs.ts';

const RUNS: Readonly<Record<string, (run: Run) => boolean>> = {
  track: ({ analysis }) => (analysis?.track ?? null) !== null,
  hills: ({ analysis }) => (analysis?.hillRepeats ?? null) !== null,
  plain: ({ analysis }) => analysis === null || (analysis.track === null && analysis.hillRepeats === null),
};

/** The address of an example: `run:track` is a run on a track, `mail:weekly` a weekly mail, `episode:first` the first told; others are as they are. */
export const exampleOf = async ({ camber: { deps } }: Demo, example: string): Promise<string> => {
  const [, what, kind = ''] = /^(run|mail|episode):(.+)$/.exec(example) ?? [];
  if (what === 'mail') {
    const mail = (await listMailbox(mailFolder(deps.config))).find(({ name }) => name.startsWith(kind));
    if (mail === undefined) throw new Error(`the demo has no ${kind} mail`);
    return `/mailbox/${mail.name}`;
  }
  if (what === 'run') {
    const [runner] = await athletes.all(deps.store.read);
    const runs = await runsOf(deps.store.read, runner?.id ?? 0);
    const run = runs.findLast((each) => RUNS[kind]?.(each) ?? false);
    if (run === undefined) throw new Error(`the sample runner has no run of the kind ${kind}`);
    return `/runs/${run.id}`;
  }
  if (what === 'episode') {
    const [runner] = await athletes.all(deps.store.read);
    const [first] = await episodesOf(deps.store.read, runner?.id ?? 0, deps.seal);
    if (first === undefined) throw new Error('the sample runner has told of no episode');
    return `/episodes/${first.id}${kind.replace('first', '')}`;
  }
  return example;
};
