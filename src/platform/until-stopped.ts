import closeWithGrace from 'close-with-grace';

/** After this long a stop is forced. */
const STOP_TIMEOUT_MS = 10_000;

/** Ctrl-C below npm arrives twice within milliseconds: from the terminal and from npm. A later one means "now". */
const SAME_SIGNAL_MS = 1_000;

/**
 * Waits for SIGTERM, SIGINT or a fatal error, then runs `stop` and ends the process, after ten seconds at the
 * latest. A second Ctrl-C ends it at once. When `lost` tells that the program cannot go on it stops in the same order,
 * and the exit code is 1.
 */
export const untilStopped = (stop: () => Promise<void>, lost?: Promise<Error>): Promise<never> =>
  new Promise(() => {
    let failed = false;
    // Signals are left out: the library takes npm's second one for impatience and exits with an error.
    const grace = closeWithGrace(
      { delay: STOP_TIMEOUT_MS, skip: ['SIGINT', 'SIGTERM', 'beforeExit'] },
      async ({ err }) => {
        if (err) console.error(err);
        await stop();
        if (failed) process.exit(1);
      },
    );
    let firstAt: number | null = null;
    const onSignal = (): void => {
      if (firstAt === null) {
        firstAt = performance.now();
        grace.close();
      } else if (performance.now() - firstAt > SAME_SIGNAL_MS) {
        process.exit(1);
      }
    };
    void lost?.then((error) => {
      failed = true;
      console.error(`camber: ${error.message}`);
      grace.close();
    });
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
  });
