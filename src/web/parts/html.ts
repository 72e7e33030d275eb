import { html as escapingTemplate, raw } from 'hono/html';

/** Markup that is already escaped. Only `html` and `raw` make it. */
export type Html = ReturnType<typeof raw>;

/**
 * Tagged template that escapes every inserted string; `null`, `undefined` and booleans insert nothing, arrays are joined.
 * The library's type allows for promises; views are pure and insert none, so the result is always there at once.
 */
export const html = escapingTemplate as (
  strings: TemplateStringsArray,
  ...values: readonly unknown[]
) => Html;

/** Markup from a trusted maker (the chart room, the icons): inserted as it is. */
export { raw };

/** Nothing, where markup is expected. */
export const nothing: Html = raw('');

/** DESIGN: what is marked is a phrase; without an end the search would begin anew at every mark. */
const MARKED = /<(\w+)>(.{0,300}?)<\/\1>/g;

/**
 * Dresses the marked pieces of a catalogue's sentence: `rich('See <a>how</a>.', { a: (text) => html`<a href="/how">${text}</a>` })`.
 * Everything is escaped; `strong`, `em` and `code` are dressed without being named, and a mark nobody knows stays bare text.
 */
export const rich = (text: string, marks: Readonly<Record<string, (inner: string) => Html>> = {}): Html => {
  const all = { ...PLAIN_MARKS, ...marks };
  const pieces: unknown[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, name = '', inner = ''] = match;
    pieces.push(text.slice(from, match.index), all[name]?.(inner) ?? inner);
    from = match.index + whole.length;
  }
  return html`${[...pieces, text.slice(from)]}`;
};

const PLAIN_MARKS: Readonly<Record<string, (inner: string) => Html>> = {
  strong: (inner) => html`<strong>${inner}</strong>`,
  em: (inner) => html`<em>${inner}</em>`,
  code: (inner) => html`<code>${inner}</code>`,
};
