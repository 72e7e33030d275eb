import { vi } from 'vitest';

/** Ends the wait for something that never comes: far longer than anything takes on the busiest machine. */
const PATIENCE_MS = 5 * 60_000;

const LOOK_AGAIN_MS = 20;

/**
 * Waits until the check passes, however slow the machine is, and gives what it gives. A test that needs time to go on
 * moves its world's clock instead.
 * @throws what the check threw last, when it never passes
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: PATIENCE_MS, interval: LOOK_AGAIN_MS });
