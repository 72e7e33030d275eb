/** DESIGN: text packs to a tenth at best, empty fields to a hundredth; deflate itself ends at 1:1032. */
const MAX_RATIO = 200;

/** DESIGN: below this no ratio hurts. */
const HARMLESS_BYTES = 8 * 1024 * 1024;

/** Whether unpacking so many packed bytes to so many is no longer a file but a bomb. */
export const isBomb = (packedBytes: number, unpackedBytes: number): boolean =>
  unpackedBytes > HARMLESS_BYTES && unpackedBytes > packedBytes * MAX_RATIO;
