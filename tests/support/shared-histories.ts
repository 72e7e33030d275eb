import path from 'node:path';
import type { ReportInput } from '../../src/core/report/input.ts';
import { DEFAULT_SETTINGS } from '../../src/core/rules/settings.ts';
import { readHistory } from '../../src/files/history/read-history.ts';
import { sharedData } from './shared-data.ts';

/** The three real histories, where they are. */
const SHARED_HISTORIES = {
  'runner-a': 'athletes/runner-a',
  'runner-b': 'athletes/runner-b',
  export: 'export/activities.csv',
} as const;

export type SharedHistory = keyof typeof SHARED_HISTORIES;

/** One of them as a report takes it, up to its last run. */
export const sharedHistory = async (name: SharedHistory): Promise<ReportInput> => {
  const { runs, shoes } = await readHistory(path.join(sharedData, SHARED_HISTORIES[name]), {
    timeZone: 'Europe/Berlin',
  });
  const until = runs.reduce((last, { day }) => (day > last ? day : last), '');
  return { runs, shoes, settings: DEFAULT_SETTINGS, until };
};
