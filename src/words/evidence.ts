import type { EvidenceGrade } from '../core/evidence.ts';
import type { Catalogue } from './catalogue.ts';

/** How sure the evidence is, in words and by its letter: "one large study (B)". */
export const gradeText = (grade: EvidenceGrade, { grades }: Pick<Catalogue, 'grades'>): string =>
  `${grades[grade]} (${grade})`;

/** The same as a sentence: "Evidence: one large study (B)." */
export const evidenceText = (grade: EvidenceGrade, words: Pick<Catalogue, 'grades' | 'methods'>): string =>
  `${words.methods.labels.evidence}: ${gradeText(grade, words)}.`;
