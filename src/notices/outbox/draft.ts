/** A notice that the history asks for. Whether it is news, and still wanted, is asked by who posts it. */
export type Draft<Kind extends string, Payload> = {
  readonly kind: Kind;
  /** Names it for good. */
  readonly key: string;
  /** When what it is about ended, epoch milliseconds. */
  readonly endMs: number;
  /** When the run it is about was recorded; null where no run is the reason. */
  readonly span: Span | null;
  /** Made when it is really wanted. */
  payload(): Payload;
};

/** From when to when, seconds since 1970. */
type Span = { readonly fromS: number; readonly toS: number };

/** Alerts, stops and reminders share one series of keys: what they are about tells them apart. */
export const alertKey = (athleteId: number, subject: string | number): string =>
  `alert:${athleteId}:${subject}`;
