import { html, raw } from 'hono/html';
import { LIGHT, type ColourRole } from '../charts/palette.ts';

/** HTML that is already escaped. */
export type Markup = ReturnType<typeof raw>;

/** What may stand in a hole of `markup`: text is escaped, markup is not, lists are joined, null is nothing. */
type Hole = string | number | null | Markup | readonly Markup[];

/** A tagged template that escapes what is put in. Nothing put in may be a promise: views are synchronous. */
export const markup = (strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup =>
  html(strings, ...holes) as Markup;

/** Which palette colours an element takes. */
export type Colours = {
  readonly text?: ColourRole;
  readonly ground?: ColourRole;
  readonly border?: ColourRole;
};

const kebab = (role: string): string => role.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The class by which the dark stylesheet finds an element. */
export const colourClass = (kind: 't' | 'g' | 'b', role: ColourRole): string => `${kind}-${kebab(role)}`;

/**
 * `class` and `style` of an element: light colours inline, because many mail programs read nothing else, and
 * classes for those that follow the reader's dark mode. The CSS is the caller's own text, never a reader's.
 */
export const look = (colours: Colours, css = '', className = ''): Markup => {
  const { text, ground, border } = colours;
  const classes = [
    text && colourClass('t', text),
    ground && colourClass('g', ground),
    border && colourClass('b', border),
    className,
  ].filter(Boolean);
  const styles = [
    text && `color:${LIGHT[text]}`,
    ground && `background-color:${LIGHT[ground]}`,
    border && `border-color:${LIGHT[border]}`,
    css,
  ].filter(Boolean);
  return raw(`class="${classes.join(' ')}" style="${styles.join(';')}"`);
};
