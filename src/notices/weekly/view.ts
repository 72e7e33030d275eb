import { type NoticeContext } from '../sending/context.ts';
import { type WeeklyForm, weeklyForm } from './form.ts';
import type { WeeklyPayload } from './payload.ts';
import { type SectionName, sectionsOf } from './sections-of.ts';
import { type WeekVerdict, weekVerdict } from './verdict.ts';

/** A weekly mail thought out: what it says, before it is set in type. */
export type WeeklyView = WeekVerdict & {
  readonly payload: WeeklyPayload;
  readonly context: NoticeContext;
  readonly form: WeeklyForm;
  readonly names: readonly SectionName[];
  /** Where days without runs are explained; null where there is nothing to explain. */
  readonly gapLink: string | null;
  /** The dates of the seven days. */
  readonly period: string;
};

/** Decides what a weekly mail says and which sections it has. */
export const weeklyView = (payload: WeeklyPayload, context: NoticeContext): WeeklyView => {
  const { reader, links } = context;
  const { from, to, status, days, notes, rehab } = payload;
  const form = weeklyForm(status, days, rehab);
  const gap = notes.find(({ key }) => key === 'gap');
  const gapLink = gap?.day === undefined ? null : links.gap(gap.day, gap.lastDay ?? gap.day);
  return {
    ...weekVerdict(payload, context),
    payload,
    context,
    form,
    // The question about a gap takes the place of the caveat.
    names: sectionsOf(form, rehab).filter(
      (name) => !(name === 'caveat' && form === 'break' && gapLink !== null),
    ),
    gapLink,
    period: reader.dayRange(from, to),
  };
};
