import { globSync, readFileSync } from 'node:fs';
import { type BinaryExpression, type Expression, parseSync, Visitor } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

/** What somebody sends is never compared with a secret by `===`, whose time tells how much of it was right. */

const SECRET = /secret|signature|token|passw|passphrase|hmac|digest|cookie/i;
const isComparison = ({ operator }: BinaryExpression): boolean => /^[=!]==?$/.test(operator);

/** The last name of an expression: `keys.webhookSecret` and `secret()` are secrets by it. */
const nameOf = (node: Expression): string => {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'CallExpression') return nameOf(node.callee);
  if (node.type === 'ChainExpression' || node.type === 'TSNonNullExpression') return nameOf(node.expression);
  return node.type === 'MemberExpression' && node.property.type === 'Identifier' ? node.property.name : '';
};

/** Whether something is there at all, or of what kind, tells nothing of what it is. */
const isFixed = (node: Expression): boolean =>
  node.type === 'Literal' ||
  node.type === 'UnaryExpression' ||
  (node.type === 'Identifier' && node.name === 'undefined');

/** Comparisons in a source whose one side is a secret by its name. */
const secretsCompared = (file: string, source: string): readonly string[] => {
  const found: string[] = [];
  new Visitor({
    BinaryExpression: (node) => {
      const sides = [node.left, node.right];
      if (!isComparison(node) || sides.some(isFixed)) return;
      if (sides.some((side) => SECRET.test(nameOf(side)))) found.push(source.slice(node.start, node.end));
    },
  }).visit(parseSync(file, source).program);
  return found;
};

/** Secrets that are both stored here, hashes that an archive brings of itself, and names that only sound like it. */
const OF_OUR_OWN: Readonly<Record<string, readonly string[]>> = {
  'src/backup/archive/read-archive.ts': ["hash.digest('hex') !== wanted.sha256"],
  'src/connection/strava-connection.ts': ['(stored?.refreshToken ?? null) === refreshToken'],
  'src/export/restore/open.ts': ["hash.digest('hex') !== stated.sha256"],
  'src/files/formats/fit-scan.ts': [
    'String.fromCharCode(...bytes.subarray(at + SIGNATURE_AT, at + SHORTEST_HEADER)) === SIGNATURE',
  ],
  'src/strava/token-source.ts': [
    'refused.get(athleteId) !== tokens.accessToken',
    'refused.get(athleteId) !== tokens.accessToken',
    'stored?.refreshToken === late.replaces',
    'tokens.refreshToken === used.refreshToken',
  ],
};

describe('secrets', () => {
  it.each([
    'sent === keys.webhookSecret',
    'token !== wanted',
    "signature(body) == given['x']",
    'a === b.token!',
  ])('are seen to be compared in %s', (source) => {
    expect(secretsCompared('x.ts', source)).toEqual([source]);
  });

  it.each(['token === null', "typeof secret === 'string'", 'sameText(token, wanted)', 'state === other'])(
    'are not seen in %s',
    (source) => {
      expect(secretsCompared('x.ts', source)).toEqual([]);
    },
  );

  it('are compared nowhere but in constant time', () => {
    // The stand-in for Strava has none that are anybody's.
    const files = globSync(['src/**/*.ts', 'jobs/**/*.ts']).filter(
      (file) => !file.startsWith('src/emulator/'),
    );
    const found = files.flatMap((file) => {
      const compared = secretsCompared(file, readFileSync(file, 'utf8'));
      return compared.length === 0 ? [] : [[file, compared] as const];
    });
    expect(files.length).toBeGreaterThan(300);
    expect(Object.fromEntries(found)).toEqual(OF_OUR_OWN);
  });
});
