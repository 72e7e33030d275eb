import { isSealed, type Seal } from '../seal.ts';

/** How a sealed column's values go into the database and come out of it. */
type Codec<T> = { readonly toDriver: (value: T) => string; readonly fromDriver: (stored: string) => T };

/** A text, sealed for this column; one of before that lies in clear is read as it is. @throws SealError */
export const sealedTextCodec = (seal: Seal, context: string): Codec<string> => ({
  toDriver: (text) => seal.seal(text, context),
  fromDriver: (stored) => (isSealed(stored) ? seal.open(stored, context) : stored),
});

/** The same for whatever JSON holds. @throws SealError */
export const sealedJsonCodec = (seal: Seal, context: string): Codec<unknown> => {
  const text = sealedTextCodec(seal, context);
  return {
    toDriver: (value) => text.toDriver(JSON.stringify(value)),
    fromDriver: (stored) => JSON.parse(text.fromDriver(stored)) as unknown,
  };
};
