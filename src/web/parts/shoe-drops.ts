import type { Shoe } from '../../core/run.ts';
import { inputNumber, readNumber } from '../../words/amounts.ts';

/** Shoes have 0 to about 16 mm of drop; more is a typing error. */
export const DROP_RANGE_MM = [0, 20] as const;

/** One pair with what was typed for it. */
export type DropField = {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly wrong: boolean;
};

/** The name of a pair's field. */
export const dropFieldName = (gearId: string): string => `drop-${gearId}`;

/** The id of a pair's field: ids of pairs that an export names hold more than an anchor may. */
export const dropFieldId = (gearId: string): string => `drop-${gearId.replace(/[^\w-]/g, '-')}`;

/** A drop as it stands in its field. */
const dropText = ({ dropMm }: Pick<Shoe, 'dropMm'>, locale: string): string =>
  dropMm === null ? '' : inputNumber(dropMm, 1, locale);

/** What was typed for one pair: millimetres, null for an empty field; undefined when it is no drop. */
export const readDrop = (text: string): number | null | undefined => {
  if (text.trim() === '') return null;
  const [low, high] = DROP_RANGE_MM;
  const mm = readNumber(text);
  return mm === null || mm < low || mm > high ? undefined : mm;
};

/** The fields as they stand. */
export const dropFields = (shoes: readonly Shoe[], locale: string): readonly DropField[] =>
  shoes
    .filter(({ retired }) => !retired)
    .map((shoe) => ({ id: shoe.id, name: shoe.name, text: dropText(shoe, locale), wrong: false }));

/** What was sent: the fields as typed, and the drops that changed (millimetres; null = forget it). */
export const readDrops = (
  body: Readonly<Record<string, unknown>>,
  shoes: readonly Shoe[],
  locale: string,
): {
  readonly fields: readonly DropField[];
  readonly drops: readonly { readonly id: string; readonly dropMm: number | null }[];
} => {
  const fields = dropFields(shoes, locale).map((field) => {
    const sent = body[dropFieldName(field.id)];
    const text = typeof sent === 'string' ? sent.trim() : field.text;
    return { ...field, text, wrong: readDrop(text) === undefined };
  });
  const known = new Map(shoes.map((shoe) => [shoe.id, shoe.dropMm]));
  const drops = fields
    .map(({ id, text }) => ({ id, dropMm: readDrop(text) ?? null }))
    .filter(({ id, dropMm }) => dropMm !== known.get(id));
  return { fields, drops };
};
