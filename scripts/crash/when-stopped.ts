/** A script that is stopped ends as one that has finished: what it started goes with it. */
export const endWhenStopped = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
};
