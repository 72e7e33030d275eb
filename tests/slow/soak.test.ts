import { describe, expect, it } from 'vitest';
import { soak } from '../../scripts/soak/soak.ts';

describe('five days of five runners with random trouble', () => {
  it.each([1, 2])('end as the same days in peace do (seed %i)', async (seed) => {
    const { calm, troubled, differences } = await soak({ athletes: 5, days: 5, seed });
    expect(differences).toEqual([]);
    expect(calm.released).toBeGreaterThan(10);
    expect(troubled.released).toBe(calm.released);
    expect([...calm.state.values()].some(({ findings }) => findings.length > 0)).toBe(true);
    expect(troubled.overLimit).toBe(0);
  });
});
