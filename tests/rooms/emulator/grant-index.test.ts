import { describe, expect, it } from 'vitest';
import { grantOfAthlete, grantOfToken, withGrant } from '../../../src/emulator/grant-index.ts';
import type { Grant } from '../../../src/emulator/state.ts';

const grant = (athleteId: number, refreshToken: string, ...tokens: string[]): Grant => ({
  athleteId,
  scopes: [],
  refreshToken,
  accessTokens: tokens.map((token) => ({ token, expiresAtS: 0 })),
});

describe('the index of grants', () => {
  it('finds by athlete and by either token, in lists of any origin', () => {
    const one = grant(1, 'r1', 'a1');
    const grants = withGrant(withGrant([], one), grant(2, 'r2', 'a2'));
    expect(grantOfAthlete(grants, 1)).toBe(one);
    expect(grantOfToken(grants, 'r1')).toBe(one);
    expect(grantOfToken([...grants], 'a2')?.athleteId).toBe(2);
    expect(grantOfToken(grants, 'a3')).toBeNull();
    expect(grantOfAthlete(grants, 3)).toBeNull();
  });

  it('forgets the tokens that a renewal replaced, and leaves the earlier list as it was', () => {
    const before = withGrant(withGrant([], grant(1, 'r1', 'a1')), grant(2, 'r2', 'a2'));
    const after = withGrant(before, grant(1, 'r1b', 'a1', 'a1b'));
    expect(grantOfToken(after, 'r1')).toBeNull();
    expect(grantOfToken(after, 'a1')?.refreshToken).toBe('r1b');
    expect(after).toHaveLength(2);
    expect(grantOfToken(before, 'r1')?.refreshToken).toBe('r1');
    expect(grantOfToken(before, 'a1b')).toBeNull();
  });
});
