import type { Finding } from '../../core/rules/finding.ts';
import type { CheckIn } from '../../store/check-ins.ts';
import { findingKey } from '../../store/finding-key.ts';

/** The kind of check-in that puts a finding aside: "I know". */
export const KNOWN = 'known';

/** How a form names a finding: rule and key, as its row does. */
export const findingName = (finding: Finding): string => `${finding.rule}:${findingKey(finding)}`;

/** The check-in about a finding. */
export const knownSubject = (name: string): string => `finding:${name}`;

/** Whether the runner said of a finding that it is known. */
export const knownBy = (answers: readonly CheckIn[]): ((finding: Finding) => boolean) => {
  const subjects = new Set(
    answers.flatMap(({ kind, subject, value }) => (kind === KNOWN && value === true ? [subject] : [])),
  );
  return (finding) => subjects.has(knownSubject(findingName(finding)));
};
