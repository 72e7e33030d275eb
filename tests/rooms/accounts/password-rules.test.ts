import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Login, normalLogin } from '../../../src/accounts/login.ts';
import { passwordProblem } from '../../../src/accounts/password-rules.ts';

const problem = (password: string, about: readonly string[] = []) => passwordProblem(password, about);

describe('a password', () => {
  it.each([
    'korrekt pferd batterie',
    'lauf-am-fluss-74',
    'Zwölf Käsebrote',
    '🐢🐇🐢🐇🦔🐿️🐢🐇🦔x',
    'xk7rq2mw9p',
  ])('is taken: %s', (password) => {
    expect(problem(password, ['robin@example.org', 'Robin'])).toBeNull();
  });

  it('has ten characters, counted as people count them, and at most 256', () => {
    expect(problem('x9kq2mw7p')).toBe('short');
    expect(problem('')).toBe('short');
    expect(problem('🐢🐇🦔🐿')).toBe('short');
    expect(problem('ab3dé'.repeat(60))).toBe('long');
    expect(problem('ab3dé'.repeat(51))).toBeNull();
  });

  it.each([
    'password123',
    'PASSWORD2026!',
    'Passwort2026!',
    '1234567890',
    '0987654321',
    'qwertyuiop',
    'qwertzuiop',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    '1212121212',
    'basketball',
    'Basketball99',
    'iloveyou123456',
    '!!camber!!2026',
  ])('that everybody tries first is not taken: %s', (password) => {
    expect(problem(password)).toBe('common');
  });

  it.each(['robin@example.org', 'ROBIN@EXAMPLE.ORG', 'robin12345', '2026 example', 'Annemarie-2026'])(
    'that is the login or the name is not taken: %s',
    (password) => {
      expect(problem(password, ['robin@example.org', 'Annemarie'])).toBe('personal');
    },
  );

  it('of random letters is taken, whatever they are', () => {
    const letters = fc.string({ minLength: 20, maxLength: 40, unit: 'grapheme' });
    fc.assert(
      fc.property(letters, (text) => {
        fc.pre(
          [...text.normalize('NFKC')].length >= 10 && new Set(text.normalize('NFKC').toLowerCase()).size > 9,
        );
        fc.pre([...text.normalize('NFKC')].length <= 256);
        expect(problem(text, ['robin'])).toBeNull();
      }),
    );
  });
});

describe('a login', () => {
  it('is the same however it is typed', () => {
    for (const typed of ['Robin Meyer', '  robin   MEYER ', 'robin\tmeyer', 'ｒobin meyer'])
      expect(normalLogin(typed)).toBe('robin meyer');
  });

  it.each(['', 'r', ' r ', 'x'.repeat(255), 'rob\u0000in', 'rob\u202ein', 'rob\u200bin'])(
    'is refused: %j',
    (typed) => {
      expect(Login.safeParse(typed).success).toBe(false);
    },
  );

  it('is stored as it is compared', () => {
    const stored = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .map((typed) => Login.safeParse(typed).data)
      .filter((login) => login !== undefined);
    fc.assert(fc.property(stored, (login) => normalLogin(login) === login));
    expect(Login.parse(' Robin  MEYER ')).toBe('robin meyer');
  });
});
