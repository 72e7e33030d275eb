import type { Progress } from '../files/history/history.ts';

/** DESIGN: before this share is read nobody can say how long the rest takes. */
const TELLING_SHARE = 0.02;

/** When all will have been read at the pace so far, epoch milliseconds; null while nobody can say. */
export const endsAt = ({ bytes, bytesTotal }: Progress, startedAt: number, now: number): number | null => {
  if (bytesTotal === 0 || bytes / bytesTotal < TELLING_SHARE) return null;
  return Math.round(startedAt + ((now - startedAt) * bytesTotal) / bytes);
};
