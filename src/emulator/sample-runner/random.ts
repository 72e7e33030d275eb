/** A reproducible source of chance: the same seed gives the same numbers on every machine. */
export type Random = {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Uniform in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** Normal with mean 0 and standard deviation 1. */
  readonly gaussian: () => number;
};

/** Mixes numbers into one 32-bit seed (the finaliser of MurmurHash3, Appleby 2008). */
export const mixSeeds = (...parts: readonly number[]): number =>
  parts.reduce((seed, part) => {
    let h = (seed ^ Math.trunc(part) ^ Math.trunc(part / 0x1_0000_0000)) >>> 0;
    h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35);
    return (h ^ (h >>> 16)) >>> 0;
  }, 0x9e37_79b9);

/** Uniform numbers by mulberry32 (Ettinger 2017), normal ones by Box and Muller (1958). */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  let spare: number | null = null;
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const gaussian = (): number => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  return { next, gaussian, between: (low, high) => low + (high - low) * next() };
};

/** First-order autoregressive noise: standard deviation `sd`, correlation time `tauS` seconds. */
export const createDrift = (random: Random, sd: number, tauS: number): ((dtS: number) => number) => {
  let value = sd * random.gaussian();
  return (dtS) => {
    const keep = Math.exp(-dtS / tauS);
    value = keep * value + sd * Math.sqrt(1 - keep * keep) * random.gaussian();
    return value;
  };
};
