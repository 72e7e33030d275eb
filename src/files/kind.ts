import type { FileProblem } from '../core/streams/file-facts.ts';
import { textChunks } from './text.ts';

/** What a file is by its first bytes. XML is told apart by its first element (formats/xml.ts). */
export type FileKind = 'fit' | 'xml' | 'json';

const FIT_SIGNATURE_AT = 8;

/** First bytes of what else is met under the names of activities. */
const OTHERS: readonly (readonly [start: string, name: string])[] = [
  ['\x89PNG', 'PNG picture'],
  ['\xff\xd8\xff', 'JPEG picture'],
  ['GIF8', 'GIF picture'],
  ['%PDF', 'PDF document'],
  ['SQLite format 3', 'SQLite database'],
  ['Rar!', 'RAR archive'],
  ['7z\xbc\xaf', '7z archive'],
  ['BZh', 'bzip2 archive'],
  ['\xfd7zXZ', 'xz archive'],
  ['\x28\xb5\x2f\xfd', 'zstd archive'],
  ['MZ', 'Windows program'],
  ['\x7fELF', 'program'],
];

/** Workbooks and documents of Office before 2007. */
const OFFICE = '\xd0\xcf\x11\xe0';

const WEB_PAGE = /^<(!doctype\s+html|html|head|body)\b/i;

/** The kind, or why it is none: told from content alone, whatever the name says. */
export const kindOf = (bytes: Uint8Array): FileKind | FileProblem => {
  // a watch that lost power leaves zeros
  if (bytes.every((byte) => byte === 0)) return { code: 'empty' };
  const start = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (start.startsWith('.FIT', FIT_SIGNATURE_AT)) return 'fit';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return { code: 'archive' };
  if (start.startsWith(OFFICE)) return { code: 'officeFile' };
  const other = OTHERS.find(([signature]) => start.startsWith(signature));
  if (other !== undefined) return { code: 'otherFormat', detail: other[1] };
  for (const text of textChunks(bytes)) {
    if (WEB_PAGE.test(text)) return { code: 'webPage' };
    if (text.startsWith('<')) return 'xml';
    if (text.startsWith('{') || text.startsWith('[')) return 'json';
    return { code: 'unknownKind' };
  }
  return { code: 'empty' };
};
