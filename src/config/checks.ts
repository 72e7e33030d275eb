import type { Problem } from './problem.ts';
import type { Values } from './variables.ts';

/** What no variable alone can tell: what belongs together, and what forbids each other. */

/** A night that fails must not cost the history of the day. */
const STRICT_MIN_DAYS = 2;

/** Of variables that belong together, the first that is missing while others are given. */
const together = (values: Values, names: readonly (keyof Values)[], what: string): readonly Problem[] => {
  const missing = names.filter((name) => values[name] === undefined);
  const [first] = missing;
  return first === undefined || missing.length === names.length
    ? []
    : [{ name: first, isMissing: true, says: `is missing: ${what} belong together.` }];
};

/** How many days lie between two backups of a schedule. */
const DAYS_BETWEEN = { hourly: 1 / 24, daily: 1, weekly: 7 } as const;

/** How old a backup is when it goes, in whole days; null without a schedule. */
export const keptDays = ({ BACKUP_SCHEDULE: schedule, BACKUP_KEEP: keep }: Values): number | null =>
  schedule === 'off' ? null : Math.ceil(keep * DAYS_BETWEEN[schedule]);

const metricsToken = (values: Values): readonly Problem[] =>
  values.METRICS === 'token' && values.METRICS_TOKEN === undefined
    ? [{ name: 'METRICS_TOKEN', isMissing: true, says: 'is missing: METRICS=token asks for one.' }]
    : [];

const strictRetention = (values: Values): readonly Problem[] => {
  if (values.RETENTION !== 'strict') return [];
  const days = keptDays(values);
  if (values.RAW_RETENTION_DAYS < STRICT_MIN_DAYS)
    return [
      {
        name: 'RAW_RETENTION_DAYS',
        isMissing: false,
        says: `must be ${STRICT_MIN_DAYS} at least with RETENTION=strict: what is needed is read again once a night.`,
      },
    ];
  if (days === null || days <= values.RAW_RETENTION_DAYS) return [];
  return [
    {
      name: 'BACKUP_KEEP',
      isMissing: false,
      says: `keeps backups for ${days} days, and RETENTION=strict keeps nothing from Strava longer than ${values.RAW_RETENTION_DAYS}. Keep fewer.`,
    },
  ];
};

/** What the variables are told together: which are missing beside others, and which forbid each other. */
export const problemsTogether = (values: Values): readonly Problem[] => [
  ...together(
    values,
    ['STRAVA_CLIENT_ID', 'STRAVA_CLIENT_SECRET'],
    'the id and the secret of the Strava app',
  ),
  ...together(
    values,
    ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY'],
    'domain, selector and key of DKIM',
  ),
  ...metricsToken(values),
  ...strictRetention(values),
];
