import { constants, enableCompileCache, flushCompileCache, registerHooks } from 'node:module';
import path from 'node:path';

/** What makes the program ready sooner and keep less memory: how its code is loaded. Nothing of it changes what the code does. */

/** Compiled code is kept here, beside the packages it mostly belongs to; where that cannot be written, in the data folder. */
const BESIDE_PACKAGES = path.resolve(import.meta.dirname, '../../node_modules/.cache/camber');
const inDataFolder = (): string => path.resolve(process.env['DATA_DIR'] ?? 'data', 'compiled');

/**
 * Keeps compiled code, and TypeScript without its types, from start to start. Not in the system's folder for temporary
 * files, which is Node's default: another user of the machine could put code there that we would run.
 */
const keepCompiledCode = (): void => {
  const { status } = enableCompileCache(BESIDE_PACKAGES);
  if (status === constants.compileCacheStatus.FAILED) enableCompileCache(inDataFolder());
};

const OWN = new URL('../../', import.meta.url).href;

/** Packages whose files name each other in full and are all modules. */
const PLAIN = ['drizzle-orm', 'zod'].map((name) => `${OWN}node_modules/${name}/`);

/**
 * zod's own sentences in 63 languages, all loaded for a name that nothing here uses (`z.locales`): Camber words what is wrong
 * itself. The English ones, which zod takes where nothing else is said, are enough.
 */
const ALL_LANGUAGES = '../locales/index.js';
const ENGLISH = '../locales/en.js';
const fileMeant = (specifier: string, parent: string): string =>
  specifier === ALL_LANGUAGES && parent.startsWith(`${OWN}node_modules/zod/`) ? ENGLISH : specifier;

/** Of what kind the files are that this one names by a path; null = Node has to find out. */
const kindOf = (parent: string): 'module-typescript' | 'module' | null => {
  if (!parent.startsWith(OWN)) return null;
  if (parent.endsWith('.ts') && !parent.includes('/node_modules/')) return 'module-typescript';
  return parent.endsWith('.js') && PLAIN.some((place) => parent.startsWith(place)) ? 'module' : null;
};

/**
 * For each file of a package Node asks of what kind it is, and parses the package's whole list of exports for that:
 * of drizzle-orm 170 kB, 140 times, a second and 190 MB. Where the kind is known, Node need not ask.
 */
const tellKinds = (): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      const { parentURL: parent } = context;
      const format = parent === undefined || !specifier.startsWith('.') ? null : kindOf(parent);
      if (format === null || !specifier.endsWith(format === 'module' ? '.js' : '.ts'))
        return next(specifier, context);
      return { url: new URL(fileMeant(specifier, parent ?? ''), parent).href, format, shortCircuit: true };
    },
  });
};

/** Call it before anything else is loaded. */
export const beginQuickStart = (): void => {
  keepCompiledCode();
  tellKinds();
};

/** Call it when a program that goes on running is ready: a kill would forget what was compiled. */
export const endQuickStart = (): void => flushCompileCache();
