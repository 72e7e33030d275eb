import { sum } from 'd3-array';
import type { Reader } from '../words/reader.ts';
import { cut } from '../words/text.ts';
import { paint, type ChartTheme } from './paint.ts';
import { picture } from './picture.ts';
import { FONT, hairline, label, px } from './svg.ts';

/** Who carried the last 28 days. */
export type RotationData = {
  /** Pairs that were run in, most first; the name null stands for runs that name no pair. Metres. */
  readonly pairs: readonly { readonly name: string | null; readonly distanceM: number }[];
  readonly reader: Reader;
  readonly id?: string;
};

const ROW = 40;
const BAR = 10;
const VALUES = 130;
/** Mean width of a character of the 12 px typeface. */
const CHARACTER = 6.6;

const shares = ({
  pairs,
  reader,
}: RotationData): readonly { name: string; named: boolean; distanceM: number; share: number }[] => {
  const total = sum(pairs, (pair) => pair.distanceM);
  return pairs.map(({ name, distanceM }) => ({
    name: name ?? reader.words.charts.shoes.rotation.noPair,
    named: name !== null,
    distanceM,
    share: total > 0 ? distanceM / total : 0,
  }));
};

/** What the picture says: which pair carries most, and how many there are. */
export const rotationAlt = (data: RotationData): string => {
  const all = shares(data);
  const named = all.filter((pair) => pair.named);
  const [most] = named.length > 0 ? named : all;
  const { reader } = data;
  return most === undefined
    ? ''
    : reader.words.charts.shoes.rotation.alt(
        most.name,
        reader.percent(most.share),
        named.length,
        reader.count(named.length),
      );
};

/** Head and rows of the table that says the same. */
export const rotationTable = (
  data: RotationData,
): { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const { table } = data.reader.words.charts.shoes.rotation;
  return {
    head: [table.pair, table.share, table.distance],
    rows: shares(data).map(({ name, share, distanceM }) => [
      name,
      data.reader.percent(share),
      data.reader.distance(distanceM),
    ]),
  };
};

/** A bar for each pair, its share and its distance above it: nothing has to be pointed at. Runs without a pair are hollow. */
export const shoeRotation = (data: RotationData, theme: ChartTheme, width = 680): string => {
  const p = paint(theme);
  const { reader } = data;
  const all = shares(data);
  const fits = Math.floor((width - VALUES) / CHARACTER);
  const rows = all.map(({ name, named, distanceM, share }, i) => {
    const y = i * ROW + FONT;
    const bar = named ? p({ fill: i === 0 ? 'ink' : 'bar' }) : p({ fill: 'ground', stroke: 'bandEdge' });
    return [
      label(p({ fill: 'text' }), cut(name, fits), { x: 0, y }),
      label(p({ fill: 'muted' }), reader.percent(share), { x: width - 70, y, anchor: 'end' }),
      label(p({ fill: 'text' }), reader.distance(distanceM), { x: width, y, anchor: 'end' }),
      hairline(p({ stroke: 'line' }), 0, width, y + 6 + BAR / 2),
      `<rect x="0.5" y="${y + 6}" width="${px(Math.max(share * (width - 1), 2))}" height="${BAR}" rx="2"${named ? '' : ' stroke-dasharray="3 2"'}${bar}/>`,
    ].join('');
  });
  return picture(
    {
      id: data.id ?? 'rotation',
      theme,
      width,
      height: Math.max(1, all.length) * ROW - 8,
      title: reader.words.charts.shoes.rotation.title,
      alt: rotationAlt(data),
    },
    rows,
  );
};
