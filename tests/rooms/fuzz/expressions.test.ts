import { describe, expect, it } from 'vitest';
import { expressionsIn, slownessOf } from '../../../scripts/fuzz/expressions.ts';

describe('the measure of regular expressions', () => {
  it.each([
    ['exponential', '^(a+)+$'],
    ['quadratic', '\\s+$'],
    ['quadratic, in an alternative', '"[^"]*"x|/+$'],
  ])('notices one that is %s', (_kind, source) => {
    expect(slownessOf({ place: 'here', source, flags: '' })).not.toBeNull();
  });

  it.each([['^a+b$'], ['(?<!/)/+$'], ['\\d{4}-\\d\\d']])('lets %s pass', (source) => {
    expect(slownessOf({ place: 'here', source, flags: '' })).toBeNull();
  });
});

describe('every regular expression of the program', () => {
  it('takes a time that grows with the text and no faster', () => {
    const all = expressionsIn(['src', 'jobs']);
    expect(all.length).toBeGreaterThan(100);
    const slow = all.flatMap((expression) => {
      const found = slownessOf(expression);
      return found === null ? [] : [`${expression.place} /${expression.source}/: ${JSON.stringify(found)}`];
    });
    expect(slow).toEqual([]);
  });
});
