import { customType } from 'drizzle-orm/pg-core';
import type { Seal } from './seal.ts';
import { sealedJsonCodec, sealedTextCodec } from './sealed/codec.ts';

/** Columns that nobody reads without the key. */
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
