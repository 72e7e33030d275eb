import type { Day } from '../../core/day.ts';
import { inALine } from '../../core/episodes/in-a-line.ts';
import type { EpisodesSeen } from '../../core/episodes/episodes.ts';
import type { LookBack } from '../../core/episodes/look-back.ts';
import type { Row } from '../../core/episodes/side-by-side.ts';
import {
  changeLine,
  episodeTitle,
  lookBackLine,
  measureValue,
  mostlyLine,
  nothingAsUsual,
  nothingChanged,
  notKnownLines,
  roughDay,
  usualLine,
  windowLines,
} from '../../words/episodes.ts';
import type { Reader } from '../../words/reader.ts';
import { plain } from '../../words/units.ts';

/** One mark a way: readable without colour, and in a pipe. */
const MARKS = { more: '+', less: '-', usual: ' ', unknown: '?' } as const;

/** Characters of the column of labels, and of a column of numbers at least. */
const WIDTH = 44;
const CELL = 12;

const list = (title: string, lines: readonly string[], empty: string): readonly string[] => [
  '',
  title,
  ...(lines.length === 0 ? [`  ${empty}`] : lines.map((line) => `  ${line}`)),
];

const ofEpisode = (lookBack: LookBack, seen: EpisodesSeen, reader: Reader): readonly string[] => {
  const t = reader.words.episodes;
  const changes = lookBack.changed.flatMap((change) => {
    const { label, value, usual, day, told, often } = changeLine(
      change,
      seen.howOften(change),
      lookBack.days,
      reader,
    );
    const what = [value, ...(day === null ? [] : [day])].join(' ');
    return [
      `${MARKS[change.change]} ${label}: ${what}, ${usual}.`,
      ...(often === null ? [] : [`    ${often}`]),
      ...(told === null ? [] : [`    ${told}`]),
    ];
  });
  const mostly = mostlyLine(lookBack.changed, seen.howOften, lookBack.days, reader);
  const same = lookBack.asUsual.map((each) => {
    const { label, value, day, usual, near } = usualLine(each, reader);
    const what = day === null || each.value === 0 ? value : `${value} ${day}`;
    return `  ${label}: ${what}, ${usual}${near === null ? '' : ` (${near})`}.`;
  });
  const unknown = notKnownLines(lookBack.notKnown, reader).map(({ labels, why }) => `? ${labels}: ${why}.`);
  return [
    episodeTitle(lookBack.episode, reader),
    lookBackLine(inALine(lookBack), reader),
    ...windowLines(lookBack, reader),
    ...list(t.lists.changed, changes, nothingChanged(lookBack, reader)),
    ...(mostly === null ? [] : [`  ${mostly}`]),
    ...list(t.lists.asUsual, same, nothingAsUsual(lookBack, reader)),
    ...list(t.lists.notKnown, unknown, t.empty.notKnown),
    '',
  ];
};

const cells = (row: Row, reader: Reader): readonly string[] =>
  row.cells.map((cell) =>
    cell.standing === 'unknown'
      ? MARKS.unknown
      : `${MARKS[cell.standing]}${measureValue(row.measure, cell.value, reader)}`,
  );

const beside = ({ lookBacks, rows }: EpisodesSeen, reader: Reader): readonly string[] => {
  const t = reader.words.episodes;
  const known = rows.filter((row) => row.cells.some(({ standing }) => standing !== 'unknown'));
  if (lookBacks.length < 2 || known.length === 0) return [];
  const names = lookBacks.map(({ episode }) => roughDay(episode.start, reader));
  const width = Math.max(...names.map(({ length }) => length), CELL) + 2;
  const of = reader.count(lookBacks.length);
  const shared = ({ shared: same }: Row): string =>
    same === null ? '' : t.shared(reader.count(same.episodes), of);
  const line = (label: string, each: readonly string[], end: string): string =>
    `${label.padEnd(WIDTH)}${each.map((cell) => cell.padEnd(width)).join('')}${end}`.trimEnd();
  return [
    t.sideBySide,
    line('', names, ''),
    ...known.map((row) => line(t.measures[row.measure].label, cells(row, reader), shared(row))),
    t.marks,
    '',
  ];
};

/** The look-backs as lines for a terminal. */
export const lookBackText = (
  seen: EpisodesSeen,
  reach: { readonly from: Day; readonly to: Day },
  reader: Reader,
): readonly string[] => {
  const t = reader.words.episodes;
  return [
    t.reach(reader.dayWithYear(reach.from), reader.dayWithYear(reach.to)),
    '',
    ...seen.lookBacks.flatMap((lookBack) => ofEpisode(lookBack, seen, reader)),
    ...beside(seen, reader),
    ...(seen.tooFew ? [t.tooFew] : []),
    t.noCause,
    reader.words.ratioFootnote,
  ].map(plain);
};
