import type { EvidenceGrade } from '../evidence.ts';
import type { ExerciseId } from './exercises.ts';

/** What stands behind each exercise: the grade of SCIENCE.md 6.1 and the source as it is shown beside it. */
export const EXERCISE_EVIDENCE: Readonly<
  Record<ExerciseId, { readonly grade: EvidenceGrade; readonly source: string }>
> = {
  clamshell: { grade: 'C', source: 'Distefano et al. 2009; Selkowitz et al. 2013' },
  'side-lying-abduction': { grade: 'C', source: 'Distefano et al. 2009; Fredericson et al. 2000' },
  'single-leg-bridge': { grade: 'C', source: 'Selkowitz et al. 2013' },
  'side-steps': { grade: 'C', source: 'Selkowitz et al. 2013; Leppänen et al. 2024' },
  'monster-walk': { grade: 'C', source: 'Selkowitz et al. 2013' },
  'pelvic-drop': { grade: 'C', source: 'Bolgla & Uhl 2005; Fredericson et al. 2000' },
  'single-leg-deadlift': { grade: 'C', source: 'Distefano et al. 2009' },
  'isometric-hold': { grade: 'C', source: 'BMJ Open Sport Exerc Med 2020, 6:e000760' },
};
