/** What no text of Camber may say (SCIENCE.md 1.4). Whole words, any case. */
const FORBIDDEN: readonly RegExp[] = [
  /\bprobab/i,
  /\blikel(y|ihood)\b/i,
  /\bpredict/i,
  /\bsafe(ly|ty|r)?\b/i,
  /\bunsafe\b/i,
  /\brisk/i,
  /\bdanger/i,
  /\bsweet spot\b/i,
  /\bdanger zone\b/i,
  /\byou have (itbs|it band)/i,
  /\bguarante/i,
  /\bflick(ing|s)?\b/i,
  /\b(well done|great job|congratulations|keep it up|awesome)\b/i,
  /\b(undefined|null|NaN|Infinity)\b/,
  /\[object/,
];

/** The forbidden expressions that occur in a text. */
export const forbiddenIn = (text: string): readonly string[] =>
  FORBIDDEN.filter((expression) => expression.test(text)).map(String);
