import { customType } from 'drizzle-orm/sqlite-core';
import type { Seal } from './seal.ts';
import { sealedJsonCodec, sealedTextCodec } from './sealed/codec.ts';

/**
 * Columns that nobody reads without the key: sealed when written, opened when read. The context is `table.column`; a value
 * sealed for one column does not open in another. No query compares what is in them: it differs with every sealing. Without
 * a seal they are what lies in the database, for copies.
 */
export const sealedColumns = (seal: Seal | null) => ({
  sealedText: (name: string, context: string) =>
    customType<{ data: string; driverData: string }>({
      dataType: () => 'text',
      ...(seal !== null && sealedTextCodec(seal, context)),
    })(name),
  sealedJson: (name: string, context: string) =>
    customType<{ data: unknown; driverData: string }>({
      dataType: () => 'text',
      ...(seal !== null && sealedJsonCodec(seal, context)),
    })(name),
});
