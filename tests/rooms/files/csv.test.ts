import { describe, expect, it } from 'vitest';
import { readDates } from '../../../src/files/csv/date.ts';
import { decodeText } from '../../../src/files/csv/decode.ts';
import { delimiterOf } from '../../../src/files/csv/delimiter.ts';
import { LANGUAGES, fieldNamed, sportKindNamed } from '../../../src/files/csv/languages/index.ts';
import { readExportList } from '../../../src/files/csv/listed.ts';
import { readNumbers } from '../../../src/files/csv/number.ts';
import { csvRecords } from '../../../src/files/csv/records.ts';

const cellsOf = (text: string, delimiter = ','): (readonly string[] | number)[] =>
  [...csvRecords(text, delimiter)].map((record) => ('cells' in record ? record.cells : record.line));

describe('the records of a csv', () => {
  it('may have any line end, quotes, line breaks and quotes in quotes', () => {
    expect(cellsOf('a,b\r\n1,"x ""y""\nz"\r2,\n\n3,4')).toEqual([
      ['a', 'b'],
      ['1', 'x "y"\nz'],
      ['2', ''],
      ['3', '4'],
    ]);
  });

  it('keep a quote inside a cell as it stands', () => {
    expect(cellsOf('a,b\n1,5" nails\n2,"a "good" run"\n3,x')).toEqual([
      ['a', 'b'],
      ['1', '5" nails'],
      ['2', 'a "good" run'],
      ['3', 'x'],
    ]);
  });

  it.each([
    [
      'at the start of a cell',
      'a,b,c\n1,x,y\n2,"x,y\n3,x,y\n4,"x",y',
      [['a', 'b', 'c'], ['1', 'x', 'y'], 3, ['3', 'x', 'y'], ['4', 'x', 'y']],
    ],
    [
      'in the last row',
      'a,b\n1,x\n2,"x',
      [
        ['a', 'b'],
        ['1', 'x'],
        ['2', 'x'],
      ],
    ],
    ['twice', 'a,b\n1,"x\n2,x\n3,"x\n4,x\n5,"x"', [['a', 'b'], 2, ['2', 'x'], 4, ['4', 'x'], ['5', 'x']]],
    ['that the next row closes', 'a,b\n1,"x\n2,"x",y\n3,x', [['a', 'b'], 2, ['2', 'x', 'y'], ['3', 'x']]],
  ])('lose one row at most to a stray quote %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });
});

describe('numbers of a column', () => {
  const read = (...cells: string[]) => readNumbers(cells).map((reading) => reading?.decimal ?? reading);

  it.each([
    [
      ['8,000.0', '12,500.5'],
      [8000, 12_500.5],
    ],
    [
      ['10000,5', '8000,0'],
      [10_000.5, 8000],
    ],
    [['8.000,5'], [8000.5]],
    [
      ['8 000,5', '8\u202F000,5', '8\u00A0000'],
      [8000.5, 8000.5, 8000],
    ],
    [
      ["8'000.5", '8’000'],
      [8000.5, 8000],
    ],
    [['1.234.567'], [1_234_567]],
    [
      ['8.000', '12.55'],
      [8, 12.55],
    ],
    [['0,500'], [0.5]],
    [
      ['8,00 km', '4.97 mi'],
      [8, 4.97],
    ],
    [['８０００'], [8000]],
    [
      ['1:02:03', '48:10'],
      [3723, 2890],
    ],
    [
      ['', 'NaN', 'ten', '-5'],
      [undefined, null, null, -5],
    ],
  ])('%j are %j', (cells, values) => {
    expect(read(...cells)).toEqual(values);
  });

  it('have two readings where nothing tells', () => {
    expect(readNumbers(['8.000', '12.500'])).toEqual([
      { decimal: 8, grouped: 8000 },
      { decimal: 12.5, grouped: 12_500 },
    ]);
  });
});

describe('the date of an export', () => {
  it.each([
    ['Oct 5, 2014, 4:15:21 PM', '2014-10-05T16:15:21'],
    ['Oct 5, 2014, 4:15:21\u202FPM', '2014-10-05T16:15:21'],
    ['Dec 12, 2017, 12:51:54 AM', '2017-12-12T00:51:54'],
    ['Dec 12, 2017, 12:51:54 PM', '2017-12-12T12:51:54'],
    ['5 Oct 2014, 16:15:21', '2014-10-05T16:15:21'],
    ['2014-10-05 16:15:21', '2014-10-05T16:15:21'],
    ['2014-10-05T16:15:21+02:00', '2014-10-05T14:15:21'],
    ['05.10.2014, 16:15:21', '2014-10-05T16:15:21'],
    ['5. Okt. 2014, 16:15:21', '2014-10-05T16:15:21'],
    ['5 oct. 2014 à 16:15:21', '2014-10-05T16:15:21'],
    ['1 août 2014, 06:00:00', '2014-08-01T06:00:00'],
    ['5 okt. 2014 16:15:21', '2014-10-05T16:15:21'],
    ['6 mrt. 2024 14:23:15', '2024-03-06T14:23:15'],
    ['1 ago 2014, 6:00:00', '2014-08-01T06:00:00'],
    ['1 ott 2014, 16:15:21', '2014-10-01T16:15:21'],
    ['5 de out. de 2014, 16:15:21', '2014-10-05T16:15:21'],
    ['5/10/2014, 4:15:21 p. m.', '2014-10-05T16:15:21'],
    ['2014/10/05 16:15:21', '2014-10-05T16:15:21'],
    ['2014年10月5日 16:15:21', '2014-10-05T16:15:21'],
    ['2014年10月5日 午後4:15:21', '2014-10-05T16:15:21'],
    ['2014年10月5日 下午4:15:21', '2014-10-05T16:15:21'],
    ['2014/10/5 上午12:15:21', '2014-10-05T00:15:21'],
    ['2014. 10. 5. 오후 4:15:21', '2014-10-05T16:15:21'],
    ['2014년 10월 5일 오전 4:15:21', '2014-10-05T04:15:21'],
    ['5 paź 2014, 16:15:21', '2014-10-05T16:15:21'],
    ['5 окт. 2014 г., 16:15:21', '2014-10-05T16:15:21'],
    ['5 октября 2014 г. в 16:15:21', '2014-10-05T16:15:21'],
    ['5. okt. 2014 kl. 16.15.21', '2014-10-05T16:15:21'],
    ['5 Eki 2014 16:15:21', '2014-10-05T16:15:21'],
    ['5. des. 2014, 16:15:21', '2014-12-05T16:15:21'],
    ['Jan 1, 0001, 12:00:00 AM', '0001-01-01T00:00:00'],
    ['5.10.2014 klo 16.15.21', '2014-10-05T16:15:21'],
    ['5/10/2014 16:15', '2014-10-05T16:15:00'],
    ['Sun, Oct 5, 2014, 4:15:21 PM', '2014-10-05T16:15:21'],
    ['41917.6773263889', '2014-10-05T16:15:21'],
    ['41917,25', '2014-10-05T06:00:00'],
    ['41917', '2014-10-05T12:00:00'],
  ])('%j is %s UTC', (text, iso) => {
    expect(readDates([text])).toEqual([Date.parse(`${iso}Z`)]);
  });

  it.each([
    '',
    'yesterday',
    'Foo 5, 2014, 4:15:21 PM',
    'Feb 29, 2015, 4:15:21 PM',
    '31/02/2014 10:00:00',
    '1/2',
    '12345',
    '99999.5',
  ])('%j is none', (text) => {
    expect(readDates([text])).toEqual([null]);
  });

  it('has its day and month in the order that one row of the column shows', () => {
    const days = (...cells: string[]) =>
      readDates(cells).map((ms) => (ms === null ? null : new Date(ms).toISOString().slice(0, 10)));
    expect(days('8/1/2026 6:00', '8/13/2026 6:00')).toEqual(['2026-08-01', '2026-08-13']);
    expect(days('8/1/2026 6:00', '13/1/2026 6:00')).toEqual(['2026-01-08', '2026-01-13']);
    expect(days('8/1/2026 6:00:00 AM')).toEqual(['2026-08-01']);
  });
});

describe('the encoding of a csv', () => {
  const text = 'Aktivitäts-ID,Aktivitätsdatum,Aktivitätsart,Distanz,Höhenzunahme\n1,x,Lauf,8,0';
  const known = (each: string): number => delimiterOf(each).known;
  const utf16be = (each: string): Buffer => Buffer.from(each, 'utf16le').swap16();

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 little endian with a mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big endian with a mark', utf16be(`\uFEFF${text}`)],
    ['UTF-16 little endian without one', Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian without one', utf16be(text)],
    [
      'UTF-32 with a mark',
      Buffer.from(Uint32Array.from(`\uFEFF${text}`, (each) => each.codePointAt(0)!).buffer),
    ],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['Mac Roman', Buffer.from(text, 'latin1').map((byte) => ({ 0xe4: 0x8a, 0xf6: 0x9a })[byte] ?? byte)],
  ])('%s is found', (_, bytes) => {
    expect(decodeText(bytes, known).text).toBe(text);
  });

  it('may be Shift JIS in Japan', () => {
    // 距離,経過時間,ファイル名
    const bytes = Buffer.from('8b9797a32c8c6f89df8e9e8ad42c837483408343838b96bc', 'hex');
    expect(decodeText(bytes, known)).toEqual({ text: '距離,経過時間,ファイル名', encoding: 'shift_jis' });
  });

  it.each([
    // Rodzaj aktywności,Dystans,Przewyższenie
    [
      'windows-1250',
      '526f647a616a20616b7479776e6f9c63692c44797374616e732c50727a657779bf737a656e6965',
      'Przewyższenie',
    ],
    // Расстояние,Имя файла,Набор высоты
    ['windows-1251', 'd0e0f1f1f2eeffede8e52cc8ecff20f4e0e9ebe02ccde0e1eef020e2fbf1eef2fb', 'Набор высоты'],
    // 距离,耗时,文件名
    ['gb18030', 'bee0c0eb2cbac4cab12ccec4bcfec3fb', '文件名'],
    // 거리,이동 시간,파일 이름
    ['euc-kr', 'b0c5b8ae2cc0ccb5bf20bdc3b0a32cc6c4c0cf20c0ccb8a7', '파일 이름'],
  ])('may be %s', (encoding, hex, ending) => {
    const decoded = decodeText(Buffer.from(hex, 'hex'), known);
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text.endsWith(ending)).toBe(true);
  });

  it('stays UTF-8 when one character is damaged', () => {
    const damaged = Buffer.concat([Buffer.from(text), Buffer.from([0xff])]);
    expect(decodeText(damaged, known).encoding).toBe('utf-8');
  });
});

