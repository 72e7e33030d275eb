import type { RehabFacts } from '../core/rehab/facts.ts';
import { ladderStep, TIMES_PER_STEP } from '../core/rehab/ladder-steps.ts';
import type { Catalogue } from '../words/catalogue.ts';
import type { Formats } from '../words/formats.ts';
import { turnsOf } from '../words/recovery.ts';
import { heading, list, paragraph, type Row, small, stacked } from './parts.ts';
import { routineRows } from './rehab-words.ts';
import type { Section } from './section.ts';
import { rowsSection } from './sections.ts';
import { bullets, titled, wrap } from './text.ts';

/** What to do while running rests: the same advice as after a stop, without its lead. */
export const restSection = ({ mail, rehab }: Catalogue): Section => {
  const { steps, evidence } = mail.stop;
  return {
    html: [heading(mail.stop.heading), list(steps), small(`${evidence} ${rehab.physio}`)],
    text: titled(mail.stop.heading, [bullets(steps), wrap(`${evidence} ${rehab.physio}`)].join('\n\n')),
  };
};

/** The step of the way back, its gates, and what sent the runner back. */
export const ladderSection = (
  facts: RehabFacts,
  say: Formats,
  { rehab }: Pick<Catalogue, 'rehab'>,
): Section | null => {
  const { ladder } = facts;
  if (ladder === null) return null;
  const { ladder: t } = rehab;
  const held: readonly Row[] = [
    { label: t.rows.turns, value: turnsOf(ladderStep(ladder.step), say, rehab) },
    { label: t.rows.distance, value: say.limit(ladder.maxDistanceM) },
    { label: t.rows.ground, value: t.level },
    { label: t.rows.from, value: say.day(ladder.nextFrom) },
    { label: t.rows.held, value: t.held(say.count(ladder.held), say.count(TIMES_PER_STEP)) },
  ];
  const section = rowsSection(t.heading(say.count(ladder.step)), held, null);
  const said = ladder.lastVerdict === 'setback' ? [t.setback, t.gates] : [t.gates];
  return {
    html: [
      ...(section?.html ?? []),
      ...said.map((text) => paragraph(text)),
      small(`${t.source} ${rehab.physio}`),
    ],
    text: [section?.text, ...[...said, `${t.source} ${rehab.physio}`].map((text) => wrap(text))].join('\n\n'),
  };
};

/** The careful weeks after the last step. */
export const carefulSection = (
  { careful }: RehabFacts,
  say: Formats,
  { rehab }: Pick<Catalogue, 'rehab'>,
): Section | null => {
  if (careful === null) return null;
  const text = rehab.careful.text(say.day(careful.until));
  return {
    html: [heading(rehab.careful.heading), paragraph(text)],
    text: titled(rehab.careful.heading, wrap(text)),
  };
};

/** Why it should be looked at; null without a reason. */
export const clinicianSection = (
  { clinician }: RehabFacts,
  say: Formats,
  { rehab }: Pick<Catalogue, 'rehab'>,
): Section | null => {
  if (clinician === null) return null;
  const { heading: title, signs, flags, noImprovement } = rehab.clinician;
  const said = [
    ...(clinician.flags.length > 0 ? [signs(say.list(clinician.flags.map((flag) => flags[flag])))] : []),
    ...(clinician.noImprovement ? [noImprovement] : []),
  ];
  return {
    html: [heading(title), ...said.map((text) => paragraph(text))],
    text: titled(title, said.map((text) => wrap(text)).join('\n')),
  };
};

/** The exercises of the coming days as they really are: in the two weeks, in a rest, or around the runs. */
export const ownRoutineSection = (facts: RehabFacts, say: Formats, words: Catalogue): Section => {
  const { routine } = words.mail;
  const { hipDrop, planPaused } = words.rehab.routine;
  const notes = [
    ...(facts.hipDropDue ? [hipDrop] : []),
    ...(facts.plan.status === 'paused' ? [planPaused] : []),
    // While running rests there is one hold, not ten minutes of work.
    ...(facts.mode === 'acute' ? [] : [routine.note]),
    routine.source,
  ].join(' ');
  const rows = routineRows(facts, say, words);
  return {
    html: [heading(routine.heading), stacked(rows), small(notes)],
    text: titled(
      routine.heading,
      `${rows.map(({ label, value }) => wrap(`${label}: ${value}`)).join('\n')}\n${wrap(notes)}`,
    ),
  };
};
