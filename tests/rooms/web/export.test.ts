import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/web/pages/export/export-zip.ts';

describe('the CSV of the export', () => {
  it('names all columns, quotes what needs it, and leaves empty what is not known', () => {
    const rows = [
      { id: 1, name: 'a "quick", one' },
      { id: -2.5, other: null, list: [1, 'x'] },
    ];
    expect(csvOf(rows)).toBe('id,name,other,list\r\n1,"a ""quick"", one",,\r\n-2.5,,,"[1,""x""]"\r\n');
  });

  it('keeps a spreadsheet from taking a text for a formula, and leaves numbers alone', () => {
    expect(csvOf([{ name: '=1+1', n: -1 }])).toBe("name,n\r\n'=1+1,-1\r\n");
  });
});
