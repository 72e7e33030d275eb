/** DESIGN: shorter waits need no line; a longer one without one looks like a program that hangs. */
const SILENT_MS = 2_000;

/** Says what is waited for when it takes longer than two seconds. */
export type Patience = {
  /** This begins now, and usually takes so long; what began before is over. */
  begins(what: string, usually: string): void;
  /** Nothing is waited for any more. */
  done(): void;
};

/** `say` prints a line. */
export const createPatience = (say: (line: string) => void, silentMs = SILENT_MS): Patience => {
  let timer: NodeJS.Timeout | undefined;
  return {
    begins: (what, usually) => {
      clearTimeout(timer);
      timer = setTimeout(() => say(`  … ${what} (usually ${usually})`), silentMs).unref();
    },
    done: () => clearTimeout(timer),
  };
};

/** For whoever starts Camber without a terminal. */
export const NO_PATIENCE: Patience = { begins: () => {}, done: () => {} };
