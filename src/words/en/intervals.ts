const status = (code: string): string => (code === '' ? '' : ` (${code})`);

/** Why intervals.icu could not be read, by what was noted of it. */
export const intervals = {
  reasons: {
    key: (code: string): string =>
      `intervals.icu does not accept the key${status(code)}. Copy it anew from its settings: a new key there ends the old one`,
    sealed: (_code: string): string =>
      'the key cannot be opened any more, because this Camber’s own key has changed. Enter it again',
    limited: (_code: string): string => 'intervals.icu asks to wait',
    missing: (code: string): string => `intervals.icu does not have what was asked for${status(code)}`,
    too_big: (_code: string): string => 'intervals.icu sends more than Camber takes',
    unavailable: (code: string): string => `intervals.icu does not answer${status(code)}. Camber tries again`,
    bad_answer: (_code: string): string => 'the answer of intervals.icu is not as expected',
  },
  other: 'the reason is in the log',
};
