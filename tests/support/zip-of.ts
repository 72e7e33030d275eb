import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed. */
export type Packed = {
  readonly name: string;
  readonly data: Buffer;
  /** What the directory says of its size; the truth unless given. */
  readonly claimedSize?: number;
  readonly deflate?: boolean;
};

/** A zip, enough of the format for a reader; names are written as they stand, good or bad. */
export const zipOf = (...files: readonly Packed[]): Buffer => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize, deflate = false } of files) {
    const body = deflate ? deflateRawSync(data) : data;
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(deflate ? 8 : 0, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(deflate ? body.length : (claimedSize ?? body.length), 14);
    common.writeUInt32LE(claimedSize ?? data.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, label, body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, tail, label]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
};
