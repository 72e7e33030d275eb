import { z } from 'zod';
import { addDays, type Day, dayNumber } from '../../core/day.ts';
import {
  type Episode,
  isInOrder,
  ONSETS,
  possibleDays,
  PRECISIONS,
  type RoughDay,
  SIDES,
} from '../../core/episodes/episode.ts';
import { type EpisodeSaid, MOST_NOTE } from '../../runner/episodes.ts';
import type { Reader } from '../../words/reader.ts';
import { choice, input, problemList, problemOf, select } from './fields.ts';
import { html, type Html } from './html.ts';

/** DESIGN: what was further back than forty years is no training that any file holds. */
const OLDEST_DAYS = 40 * 365;

/** The form as it stands or was typed. */
export type EpisodeForm = {
  readonly start: string;
  readonly precision: string;
  /** How exactly the end is known; `still`: there is none. */
  readonly ends: string;
  readonly end: string;
  readonly side: string;
  readonly onset: string;
  readonly named: boolean;
  readonly note: string;
};

export type EpisodeField = 'start' | 'end' | 'note';

export const EMPTY_EPISODE: EpisodeForm = {
  start: '',
  precision: 'day',
  ends: 'day',
  end: '',
  side: '',
  onset: 'unknown',
  named: false,
  note: '',
};

/** The form with what was told. */
export const formOfEpisode = ({ start, end, side, onset, named, note }: Episode): EpisodeForm => ({
  start: start.day,
  precision: start.precision,
  ends: end?.precision ?? 'still',
  end: end?.day ?? '',
  side: side ?? '',
  onset,
  named,
  note,
});

const text = (most: number) => z.string().max(most).catch('');

const Shape = z.object({
  start: text(10),
  precision: text(10),
  ends: text(10),
  end: text(10),
  side: text(10),
  onset: text(10),
  named: z
    .unknown()
    .optional()
    .transform((value) => value === 'on'),
  note: z.string().max(10_000).catch(''),
});

const firstDay = (today: Day): Day => addDays(today, -OLDEST_DAYS);

const dayOf = (typed: string, precision: RoughDay['precision'], today: Day): RoughDay | null => {
  try {
    const rough = { day: typed, precision };
    // Of the running week or month, what is still to come does not matter.
    const isPast = possibleDays(rough).from <= dayNumber(today) && typed >= firstDay(today);
    return isPast && (precision !== 'day' || typed <= today) ? rough : null;
  } catch {
    return null;
  }
};

const oneOf = <T extends string>(list: readonly T[], value: string): T | null =>
  list.find((each) => each === value) ?? null;

/** Reads the form: what it says, or what is wrong with it. */
export const readEpisodeForm = (
  body: unknown,
  today: Day,
): {
  readonly form: EpisodeForm;
  readonly wrong: readonly EpisodeField[];
  readonly said: EpisodeSaid | null;
} => {
  const form: EpisodeForm = Shape.parse(typeof body === 'object' && body !== null ? body : {});
  const start = dayOf(form.start, oneOf(PRECISIONS, form.precision) ?? 'day', today);
  const ends = oneOf(PRECISIONS, form.ends);
  const end = ends === null ? null : dayOf(form.end, ends, today);
  const endIsWrong =
    ends === null ? form.ends !== 'still' : end === null || (start !== null && !isInOrder({ start, end }));
  const wrong: readonly EpisodeField[] = [
    ...(start === null ? (['start'] as const) : []),
    ...(endIsWrong ? (['end'] as const) : []),
    ...(form.note.length > MOST_NOTE ? (['note'] as const) : []),
  ];
  if (wrong.length > 0 || start === null) return { form, wrong, said: null };
  return {
    form,
    wrong,
    said: {
      start,
      end,
      side: oneOf(SIDES, form.side),
      onset: oneOf(ONSETS, form.onset) ?? 'unknown',
      named: form.named,
      note: form.note.trim(),
    },
  };
};

const problemText = (field: EpisodeField, today: Day, reader: Reader): string => {
  const { problem } = reader.words.pages.episodes.form;
  return field === 'start'
    ? problem.start(reader.dayWithYear(firstDay(today)), reader.dayWithYear(today))
    : problem[field];
};

/** What is wrong, above the form. */
export const episodeProblems = (wrong: readonly EpisodeField[], today: Day, reader: Reader): Html | null =>
  problemList(
    reader.words.pages.episodes.form.problems,
    wrong.map((field) => ({ id: field, text: problemText(field, today, reader) })),
  );

/** The fields about one episode, in any form. */
export const episodeFields = (
  {
    form,
    wrong,
    today,
  }: { readonly form: EpisodeForm; readonly wrong: readonly EpisodeField[]; readonly today: Day },
  reader: Reader,
): Html => {
  const t = reader.words.pages.episodes.form;
  const problem = (field: EpisodeField): string | undefined =>
    wrong.includes(field) ? problemText(field, today, reader) : undefined;
  return html`
    <div class="episode-dates">
      ${input({
        type: 'date',
        id: 'start',
        label: t.start,
        value: form.start,
        min: firstDay(today),
        max: today,
        hint: t.startHint,
        problem: problem('start'),
      })}
      ${select({
        id: 'precision',
        label: t.exact,
        options: PRECISIONS.map((each) => [each, t.precision[each]] as const),
        chosen: form.precision,
      })}
      ${select({
        id: 'ends',
        label: t.end,
        options: (['still', ...PRECISIONS] as const).map((each) => [each, t.ends[each]] as const),
        chosen: form.ends,
      })}
      ${input({
        type: 'date',
        id: 'end',
        label: t.endDay,
        value: form.end,
        min: firstDay(today),
        max: today,
        hint: t.endHint,
        problem: problem('end'),
      })}
      ${select({
        id: 'side',
        label: t.side,
        options: [['', t.sides.none], ...SIDES.map((each) => [each, t.sides[each]] as const)],
        chosen: form.side,
      })}
      ${select({
        id: 'onset',
        label: t.onset,
        options: ONSETS.map((each) => [each, t.onsets[each]] as const),
        chosen: form.onset,
      })}
    </div>
    ${choice('checkbox', 'named', 'on', form.named, t.named)}
    <div class="field">
      <label for="note">${t.note}</label>
      <textarea id="note" name="note" rows="3" maxlength="${MOST_NOTE}" aria-describedby="note-hint">
${form.note}</textarea>
      <p class="hint" id="note-hint">${t.noteHint}</p>
      ${problemOf('note', problem('note'))}
    </div>
  `;
};
