import { z } from 'zod';
import { notFound } from './errors.ts';

/** The number of a row as an address names it: what is no whole number that a column holds is nobody's. */
export const RowId = z.coerce.number().int().positive();

/** The same for an account, which may be negative. */
const AccountId = z.coerce.number().int();

const idOf = (shape: z.ZodType<number>, param: unknown): number => {
  const id = shape.safeParse(param);
  if (!id.success) throw notFound();
  return id.data;
};

/** @throws WebError 404 */
export const rowIdIn = (param: unknown): number => idOf(RowId, param);

/** @throws WebError 404 */
export const accountIdIn = (param: unknown): number => idOf(AccountId, param);
