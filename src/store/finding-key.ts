import type { Finding } from '../core/rules/finding.ts';

/**
 * What a finding speaks about, within its athlete and rule: the day, the run, and for shoes the pair. Level
 * and numbers are left out, so that an edited run changes the finding instead of making a second one.
 */
export const findingKey = (finding: Finding): string => {
  const subject = [finding.day, finding.runId ?? '-'];
  if (finding.rule === 'D1' || finding.rule === 'K1') subject.push(finding.facts.gearId);
  return subject.join('/');
};
