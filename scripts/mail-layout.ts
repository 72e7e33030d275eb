import { readFile, writeFile } from 'node:fs/promises';
import compile from 'mjml';
import { format, resolveConfig } from 'prettier';
import { LIGHT } from '../src/charts/palette.ts';
import { DARK_RULES } from '../src/mail/dark-rules.ts';
import { TYPEFACE } from '../src/mail/typeface.ts';

/**
 * Compiles the MJML frame of the mails into a module (`npm run mail:layout`), so that nothing of MJML is needed when
 * mails are made. A test holds the committed module against a fresh compile.
 */

const SOURCE = new URL('../src/mail/mjml/layout.mjml', import.meta.url);
const TARGET = new URL('../src/mail/layout.generated.ts', import.meta.url);

/** Indentation would be a fifth of every mail. */
const compact = (html: string): string => html.replace(/[ \t]*\n\s*/g, '\n').trim();

/** The module's text as it should be committed. @throws Error when the MJML is not valid */
export const compiledLayout = async (): Promise<string> => {
  const values: Readonly<Record<string, string>> = { ...LIGHT, font: TYPEFACE, dark: DARK_RULES };
  const source = (await readFile(SOURCE, 'utf8')).replace(/\[\[(\w+)\]\]/g, (hole, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`layout.mjml: nothing is called ${hole}`);
    return value;
  });
  const { html, errors } = await compile(source, {
    validationLevel: 'strict',
    keepComments: false,
    // Otherwise Roboto would be loaded from a stranger.
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  const text = `/** Made from mjml/layout.mjml by \`npm run mail:layout\`; do not edit. Holes: {{name}}. */
export const LAYOUT = ${JSON.stringify(compact(html).split('\n'))}.join('\\n');
`;
  return format(text, { ...(await resolveConfig(TARGET)), parser: 'typescript' });
};

if (import.meta.main) await writeFile(TARGET, await compiledLayout());
