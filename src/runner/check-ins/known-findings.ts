import type { Finding } from '../../core/rules/finding.ts';
import { type CheckIn, keepCheckIn, removeCheckIn } from '../../store/check-ins.ts';
import type { Db } from '../../store/db.ts';
import { findingKey } from '../../store/finding-key.ts';
import { subjectOfFinding } from './subjects.ts';

/** The kind of check-in that puts a finding aside: "I know". */
export const KNOWN = 'known';

/** How a form names a finding: rule and key, as its row does. */
export const findingName = (finding: Finding): string => `${finding.rule}:${findingKey(finding)}`;

/** Puts a finding aside, or takes that back. The rules and the mails do not change by it. */
export const changeKnown = async (
  tx: Db,
  { athleteId, now }: { readonly athleteId: number; readonly now: number },
  finding: Finding,
  isKnown: boolean,
): Promise<void> => {
  const subject = subjectOfFinding(findingName(finding));
  if (isKnown) await keepCheckIn(tx, { athleteId, kind: KNOWN, subject, day: finding.day, value: true, now });
  else await removeCheckIn(tx, athleteId, KNOWN, subject);
};

/** Whether the runner said of a finding that it is known. */
export const knownBy = (answers: readonly CheckIn[]): ((finding: Finding) => boolean) => {
  const subjects = new Set(
    answers.flatMap(({ kind, subject, value }) => (kind === KNOWN && value === true ? [subject] : [])),
  );
  return (finding) => subjects.has(subjectOfFinding(findingName(finding)));
};