type Row = Readonly<Record<string, string>>;

/** An export of three runs and a ride, with headings and spellings of one language. */
const exportIn = (code: string, change: { order?: readonly string[]; delimiter?: string } = {}): string => {
  const language = LANGUAGES.find((each) => each.code === code)!;
  const heading = (field: keyof typeof language.headings): string => language.headings[field]![0]!;
  const run = language.sports.run![0]!;
  const ride = language.sports.ride![0]!;
  const rows: readonly Row[] = [
    { id: '9001', km: '8,00', m: '8000.0', sport: run },
    { id: '9002', km: '10,50', m: '10500.0', sport: run.toUpperCase() },
    { id: '9003', km: '40,00', m: '40000.0', sport: ride },
    { id: '9004', km: '12,00', m: '12000.0', sport: run },
  ].map((row, i) => ({
    ...row,
    date: `2026-08-0${i + 1} 06:00:00`,
    s: '3600.0',
    moving: '3500.0',
    gear: 'Pair',
    file: `activities/${row.id}.fit.gz`,
  }));
  const order = change.order ?? ['id', 'date', 'sport', 's', 'km', 'gear', 'file', 's', 'moving', 'm'];
  const names: Record<string, string> = {
    id: heading('id'),
    date: heading('date'),
    sport: heading('sport'),
    s: heading('elapsed'),
    km: heading('distance'),
    m: heading('distance'),
    gear: heading('gear'),
    file: heading('file'),
    moving: heading('moving'),
  };
  const delimiter = change.delimiter ?? ',';
  const cell = (value: string): string => (value.includes(delimiter) ? `"${value}"` : value);
  return [order.map((key) => cell(names[key]!)), ...rows.map((row) => order.map((key) => cell(row[key]!)))]
    .map((cells) => cells.join(delimiter))
    .join('\n');
};

