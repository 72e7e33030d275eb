import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createSignedLinks } from '../../../src/links/signed-links.ts';

const Claim = z.object({ athleteId: z.number(), email: z.string(), expiresAt: z.number().optional() });
const linksFor = (key: string, purpose: string) => createSignedLinks(key, purpose, Claim);

describe('a signed link', () => {
  const claim = { athleteId: 7, email: 'a@example.org', expiresAt: 2000 };
  const links = linksFor('k'.repeat(64), 'confirm e-mail');

  it('opens as what was signed, before it expires', () => {
    expect(links.open(links.sign(claim), 1999)).toEqual(claim);
    expect(links.open(links.sign(claim), 2000)).toBeNull();
  });

  it('that carries no end opens at any time', () => {
    const endless = { athleteId: 7, email: 'a@example.org' };
    expect(links.open(links.sign(endless), Number.MAX_SAFE_INTEGER)).toEqual(endless);
  });

  it('opens under no other key and for no other purpose', () => {
    const token = links.sign(claim);
    expect(linksFor('x'.repeat(64), 'confirm e-mail').open(token, 0)).toBeNull();
    expect(linksFor('k'.repeat(64), 'unsubscribe').open(token, 0)).toBeNull();
  });

  it('does not open when anything in it was changed, or when it is no link at all', () => {
    const [body = '', signature = ''] = links.sign(claim).split('.');
    const forged = Buffer.from(JSON.stringify({ ...claim, athleteId: 8 })).toString('base64url');
    const changed = [`${forged}.${signature}`, `${body}.${signature.slice(1)}`, `${body}.`];
    for (const text of [...changed, body, '', '.', 'a.b.c']) expect(links.open(text, 0)).toBeNull();
  });

  it('does not open as a claim of another shape, though the signature holds', () => {
    const other = createSignedLinks(
      'k'.repeat(64),
      'confirm e-mail',
      z.object({ id: z.number(), expiresAt: z.number() }),
    );
    expect(links.open(other.sign({ id: 7, expiresAt: 9 }), 0)).toBeNull();
  });
});
