import { execFileSync } from 'node:child_process';

/** A disk in memory, for filling. */
export const mountDisk = (folder: string, megabytes: number): { unmount(): void } => {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  return { unmount: () => void execFileSync('umount', ['-l', folder]) };
};
