/** Redis cannot be had; the message says what to do. */
export class RedisStartError extends Error {
  readonly code = 'redis';
}

/** Redis is away for the moment; the message says why. What was to be queued is in the database. */
export class RedisAwayError extends Error {
  readonly code = 'redis_away';
}
