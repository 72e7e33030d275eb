import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { crc32 } from 'node:zlib';

/** An archive that is written to disk entry by entry, stored, with 64-bit sizes: as big as one likes. */
export type BigZip = {
  add(name: string, data: Buffer): Promise<void>;
  /** Writes the directory. Gives the size of the archive, bytes. */
  end(): Promise<number>;
};

const VERSION_ZIP64 = 45;
const UTF8_NAMES = 0x800;
const IN_EXTRA_FIELD = 0xffff_ffff;

const write = async (stream: WriteStream, data: Buffer): Promise<void> => {
  if (!stream.write(data)) await once(stream, 'drain');
};

/** The fields that the local and the central header share. */
const common = (data: Buffer, crc: number, nameLength: number, extraLength: number): Buffer => {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(VERSION_ZIP64, 0);
  header.writeUInt16LE(UTF8_NAMES, 2);
  header.writeUInt32LE(crc, 10);
  header.writeUInt32LE(data.length, 14);
  header.writeUInt32LE(data.length, 18);
  header.writeUInt16LE(nameLength, 22);
  header.writeUInt16LE(extraLength, 24);
  return header;
};

/** The extra field with the 64-bit offset of an entry. */
const offsetField = (offset: number): Buffer => {
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  return extra;
};

const directoryEnd = (count: number, size: number, offset: number): Buffer => {
  const end = Buffer.alloc(56 + 20 + 22);
  end.write('PK\u0006\u0006', 0, 'latin1');
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(VERSION_ZIP64, 12);
  end.writeUInt16LE(VERSION_ZIP64, 14);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(size), 40);
  end.writeBigUInt64LE(BigInt(offset), 48);
  end.write('PK\u0006\u0007', 56, 'latin1');
  end.writeBigUInt64LE(BigInt(offset + size), 64);
  end.writeUInt32LE(1, 72);
  end.write('PK\u0005\u0006', 76, 'latin1');
  end.writeUInt16LE(0xffff, 84);
  end.writeUInt16LE(0xffff, 86);
  end.writeUInt32LE(IN_EXTRA_FIELD, 88);
  end.writeUInt32LE(IN_EXTRA_FIELD, 92);
  return end;
};

/** Begins an archive at `file`. */
export const bigZip = (file: string): BigZip => {
  const stream = createWriteStream(file);
  const central: Buffer[] = [];
  let offset = 0;
  return {
    async add(name, data) {
      const label = Buffer.from(name);
      const crc = crc32(data);
      const extra = offsetField(offset);
      const tail = Buffer.alloc(14);
      tail.writeUInt32LE(IN_EXTRA_FIELD, 10);
      central.push(
        Buffer.concat([
          Buffer.from('PK\u0001\u0002'),
          Buffer.from([VERSION_ZIP64, 0]),
          common(data, crc, label.length, extra.length),
          tail,
          label,
          extra,
        ]),
      );
      const head = Buffer.concat([Buffer.from('PK\u0003\u0004'), common(data, crc, label.length, 0), label]);
      await write(stream, head);
      await write(stream, data);
      offset += head.length + data.length;
    },
    async end() {
      const directory = Buffer.concat(central);
      const last = directoryEnd(central.length, directory.length, offset);
      await write(stream, directory);
      await write(stream, last);
      stream.end();
      await once(stream, 'close');
      return offset + directory.length + last.length;
    },
  };
};
