import type { LineFacts } from '../../core/episodes/in-a-line.ts';
import type { RehabFacts } from '../../core/rehab/facts.ts';
import { ladderStep, TIMES_PER_STEP } from '../../core/rehab/ladder-steps.ts';
import type { Catalogue } from '../../words/catalogue.ts';
import { lookBackLine } from '../../words/episodes.ts';
import type { Formats } from '../../words/formats.ts';
import type { Reader } from '../../words/reader.ts';
import { turnsOf } from '../../words/recovery.ts';
import { heading, link, list, paragraph, type Row, small } from '../parts.ts';
import { bullets, titled, wrap } from '../text.ts';
import { rowsSection } from './lists.ts';
import { joined, smallSection, textSection, type Section } from './section.ts';

/** What to do after a finding of level stop. */
export const stopSection = ({ mail: { stop } }: Pick<Catalogue, 'mail'>): Section => ({
  html: [heading(stop.heading), list(stop.steps), paragraph(stop.seek), small(stop.evidence)],
  text: titled(stop.heading, [bullets(stop.steps), wrap(stop.seek), wrap(stop.evidence)].join('\n\n')),
});

/** What had changed before it, in a line with the way to more; null where that is not known. */
export const beforeSection = (before: LineFacts | null, href: string, reader: Reader): Section | null => {
  if (before === null) return null;
  const line = lookBackLine(before, reader);
  const { more } = reader.words.episodes.line;
  return { html: [small(line), small(link(href, more))], text: `${wrap(line)}\n${more}: ${href}` };
};

/** What to do while running rests: the same advice as after a stop, without its lead. */
export const restSection = ({ mail, rehab }: Pick<Catalogue, 'mail' | 'rehab'>): Section => {
  const { steps, evidence } = mail.stop;
  return {
    html: [heading(mail.stop.heading), list(steps), small(`${evidence} ${rehab.physio}`)],
    text: titled(mail.stop.heading, [bullets(steps), wrap(`${evidence} ${rehab.physio}`)].join('\n\n')),
  };
};

/** The step of the return-to-run ladder, its gates, and what sent the runner back. */
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
  return joined(
    rowsSection(t.heading(say.count(ladder.step)), held, null),
    ladder.lastVerdict === 'setback' ? textSection(t.setback) : null,
    textSection(t.gates),
    smallSection(`${t.source} ${rehab.physio}`),
  );
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
  const sentences = [
    ...(clinician.flags.length > 0 ? [signs(say.list(clinician.flags.map((flag) => flags[flag])))] : []),
    ...(clinician.noImprovement ? [noImprovement] : []),
  ];
  return {
    html: [heading(title), ...sentences.map((text) => paragraph(text))],
    text: titled(title, sentences.map((text) => wrap(text)).join('\n')),
  };
};