const distancesIn = (text: string): (number | null)[] =>
  readExportList(text, null)
    .activities.filter(({ kind }) => kind === 'run')
    .map(({ distanceM }) => distanceM);

describe('the list of an export', () => {
  it.each(LANGUAGES.map(({ code }) => code))('is read in %s', (code) => {
    const { activities, unreadable } = readExportList(exportIn(code), null);
    expect(unreadable.count).toBe(0);
    expect(activities.map(({ id, kind, distanceM }) => [id, kind, distanceM])).toEqual([
      [9001, 'run', 8000],
      [9002, 'run', 10_500],
      [9003, 'ride', 40_000],
      [9004, 'run', 12_000],
    ]);
    expect(activities[0]).toMatchObject({
      elapsedS: 3600,
      movingS: 3500,
      gear: 'Pair',
      file: 'activities/9001.fit.gz',
    });
  });

  it.each([
    [['m', 'km', 'moving', 's', 'file', 'gear', 'sport', 'date', 'id']],
    [['km', 'date', 'm', 'id', 's', 'sport', 'file', 's', 'moving', 'gear']],
  ])('is read with its columns in the order %j', (order) => {
    expect(distancesIn(exportIn('en', { order }))).toEqual([8000, 10_500, 12_000]);
  });

  it('is read where it lost its heading, from its first row on', () => {
    const [, ...rows] = exportIn('en').split('\n');
    expect(distancesIn(rows.join('\n'))).toEqual([8000, 10_500, 12_000]);
  });

  it('is read where a spreadsheet kept three digits of its ids, or marked them as text', () => {
    const ids = (change: (id: string) => string): number[] =>
      readExportList(exportIn('en').replaceAll(/^900\d/gm, change), null).activities.map(({ id }) => id);
    expect(new Set(ids(() => '1.23E+10')).size).toBe(4);
    expect(ids(() => '"1,23E+10"')).toEqual(ids(() => '1.23E+10'));
    expect(ids((id) => `'${id}`)).toEqual([9001, 9002, 9003, 9004]);
    expect(ids((id) => `"=""${id}"""`)).toEqual([9001, 9002, 9003, 9004]);
    expect(ids(() => '-5')).toEqual([]);
  });

  it.each([',', ';', '\t', '|'])('is read with %j between its cells', (delimiter) => {
    expect(distancesIn(exportIn('de', { delimiter }))).toEqual([8000, 10_500, 12_000]);
  });

  it.each(['sep=;\n', 'My runs\n\n'])('is read below a line like %j', (above) => {
    const text = exportIn('de', { delimiter: ';' }).replaceAll(';Pair;', ';"Pair\nof two lines";');
    expect(distancesIn(`${above}${text}`)).toEqual([8000, 10_500, 12_000]);
  });

  it('is read in a language that no dictionary has, by what its columns hold', () => {
    const hungarian = exportIn('en')
      .replace('Activity ID', 'Tevékenység azonosítója')
      .replace('Activity Date', 'Tevékenység dátuma')
      .replace('Activity Type', 'Tevékenység típusa')
      .replaceAll('Distance', 'Távolság');
    expect(distancesIn(hungarian)).toEqual([8000, 10_500, 12_000]);
  });

  it.each([
    ['a comma', '"8,000.0"', '"10,500.0"'],
    ['a comma and no decimals', '"8,000"', '"10,500"'],
    ['a point and no decimals', '8.000', '10.500'],
    ['a point', '"8.000,0"', '"10.500,0"'],
    ['a blank', '"8 000,0"', '"10 500,0"'],
    ['an apostrophe', "8'000.0", "10'500.0"],
  ])('is read with %s between thousands', (_, eight, ten) => {
    const text = exportIn('en')
      .replace('8000.0', eight)
      .replace('10500.0', ten)
      .replace('12000.0', '')
      .replace('40000.0', '');
    expect(distancesIn(text)).toEqual([8000, 10_500, 12_000]);
  });

  it('is read with distances shown in miles, even where the metres are missing', () => {
    const text = exportIn('en')
      .replace('"8,00"', '4.97')
      .replace('"10,50"', '6.52')
      .replace('"12,00"', '7.46')
      .replace('12000.0', '');
    const [a, b, c] = distancesIn(text);
    expect([a, b]).toEqual([8000, 10_500]);
    expect(c).toBeCloseTo(7.46 * 1609.344, 6);
  });

  it('is read with distances shown in miles and an empty column of metres', () => {
    const text = exportIn('en')
      .replace('"8,00"', '4.97')
      .replace('"10,50"', '6.52')
      .replace('"12,00"', '7.46')
      .replaceAll(/,\d+\.0$/gm, ',');
    expect(distancesIn(text)[0]).toBe(4970);
    const { activities, unit } = readExportList(text, 'imperial');
    expect([unit, Math.round(activities[0]!.distanceM!)]).toEqual(['miles', 7998]);
  });

  it('counts a distance that is no number, and says which', () => {
    const { badDistances } = readExportList(
      exportIn('en').replace('"8,00"', 'eight').replace('8000.0', 'NaN'),
      null,
    );
    expect(badDistances).toEqual({ count: 1, example: 'eight' });
  });

  it('takes the unit of a lone column from the stated speed, else from the runner', () => {
    const lone = (distance: string, extra = ''): string =>
      `Activity ID,Activity Date,Activity Type,Elapsed Time,Distance${extra === '' ? '' : ',Average Speed'}\n1,2018-01-01 06:00:00,Run,3600,${distance}${extra}`;
    expect(readExportList(lone('6.21', ',2.776'), null)).toMatchObject({ unit: 'miles' });
    expect(readExportList(lone('10', ',2.776'), null)).toMatchObject({ unit: 'kilometres' });
    expect(readExportList(lone('10'), null)).toMatchObject({ unit: 'kilometresAssumed' });
    expect(readExportList(lone('6.21'), 'imperial')).toMatchObject({ unit: 'miles' });
    expect(readExportList(lone('10000.0'), 'imperial')).toMatchObject({ unit: 'metres' });
  });

  it('is read when exports of two languages were joined, each with its heading', () => {
    const joined = `${exportIn('en')}\n${exportIn('ja').replaceAll('900', '800')}`;
    expect(readExportList(joined, null).activities.map(({ id }) => id)).toEqual([
      9001, 9002, 9003, 9004, 8001, 8002, 8003, 8004,
    ]);
  });

  it('loses one row to each of several broken ones', () => {
    const [head, first, second, ...rest] = exportIn('en').split('\n');
    const rows = [head, first, second!.replace('9002,', '9002,"'), `not a row`, ...rest].join('\n');
    const { activities, unreadable } = readExportList(rows, null);
    expect(activities.map(({ id }) => id)).toEqual([9001, 9003, 9004]);
    expect(unreadable).toEqual({ count: 2, firstLine: 3 });
  });

  it('loses a row whose cells a comma too many has moved, and no row to blank columns at the end', () => {
    const text = exportIn('en');
    const [, , second] = text.split('\n');
    const moved = text.replace(second!, second!.replace('RUN', 'RUN,'));
    const { activities, unreadable } = readExportList(moved, null);
    expect(activities.map(({ id }) => id)).toEqual([9001, 9003, 9004]);
    expect(unreadable).toEqual({ count: 1, firstLine: 3 });
    const blank = text
      .split('\n')
      .map((line, i) => (i === 0 ? line : `${line},,`))
      .join('\n');
    expect(distancesIn(blank)).toEqual([8000, 10_500, 12_000]);
  });

  it('knows a time of zero as unknown', () => {
    const text = exportIn('en').replaceAll('3500.0', '0.0');
    expect(readExportList(text, null).activities[0]).toMatchObject({ movingS: null, elapsedS: 3600 });
  });
});

