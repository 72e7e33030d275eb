/** A mail to be sent: what it says is made from the payload when it is sent. Instants are epoch milliseconds. */
export type OutboxMail = {
  readonly id: number;
  /** Names the mail (athlete, kind, period): there is never a second one with the same key. */
  readonly key: string;
  readonly athleteId: number;
  /** `alert`, `weekly`, `verify` … */
  readonly kind: string;
  readonly payload: unknown;
  /** `held`: there is no verified address yet. */
  readonly state: 'pending' | 'held' | 'sent' | 'failed' | 'cancelled';
  /** How often a worker took it in hand. */
  readonly attempts: number;
  readonly notBefore: number;
  readonly leasedUntil: number | null;
  readonly createdAt: number;
  readonly sentAt: number | null;
  readonly messageId: string | null;
  readonly error: string | null;
  /** The channel it goes to; null = mail. */
  readonly channelId: number | null;
};

export type NewMail = Pick<OutboxMail, 'key' | 'athleteId' | 'kind' | 'payload'> & {
  /** Default null, a mail. */
  readonly channelId?: number;
  /** Default `pending`. */
  readonly state?: 'pending' | 'held';
  /** Default `now`. */
  readonly notBefore?: number;
  readonly now: number;
};
