import type { Status } from './status.ts';

/** The last seven days beside what is usual: nothing run, less, as usual (or nothing to compare with), more. */
export type WeekSize = 'none' | 'less' | 'usual' | 'more';

/** How the distance of the last seven days stands to the usual weeks. */
export const weekSize = ({ numbers: { weekM } }: Pick<Status, 'numbers'>): WeekSize => {
  const { value, usual } = weekM;
  if (value === 0) return 'none';
  if (value === null || usual === null) return 'usual';
  if (value < usual.low) return 'less';
  return value > usual.high ? 'more' : 'usual';
};
