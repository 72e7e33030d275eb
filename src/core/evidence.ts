/** How well something is shown (SCIENCE.md): A consistent trials … C small or conflicting, 0 the source article only. */
export type EvidenceGrade = 'A' | 'B' | 'C+' | 'C' | '0';

/** What stands behind a rule: its grade, and the source as it is shown beside a finding. */
export type Evidence = { readonly grade: EvidenceGrade; readonly source: string };
