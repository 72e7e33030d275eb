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

/** The same in German. Letters with dots are no word characters to `\b`. */
const VERBOTEN: readonly RegExp[] = [
  /wahrscheinlich/i,
  /vorher(sag|seh)/i,
  /\b(un)?gefährlich/i,
  /\b(sicherheit|unsicher|gefahr|risik)/i,
  /\bdu hast (itbs|das läuferknie)/i,
  /garant/i,
  /\b(gut gemacht|glückwunsch|weiter so|super)\b/i,
  /\b(undefined|null|NaN|Infinity)\b/,
  /\[object/,
  // An abbreviated month brings its own full stop.
  /\.\./,
  // A decimal point; groups of three digits have one in German.
  /\d\.\d{1,2}(?!\d)/,
];

/** The same in Spanish. */
const PROHIBIDO: readonly RegExp[] = [
  /probab/i,
  /pronostic|predecir|predice/i,
  /peligr|riesgo/i,
  /\b(a salvo|sin riesgo)\b/i,
  /\btienes (el síndrome|itbs)/i,
  /garant/i,
  /(bien hecho|enhorabuena|felicidades|sigue así|genial)/i,
  /\b(undefined|null|NaN|Infinity)\b/,
  /\[object/,
  // An abbreviated month or weekday may bring its own full stop.
  /\.\./,
  // A decimal point; groups of three digits have one in Spanish.
  /\d\.\d{1,2}(?!\d)/,
];

const BY_LANGUAGE: Readonly<Record<string, readonly RegExp[]>> = {
  en: FORBIDDEN,
  de: VERBOTEN,
  es: PROHIBIDO,
};

/** The forbidden expressions that occur in a text of a language. @throws where the language has no list */
export const forbiddenIn = (text: string, locale = 'en'): readonly string[] => {
  const forbidden = BY_LANGUAGE[locale];
  if (forbidden === undefined) throw new Error(`No list of forbidden words for ${locale}.`);
  return forbidden.filter((expression) => expression.test(text)).map(String);
};