describe('the list of Garmin Connect', () => {
  const list = (
    sport: string,
    distance: string,
    heading = 'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Steps,Total Ascent,Moving Time',
  ) =>
    `${heading}\n${sport},2026-05-01 23:15:00,false,"Morning, run","${distance}","1,020",00:31:40,"5,234",30,00:31:00\n${sport},2026-05-03 07:00:00,false,Run,"10.10",700,01:07:30,9876,--,--`;

  it('has no ids, local times and clock times', () => {
    const { activities } = readExportList(list('Running', '5.02'), null);
    expect(activities).toMatchObject([
      { isLocal: true, kind: 'run', distanceM: 5020, elapsedS: 1900, movingS: 1860, gainM: 30 },
      { isLocal: true, kind: 'run', distanceM: 10_100, elapsedS: 4050, movingS: null, gainM: null },
    ]);
    expect(activities.every(({ id }) => id < 0)).toBe(true);
  });

  it('has feet where it has miles', () => {
    const [first] = readExportList(list('Trail Running', '3.12'), 'imperial').activities;
    expect(first).toMatchObject({ kind: 'trailRun', distanceM: 3.12 * 1609.344, gainM: 30 * 0.3048 });
  });

  it('may be German', () => {
    const heading =
      'Aktivitätstyp,Datum,Favorit,Titel,Distanz,Kalorien,Zeit,Schritte,Anstieg gesamt,Zeit in Bewegung';
    expect(readExportList(list('Laufen', '5.02', heading), 'metric').activities[0]).toMatchObject({
      kind: 'run',
      elapsedS: 1900,
    });
  });
});

describe('names in exports', () => {
  it('are known in any case, width and spelling', () => {
    expect(fieldNamed('DATE DE L’ACTIVITÉ')?.key).toBe('date');
    expect(fieldNamed('アクティビティ ID')?.key).toBe('id');
    expect(fieldNamed('Max Heart Rate')).toBeNull();
  });

  it.each([
    ['run', 'run'],
    ['RUN', 'run'],
    ['Trail Run', 'trailRun'],
    ['TrailRun', 'trailRun'],
    ['trail_running', 'trailRun'],
    ['VirtualRun', 'virtualRun'],
    ['Treadmill', 'treadmill'],
    ['Course à pied', 'run'],
    ['ランニング', 'run'],
    ['Hardloopsessie', 'run'],
    ['Nordic Ski', 'other'],
    ['Quidditch', null],
  ])('%j is the sport %j', (text, kind) => {
    expect(sportKindNamed(text)).toBe(kind);
  });
});
