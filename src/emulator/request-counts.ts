export type RequestCounts = {
  readonly add: (endpoint: string) => void;
  readonly all: () => Readonly<Record<string, number>>;
  readonly reset: () => void;
};

/** Counts requests by endpoint. */
export const createRequestCounts = (): RequestCounts => {
  const counts = new Map<string, number>();
  return {
    add: (endpoint) => counts.set(endpoint, (counts.get(endpoint) ?? 0) + 1),
    all: () => Object.fromEntries(counts),
    reset: () => counts.clear(),
  };
};
