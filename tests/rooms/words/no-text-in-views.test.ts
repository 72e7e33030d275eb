import { describe, expect, it } from 'vitest';
import { sourcesIn } from './scan/sources.ts';
import { literalsIn, visibleIn } from './scan/templates.ts';

/** What stands in views all the same: names, and what Strava's brand rules word in English everywhere. */
const ALLOWED: ReadonlySet<string> = new Set([
  'Camber',
  'Connect with Strava',
  'OpenTracks',
  'View on Strava',
]);

const ENTITY_OR_HOLE_ONLY = /^[…\s\p{P}\p{S}\d]*$/u;

const spoken = (text: string): readonly string[] =>
  literalsIn(text)
    .filter(({ isMarkup }) => isMarkup)
    .flatMap((literal) => visibleIn(literal.text))
    .filter((words) => !ALLOWED.has(words.replace(/[…·|]/g, '').trim()) && !ENTITY_OR_HOLE_ONLY.test(words));

describe('the scanner', () => {
  it('finds text between tags and in spoken attributes, in templates inside templates too', () => {
    const source =
      'html`<p>Hello ${a ? html`<b title="There">${x}</b>` : null}</p><a href="/x" aria-label="${t.a}">${t.b}</a>`';
    expect(spoken(source)).toEqual(['There', 'Hello …']);
  });

  it('does not trip over braces, quotes and backticks in holes', () => {
    expect(spoken("html`<p>${list.map((x) => `${x} a`).join('} `')}</p>`")).toEqual([]);
  });
});

describe('views and routes hold no text of their own', () => {
  const files = sourcesIn('src/web/{pages,parts,endpoints}/**/*.ts');

  it.each(files.map(({ file, text }) => [file, text] as const))('%s', (file, text) => {
    expect(spoken(text)).toEqual([]);
    // Titles of pages come from the catalogue too; those of the API's shapes are its description, in English like docs.
    if (file === 'src/web/endpoints/api/shapes.ts') return;
    expect(text.match(/\btitle: '(?!Camber')[^']*\p{L}[^']*'/gu) ?? []).toEqual([]);
  });
});
