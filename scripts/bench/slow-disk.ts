import { spawnSync } from 'node:child_process';

/**
 * A program as on a disk whose sync takes so much longer: strace has each one wait, and touches nothing else (it looks at
 * no other call). It runs beside the program, which stays the process that was started.
 */
export const onSlowDisk = (
  extraMs: number,
  program: string,
  args: readonly string[],
): readonly [string, readonly string[]] => {
  const calls = 'fsync,fdatasync';
  const delay = `inject=${calls}:delay_exit=${extraMs * 1000}`;
  const own = ['-D', '-f', '-qq', '--seccomp-bpf', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', delay];
  return ['strace', [...own, program, ...args]];
};

/** Whether programs can be run so: strace is there, and may look at another process. */
export const canBeSlow = (): boolean => {
  const [program, args] = onSlowDisk(1, process.execPath, ['--version']);
  return spawnSync(program, [...args], { stdio: 'ignore', timeout: 10_000 }).status === 0;
};
