import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { TYPEFACE } from '../../mail/typeface.ts';

const resolve = createRequire(import.meta.url).resolve;

const FACES = [
  ['400', '400Regular/Inter_400Regular.ttf'],
  ['600', '600SemiBold/Inter_600SemiBold.ttf'],
  ['700', '700Bold/Inter_700Bold.ttf'],
] as const;

/** The bundled typeface as a stylesheet: a picture looks the same on every machine, whatever fonts it has. */
export const typefaceRules = async (): Promise<string> => {
  const rules = FACES.map(async ([weight, file]) => {
    const font = await readFile(resolve(`@expo-google-fonts/inter/${file}`), 'base64');
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${font})}`;
  });
  return (await Promise.all(rules)).join('');
};

/** A page as a picture shows it: in the bundled typeface, and in dark mode where that is asked for. */
export const asPictured = (page: string, theme: 'light' | 'dark', rules: string): string => {
  const inTypeface = page
    .replaceAll(TYPEFACE, `Inter,${TYPEFACE}`)
    .replace('</head>', `<style>${rules}</style></head>`);
  return theme === 'light'
    ? inTypeface.replaceAll('(prefers-color-scheme:dark)', '(width:0px)').replaceAll('light dark', 'light')
    : inTypeface.replaceAll('(prefers-color-scheme:dark)', 'all').replaceAll('light dark', 'dark');
};
