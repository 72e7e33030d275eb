import { describe, expect, it } from 'vitest';
import { EXERCISE_EVIDENCE } from '../../../src/core/rehab/exercise-evidence.ts';

describe('the evidence of the exercises', () => {
  it('is weak for each of them, and names where it comes from (SCIENCE.md 6.1)', () => {
    const table = Object.entries(EXERCISE_EVIDENCE).map(([id, { grade, source }]) => [id, grade, source]);
    expect(table).toEqual([
      ['clamshell', 'C', 'Distefano et al. 2009; Selkowitz et al. 2013'],
      ['side-lying-abduction', 'C', 'Distefano et al. 2009; Fredericson et al. 2000'],
      ['single-leg-bridge', 'C', 'Selkowitz et al. 2013'],
      ['side-steps', 'C', 'Selkowitz et al. 2013; Leppänen et al. 2024'],
      ['monster-walk', 'C', 'Selkowitz et al. 2013'],
      ['pelvic-drop', 'C', 'Bolgla & Uhl 2005; Fredericson et al. 2000'],
      ['single-leg-deadlift', 'C', 'Distefano et al. 2009'],
      ['isometric-hold', 'C', 'BMJ Open Sport Exerc Med 2020, 6:e000760'],
    ]);
  });
});
