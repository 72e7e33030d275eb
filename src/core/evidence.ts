import type { EvidenceGrade, RuleId } from './rules/finding.ts';

/** What stands behind each rule: the grade of SCIENCE.md and the source as it is shown beside a finding. */
export const EVIDENCE: Readonly<Record<RuleId, { readonly grade: EvidenceGrade; readonly source: string }>> =
  {
    S1: {
      grade: 'B',
      source: 'Schuster Brandt Frandsen et al. 2025, Br J Sports Med 59:1203 (5,205 runners)',
    },
    S2: { grade: 'C', source: 'Expert consensus on returning after a break' },
    W1: { grade: 'C+', source: 'Nielsen et al. 2014, J Orthop Sports Phys Ther (874 novice runners)' },
    R1: {
      grade: 'C',
      source:
        'Windt & Gabbett 2019, Br J Sports Med 53:988; not confirmed by Schuster Brandt Frandsen et al. 2025',
    },
    H1a: {
      grade: 'C+',
      source: 'Robertz et al. 2022, ISBS 40 (22 runners); limits chosen by analogy with the single-run rule',
    },
    H1b: {
      grade: 'C+',
      source: 'Robertz et al. 2022, ISBS 40 (22 runners); limits chosen by analogy with the single-run rule',
    },
    H1c: {
      grade: 'C+',
      source: 'Orchard et al. 1996 and Gottschall & Kram 2005: the load of repeats is in the way down',
    },
    H1d: {
      grade: 'C+',
      source: 'Gottschall & Kram 2005 (10 runners): impact and braking rise with the slope',
    },
    T1: {
      grade: 'C',
      source: 'Messier et al. 1995 (56 runners with and 70 without iliotibial band syndrome)',
    },
    C1: { grade: 'C', source: 'Cross-slope study of hip motion (PMID 27241856, 10 runners); limits chosen' },
    D1: {
      grade: 'C',
      source: 'Malisoux et al. 2016, Br J Sports Med 51:356 (553 runners): no overall effect',
    },
    P1: {
      grade: 'C',
      source:
        'Vincent & Vincent 2017, Curr Sports Med Rep: four pain rules for running; the limit of 3 is agreed practice',
    },
    K1: {
      grade: '0',
      source:
        '“Stop Stretching Your IT Band” (the article Camber follows); no study links shoe age to iliotibial band syndrome',
    },
  };
