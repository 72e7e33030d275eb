/** Which loops of this process live. Each says so from time to time; one that stops saying so is dead or stuck. */
export type Pulse = {
  /** A loop that says so at least so often from now on. */
  expect(loop: string, everyMs: number): void;
  beat(loop: string): void;
  /** The loops that have missed their time. */
  stopped(): readonly string[];
};

/** Monotonic: no clock that is set moves it. */
export const createPulse = (now: () => number = () => performance.now()): Pulse => {
  const loops = new Map<string, { readonly everyMs: number; at: number }>();
  return {
    expect: (loop, everyMs) => void loops.set(loop, { everyMs, at: now() }),
    beat: (loop) => {
      const known = loops.get(loop);
      if (known !== undefined) known.at = now();
    },
    stopped: () => [...loops].filter(([, { everyMs, at }]) => now() - at > everyMs).map(([loop]) => loop),
  };
};
