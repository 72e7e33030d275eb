import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '../../../src/core/rules/index.ts';
import { methodsMarkdown } from '../../../src/words/methods-markdown.ts';
import { words } from '../../../src/words/words.ts';

describe('the methods', () => {
  it('are described for every rule, each once', () => {
    const described = words().methods.families.flatMap(({ methods }) => methods.map(({ id }) => id));
    expect(described.toSorted()).toEqual(RULE_IDS.toSorted());
  });

  it('stand in docs/methods.md as on the page (npm run docs:methods writes it)', () => {
    expect(readFileSync('docs/methods.md', 'utf8')).toBe(methodsMarkdown());
  });

  it.each([
    [
      'en',
      'Looking back on a pain',
      ['recall bias', 'regression to the mean', 'followed by nothing', 'never odds'],
    ],
    [
      'de',
      'Rückblick auf einen Schmerz',
      ['Erinnerungsverzerrung', 'Rückkehr zur Mitte', 'folgt nichts', 'nie Chancen'],
    ],
    [
      'es',
      'Mirar atrás desde un dolor',
      ['sesgo de recuerdo', 'regresión a la media', 'no les sigue nada', 'nunca proporciones'],
    ],
  ] as const)('say what a look-back on pain cannot know (%s)', (language, title, said) => {
    const { text = [], ofEpisodes } =
      words(language).methods.measurements.find(({ name }) => name === title) ?? {};
    for (const each of said) expect(text.join(' ')).toContain(each);
    expect(ofEpisodes).toBe(true);
  });

  it('say of every rule what it cannot know', () => {
    for (const { methods } of words().methods.families)
      for (const method of methods) expect(method.limits.length).toBeGreaterThan(40);
  });
});
