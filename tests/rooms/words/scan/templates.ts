/** A quoted text or template found in code: whether html`` tagged it, and its text with "…" for each hole. */
export type Literal = { readonly isMarkup: boolean; readonly text: string };

/** Reads code from a place up to the brace that closes it (or its end), handing every literal in it to `found`. */
const readCode = (code: string, from: number, found: (literal: Literal) => void): number => {
  let depth = 1;
  let at = from;
  while (at < code.length) {
    const c = code[at];
    if (c === "'" || c === '"') at = readQuoted(code, at, found);
    else if (c === '`') at = readTemplate(code, at + 1, code.slice(0, at).endsWith('html'), found);
    else {
      if (c === '{') depth += 1;
      if (c === '}') depth -= 1;
      at += 1;
      if (depth === 0) return at;
    }
  }
  return at;
};

/** From an opening quote to the place behind the closing one. */
const readQuoted = (code: string, from: number, found: (literal: Literal) => void): number => {
  let at = from + 1;
  while (at < code.length && code[at] !== code[from]) at += code[at] === '\\' ? 2 : 1;
  found({ isMarkup: false, text: code.slice(from + 1, at) });
  return at + 1;
};

/** From behind an opening backtick to the place behind the closing one. */
const readTemplate = (
  code: string,
  from: number,
  isMarkup: boolean,
  found: (literal: Literal) => void,
): number => {
  let text = '';
  let at = from;
  while (at < code.length && code[at] !== '`') {
    if (code.startsWith('${', at)) {
      text += '…';
      at = readCode(code, at + 2, found);
    } else {
      const length = code[at] === '\\' ? 2 : 1;
      text += code.slice(at, at + length);
      at += length;
    }
  }
  found({ isMarkup, text });
  return at + 1;
};

/** Every literal in a piece of code, those inside the holes of others too. The code holds no regular expressions with quotes. */
export const literalsIn = (code: string): readonly Literal[] => {
  const literals: Literal[] = [];
  for (let at = 0; at < code.length;) at = readCode(code, at, (literal) => literals.push(literal));
  return literals;
};

/** A template that is no markup but attributes to put into a tag: `checked`, `aria-current="page"`. */
const ATTRIBUTES_ONLY =
  /^(\s*(?:checked|disabled|hidden|open|required|selected|autofocus|download|[\w-]+="[^"]*"))+\s*$/;

const SPOKEN_ATTRIBUTES = /\b(?:aria-label|alt|title|placeholder)="([^"]*)"/g;

/** What a reader of this markup sees or hears that is no hole. */
export const visibleIn = (markup: string): readonly string[] => {
  const attributes = [...markup.matchAll(SPOKEN_ATTRIBUTES)].map(([, text = '']) => text);
  const texts = ATTRIBUTES_ONLY.test(markup) ? [] : markup.replace(/<!--[\s\S]*?-->/g, '').split(/<[^>]*>/);
  return [...texts, ...attributes]
    .map((text) => text.replace(/&\w+;/g, ' ').trim())
    .filter((text) => /\p{L}/u.test(text));
};
