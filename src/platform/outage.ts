import type { Logger } from 'pino';

/** DESIGN: what heals within five seconds needs nobody's attention. */
const FIRST_LINE_MS = 5_000;
/** DESIGN: one line a minute says that it still lasts; one for each failed try would drown the rest. */
const NEXT_LINE_MS = 60_000;

/** Something that Camber needs and that may be away for a while. */
export type Outage = {
  /** It could not be used just now, for this reason (plain words, no secrets). */
  failed(why: string): void;
  /** It answered. */
  ok(): void;
  /** Why it cannot be used; null while it can. */
  why(): string | null;
  /** Ends the lines. */
  end(): void;
};

/**
 * Tells the log about an outage in few lines, however many things fail of it.
 * @param ask uses it once more before a line is told: where nobody else does, it may be back for long. It reports by `ok`
 *   and `failed` like everybody, and what it throws is no news.
 */
export const createOutage = (
  log: Pick<Logger, 'info' | 'warn'>,
  what: string,
  ask: () => Promise<unknown> = async () => {},
): Outage => {
  let now = null as { why: string; readonly since: number; told: boolean; timer: NodeJS.Timeout } | null;
  const seconds = (since: number): number => Math.round((performance.now() - since) / 1000);

  const tell = async (): Promise<void> => {
    const told = now;
    await ask().catch(() => {});
    if (now === null || now !== told) return;
    log.warn({ s: seconds(now.since) }, `${what} cannot be used: ${now.why}. It is tried again and again`);
    now.told = true;
    now.timer = setTimeout(() => void tell(), NEXT_LINE_MS).unref();
  };

  return {
    failed: (why) => {
      if (now === null) {
        const timer = setTimeout(() => void tell(), FIRST_LINE_MS).unref();
        now = { why, since: performance.now(), told: false, timer };
      } else now.why = why;
    },
    ok: () => {
      if (now === null) return;
      clearTimeout(now.timer);
      if (now.told) log.info({ s: seconds(now.since) }, `${what} can be used again`);
      now = null;
    },
    why: () => now?.why ?? null,
    end: () => {
      clearTimeout(now?.timer);
      now = null;
    },
  };
};
