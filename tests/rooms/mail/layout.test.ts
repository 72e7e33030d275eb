import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { compiledLayout } from '../../../scripts/mail-layout.ts';
import { DARK, LIGHT } from '../../../src/charts/palette.ts';
import { layout } from '../../../src/mail/layout.ts';
import { markup } from '../../../src/mail/markup.ts';

const GENERATED = new URL('../../../src/mail/layout.generated.ts', import.meta.url);

const page = (patch: Partial<Parameters<typeof layout>[0]> = {}): string =>
  layout({
    lang: 'en',
    subject: 'A subject',
    preheader: 'A preheader',
    brand: 'Camber',
    corner: '16 – 22 Nov',
    body: [markup`<p>One</p>`, markup`<p>Two</p>`],
    footer: [markup`Small print`],
    ...patch,
  });

describe('the compiled frame of the mails', () => {
  it('is what its MJML compiles to (if not: npm run mail:layout)', async () => {
    expect(await readFile(GENERATED, 'utf8')).toBe(await compiledLayout());
  });

  it('holds subject, preheader, blocks and footer in their places', () => {
    const html = page();
    expect(html).toContain('<title>A subject</title>');
    expect(html).toMatch(/display:none[^>]*>A preheader/);
    expect(html.indexOf('One')).toBeLessThan(html.indexOf('Two'));
    expect(html.indexOf('Two')).toBeLessThan(html.indexOf('Small print'));
  });

  it('escapes texts, and does not look for holes in what was filled in', () => {
    const html = page({ subject: '<b>&', brand: '{{footer}}' });
    expect(html).toContain('<title>&lt;b&gt;&amp;</title>');
    expect(html.match(/Small print/g)).toHaveLength(1);
  });

  it('is one column of at most 600 px that gets narrower edges on a phone', () => {
    const html = page();
    expect(html).toContain('max-width:600px');
    expect(html).toMatch(/@media \(max-width: 480px\)/);
  });

  it('has a dark rule for each colour a block can have', () => {
    const html = page();
    for (const colour of Object.values(DARK)) expect(html).toContain(`${colour} !important`);
    expect(html).toContain(LIGHT.ink);
  });

  it('loads no fonts', () => {
    expect(page()).not.toMatch(/googleapis|@import|<link/);
  });
});
