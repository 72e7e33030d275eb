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
