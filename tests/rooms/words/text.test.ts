import { describe, expect, it } from 'vitest';
import { cut } from '../../../src/words/text.ts';

describe('a text that is cut', () => {
  it('stays as it is while it fits, and loses its end by one character more', () => {
    expect(cut('Pegasus', 7)).toBe('Pegasus');
    expect(cut('Pegasus', 6)).toBe('Pegas…');
  });

  it('keeps what people see as one character whole, or leaves it out', () => {
    const family = '👨‍👩‍👧';
    const flag = '🇩🇪';
    for (const one of ['👟', family, flag, 'é', '👍🏽'])
      for (let most = 2; most < 2 + 3 * one.length; most += 1) {
        const short = cut(`a${one.repeat(4)}`, most);
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short.slice(0, -1)).toBe(`a${one.repeat(Math.max(0, Math.floor((most - 2) / one.length)))}`);
      }
  });
});
