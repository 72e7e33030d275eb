import { describe, expect, it } from 'vitest';
import { csvHead, csvLine, type CsvColumns } from '../../../src/export/csv.ts';

type Row = { readonly id: number; readonly name: string | null };

const columns: CsvColumns<Row> = [
  ['id', ({ id }) => id],
  ['name', ({ name }) => name],
];

const line = (id: number, name: string | null): string => csvLine(columns, { id, name });

describe('the tables of the export', () => {
  it('name all columns, quote what needs it, and leave empty what is not known', () => {
    expect(csvHead(columns)).toBe('id,name\r\n');
    expect(line(1, 'a "quick", one')).toBe('1,"a ""quick"", one"\r\n');
    expect(line(-2.5, null)).toBe('-2.5,\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1'])(
    'keep a spreadsheet from taking %j for a formula',
    (text) => {
      expect(line(-1, text)).toMatch(/^-1,"?'/);
    },
  );
});
