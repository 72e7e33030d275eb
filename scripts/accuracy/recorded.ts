import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyseClean, analyseRun, type RawStreams } from '../../src/core/analyse-run.ts';
import type { RunAnalysis } from '../../src/core/run-analysis.ts';
import { readStreams } from '../../src/core/streams/read-streams.ts';
import { readRunFile } from '../../src/files/read-run-file.ts';
import { table } from './errors.ts';
import { context } from './planted.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Whether the real runs and the cases are there; they lie beside the project, not in it. */
export const hasRecorded = existsSync(data);

const json = <T>(file: string): T => JSON.parse(readFileSync(path.join(data, file), 'utf8')) as T;

type Label = {
  readonly file: string;
  readonly kind: string;
  readonly direction: string | null;
  readonly laps: number | null;
  readonly distanceM: number;
  readonly samples: number;
  readonly naiveGainHysteresis3mM: number | null;
};

/** Real runs beside what was seen in them by eye. */
export const labelledTable = (): string => {
  const rows = json<readonly Label[]>('runs/labels.json').map((label) => {
    const streams = json<RawStreams>(`runs/${label.file}`);
    const run = readStreams(streams);
    const found = analyseRun(streams, context);
    const { track } = found;
    const seen = (laps: number | null, direction: string | null): string =>
      laps === null ? '–' : `${laps.toFixed(1)} ${direction}`;
    return [
      label.file.replace(/^run-|\.json$/g, ''),
      String(label.samples),
      label.distanceM.toFixed(0),
      run.totals.distanceM.toFixed(0),
      label.kind === 'track' ? seen(label.laps, label.direction) : '–',
      seen(track?.laps ?? null, track?.direction ?? null),
      String(label.naiveGainHysteresis3mM ?? '–'),
      found.gainM === null ? 'not known' : `${found.gainM} / ${found.lossM ?? '–'}`,
      found.climbTrusted === false ? 'no' : found.gainM === null ? '–' : 'yes',
    ];
  });
  return table(
    [
      'run',
      'samples',
      'distance, m',
      'found',
      'laps of a track',
      'found',
      'climb, naive (3 m)',
      'climb / descent found, m',
      'trusted',
    ],
    rows,
  );
};

type Range = readonly [low: number, high: number] | null;
type Case = {
  readonly file: string;
  readonly kind: string;
  readonly command: string;
  readonly expect: {
    readonly distanceM?: Range;
    readonly gainM?: Range;
    readonly lossM?: Range;
    readonly track?: { readonly direction?: string; readonly laps?: Range } | null;
    readonly hillRepeats?: { readonly count: Range } | null;
  };
};

const holds = (value: number | null, range: Range | undefined): boolean =>
  range === undefined ||
  (range === null ? value === null : value !== null && value >= range[0] && value <= range[1]);

const caseHolds = ({ expect }: Case, distanceM: number, found: RunAnalysis): boolean =>
  holds(distanceM, expect.distanceM) &&
  holds(found.gainM, expect.gainM) &&
  holds(found.lossM, expect.lossM) &&
  (expect.track === undefined ||
    (expect.track === null
      ? found.track === null
      : found.track?.direction === expect.track.direction &&
        holds(found.track?.laps ?? null, expect.track.laps))) &&
  (expect.hillRepeats === undefined ||
    holds(found.hillRepeats?.count ?? null, expect.hillRepeats === null ? null : expect.hillRepeats.count));

const MEASURED = ['distanceM', 'gainM', 'lossM', 'track', 'hillRepeats'] as const;

/** Cases of single runs whose expected values are measured ones, by kind: how many hold. */
export const casesTable = async (): Promise<string> => {
  const cases = json<readonly Case[]>('cases/cases.json').filter(
    ({ command, expect }) => command === 'analyze' && MEASURED.some((key) => key in expect),
  );
  const kinds = new Map<string, { held: number; all: number }>();
  for (const one of cases) {
    const file = await readRunFile(path.join(data, 'cases', one.file));
    const activity =
      file.activities.find(({ sport }) => sport === null || sport === 'running') ?? file.activities[0];
    const count = kinds.get(one.kind) ?? { held: 0, all: 0 };
    kinds.set(one.kind, count);
    count.all++;
    if (activity === undefined) continue;
    const run = readStreams(activity.streams);
    if (caseHolds(one, run.totals.distanceM, analyseClean(run, context))) count.held++;
  }
  return table(
    ['kind of case', 'hold', 'of'],
    [...kinds].toSorted().map(([kind, { held, all }]) => [kind, String(held), String(all)]),
  );
};
