import { type ChildProcess, spawn, spawnSync } from 'node:child_process';

/** Running a program as in a container: nobody may write anywhere but below /mnt/data and /tmp, and it is nobody. */

/**
 * In a mount namespace of its own: the folder becomes /mnt, then everything becomes read-only, for root as well, before
 * the rights are given away. `exec` all the way: signals reach the program itself.
 */
const SCRIPT = `
set -e
mount --bind "$1" /mnt
mount --bind /mnt/data /mnt/data
mount -o remount,ro,bind /mnt
mount --bind / /
mount -o remount,ro,bind /
mount -t tmpfs tmpfs /tmp
for place in /probe /mnt/probe /mnt/camber/probe; do
  if touch "$place" 2>/dev/null; then echo "$place can be written" >&2; exit 9; fi
done
cd /mnt/data
shift
exec setpriv --reuid=65534 --regid=65534 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
`;

/** Whether this machine lets us: it takes root and mount namespaces. */
export const canBeReadOnly = (): boolean =>
  process.getuid?.() === 0 && spawnSync('unshare', ['--mount', 'setpriv', '--version']).status === 0;

/** Starts a command below this folder, which holds `camber`, the program, and `data`, which it may write. */
export const spawnReadOnly = (
  folder: string,
  env: Readonly<Record<string, string>>,
  command: readonly string[],
): ChildProcess =>
  spawn('unshare', ['--mount', 'sh', '-c', SCRIPT, 'sh', folder, ...command], {
    env: { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
