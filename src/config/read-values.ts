import { problemsTogether } from './checks.ts';
import { EXAMPLES } from './examples.ts';
import type { Problem } from './problem.ts';
import { type Values, Variables } from './variables.ts';

/** The values, or what is wrong with them: each variable by itself first, then what belongs together. */
export const readValues = (
  given: Readonly<Record<string, string>>,
):
  | { readonly values: Values; readonly problems: readonly [] }
  | { readonly values: null; readonly problems: readonly Problem[] } => {
  const result = Variables.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(({ path, message }) => ({
      name: String(path[0]) as keyof Values,
      isMissing: false,
      says: `${message}.`,
    }));
    return { values: null, problems };
  }
  const problems = problemsTogether(result.data);
  return problems.length > 0 ? { values: null, problems } : { values: result.data, problems: [] };
};

/** Problems for a terminal, each with an example. */
export const explain = (problems: readonly Problem[]): string =>
  problems.map(({ name, says }) => `${name} ${says}\n  Example: ${name}=${EXAMPLES[name] ?? ''}`).join('\n');
