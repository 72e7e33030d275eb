import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { FileProblem, FileProblemCode } from '../../../src/core/streams/file-facts.ts';
import { fileProblemLine, fileProblemText } from '../../../src/words/file-problem.ts';
import { printable } from '../../../src/words/printable.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { LANGUAGES, words } from '../../../src/words/words.ts';
import { type MadePoint, moved, runPoints } from '../../support/files/run-points.ts';
import { noteKeys, read, readOne, refusal, totals } from '../../support/files/read.ts';
import { gpx, tcx } from '../../support/files/xml-files.ts';

const POINTS = runPoints();
const PLAIN = gpx([[POINTS]]);
const named = (text: string) => PLAIN.replace('<trk>', `<trk><name>${text}</name>`);

const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const utf32 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((each) => each.codePointAt(0)!);
  const bytes = Buffer.alloc(4 * codes.length);
  codes.forEach((code, i) =>
    bigEndian ? bytes.writeUInt32BE(code, 4 * i) : bytes.writeUInt32LE(code, 4 * i),
  );
  return bytes;
};

describe('a file is known by its content', () => {
  const expected = readOne(PLAIN).streams;

  it.each([
    ['UTF-8 with a byte order mark', `\uFEFF${named('Föhr')}`],
    ['blanks and line ends first', `\uFEFF \r\n\t  ${PLAIN}`],
    ['UTF-16, little end first', utf16(named('Föhr'), false, true)],
    ['UTF-16, big end first', utf16(named('Föhr'), true, true)],
    ['UTF-16 without a mark', utf16(named('Föhr'), false, false)],
    ['UTF-16, big end first, without a mark', utf16(PLAIN, true, false)],
    ['UTF-32, little end first', utf32(named('Föhr 🏃'), false, true)],
    ['UTF-32, big end first', utf32(named('Föhr 🏃'), true, true)],
    ['UTF-32 without a mark', utf32(PLAIN, false, false)],
    ['UTF-32, big end first, without a mark', utf32(PLAIN, true, false)],
    [
      'UTF-32 with what is no character',
      utf32(named('~'), false, true).map((byte, i, all) => (all[i - 3] === 0x7e ? 0xff : byte)),
    ],
    ['an odd byte behind UTF-32', Buffer.concat([utf32(PLAIN, false, true), Buffer.of(0)])],
    ['Latin-1, as declared', Buffer.from(named('Föhr').replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['Latin-1, declared as UTF-8', Buffer.from(named('Föhr'), 'latin1')],
    ['gzip', gzipSync(PLAIN)],
    ['gzip of two members', Buffer.concat([gzipSync(PLAIN.slice(0, 1000)), gzipSync(PLAIN.slice(1000))])],
    ['gzip with zeros after it', Buffer.concat([gzipSync(PLAIN), Buffer.alloc(20)])],
    ['gzip in gzip', gzipSync(gzipSync(PLAIN))],
    ['UTF-16 in gzip', gzipSync(utf16(PLAIN, false, true))],
    ['carriage returns', PLAIN.replaceAll('\n', '\r')],
    ['no declaration', PLAIN.slice(PLAIN.indexOf('<gpx'))],
    ['zeros behind it: the watch lost power', `${PLAIN}${'\0'.repeat(300)}`],
    ['words behind it', `${PLAIN}\nConnection closed`],
    ['an odd byte behind UTF-16', Buffer.concat([utf16(PLAIN, false, true), Buffer.of(0)])],
    ['another case of the root', PLAIN.replaceAll('gpx', 'GPX')],
  ])('%s', (_, content) => {
    expect(readOne(content).streams).toEqual(expected);
  });

  it('text in pieces: a character, a tag or a reference may fall on any border', () => {
    for (const filler of [65_500, 65_510, 65_536, 131_050]) {
      const text = named(`Grüße &amp; Küsse & mehr &#x2764; ${'ä&amp;'.repeat(filler / 6)}`);
      expect(readOne(text).streams).toEqual(expected);
    }
  });

  it.each<[string, string | Uint8Array, Partial<FileProblem>]>([
    ['nothing', '', { code: 'empty' }],
    ['blanks alone', ' \n\t \r\n', { code: 'empty' }],
    ['an empty gzip', gzipSync(''), { code: 'empty' }],
    ['a web page', '<!DOCTYPE html>\n<html><head><title>Log in</title>', { code: 'webPage' }],
    ['a web page in capitals', '\n<HTML><BODY>Sign in</BODY></HTML>', { code: 'webPage' }],
    [
      'XHTML',
      '<?xml version="1.0"?><!-- x --><html xmlns="http://www.w3.org/1999/xhtml"/>',
      { code: 'webPage' },
    ],
    ['a page that only leads on', '<script>location="/login"</script>', { code: 'webPage' }],
    ['a page that begins in its head', '<meta charset="utf-8"><title>Log in</title>', { code: 'webPage' }],
    ['two documents', `${PLAIN}${PLAIN}`, { code: 'notWellFormed' }],
    ['KML', '<?xml version="1.0"?><kml><Document/></kml>', { code: 'otherXml', detail: 'kml' }],
    ['a zip', 'PK\x03\x04rest', { code: 'archive' }],
    ['a picture', Buffer.from('\x89PNG\r\n', 'latin1'), { code: 'otherFormat', detail: 'PNG picture' }],
    ['a workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), { code: 'officeFile' }],
    ['a table', 'date,km\n2026-05-03,10\n', { code: 'unknownKind' }],
    ['noise', Buffer.from([1, 2, 3, 0, 9, 255]), { code: 'unknownKind' }],
    ['gzip cut off', gzipSync(PLAIN).subarray(0, 500), { code: 'badGzip' }],
    [
      'gzip seven times',
      [1, 2, 3, 4, 5, 6].reduce<Buffer>((bytes) => gzipSync(bytes), gzipSync(PLAIN)),
      { code: 'badGzip' },
    ],
    ['JSON cut off', '{"time":{"data":[0,1', { code: 'badJson' }],
    ['JSON of something else', '{"id":7,"distance":3000}', { code: 'noStreams' }],
    [
      'what Strava answers to strangers',
      '{"message":"Authorization Error","errors":[{"resource":"Athlete","code":"invalid"}]}',
      { code: 'errorAnswer', detail: 'Authorization Error' },
    ],
    ['what others answer', '{"error":"unauthorized"}', { code: 'errorAnswer', detail: 'unauthorized' }],
  ])('and refused by it: %s', (_, content, expectedProblem) => {
    expect(refusal(content)).toMatchObject(expectedProblem);
  });

  it('is not unpacked beyond the limit', () => {
    const bomb = gzipSync(new Uint8Array(2_000_000));
    expect(refusal(bomb, { bytes: 1_000_000 })).toEqual({ code: 'tooManyBytes', limit: 1_000_000 });
    expect(refusal(PLAIN, { bytes: 1000 })).toEqual({ code: 'tooManyBytes', limit: 1000 });
  });
});

describe('a refusal in words', () => {
  const CODES = Object.keys(words('en').fileProblems) as readonly FileProblemCode[];
  const hostile = (code: FileProblemCode): FileProblem => ({
    code,
    kind: 'GPX',
    line: 123_456,
    limit: 500_000_000,
    detail: `\u001b]0;owned\u0007${'<'.repeat(5000)}\u202egnp.exe`,
  });

  it.each(LANGUAGES)(
    'is one printable line of at most 200 characters, whatever the file holds: %s',
    (language) => {
      const reader = readerOf({ units: 'metric', language, hourCycle: 'h23' });
      for (const code of CODES) {
        const name = `/tmp/\u001b[31m${'long'.repeat(80)}/mörgen.gpx`;
        const line = `camber analyze: ${fileProblemLine(name, hostile(code), reader)}`;
        expect(line.length).toBeLessThanOrEqual(200);
        expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
        expect(line).toContain('gpx: ');
        expect(fileProblemText(hostile(code), reader)).toMatch(/[.]$/);
      }
    },
  );

  it('shows control characters instead of sending them', () => {
    expect(printable('a\u001b[0m\n\u0007\u009b\u202e\u2028ä→')).toBe(
      'a\\x1b[0m\\x0a\\x07\\x9b\\u202e\\u2028ä→',
    );
  });
});

describe('streams as JSON', () => {
  const byType = { time: { data: [0, 1] }, distance: { data: [0, 3] } };

  it('are read by type, as a list and as plain arrays, without a start', () => {
    expect(readOne(JSON.stringify(byType))).toMatchObject({ streams: byType, startS: null, offsetS: null });
    expect(readOne(`\uFEFF${JSON.stringify({ time: [0, 1] })}`).streams).toEqual({ time: [0, 1] });
    const list = [{ type: 'time', data: [0, 1] }, { type: 7 }, null, { type: 'distance', data: [0, 3] }];
    expect(readOne(JSON.stringify(list)).streams).toEqual({
      time: { type: 'time', data: [0, 1] },
      distance: { type: 'distance', data: [0, 3] },
    });
  });

  it('start at zero where the counter went on from something earlier', () => {
    const activity = readOne('{"time":[0,10,20],"distance":[40000,40030,40060]}');
    expect(activity.streams.distance).toEqual({ data: [0, 30, 60] });
    expect(activity.notes).toEqual([{ key: 'distanceOffset', valueM: 40_000 }]);
  });

  it('are put right when the distance is not in metres', () => {
    const streams = (perMetre: number) =>
      JSON.stringify({
        time: POINTS.map(({ t }) => t),
        latlng: POINTS.map(({ lat, lng }) => [lat, lng]),
        distance: POINTS.map(({ d }) => d * perMetre),
      });
    expect(readOne(streams(1)).notes).toEqual([]);
    for (const perMetre of [0.001, 1 / 1609.344]) {
      const activity = readOne(streams(perMetre));
      expect(activity.notes).toEqual([{ key: 'distanceUnit', valueM: 3000 }]);
      expect(totals(activity).distanceM).toBeCloseTo(3000, 3);
    }
  });

  describe('are mended like any other file', () => {
    const streamsOf = (points: readonly (Partial<MadePoint> | null)[]) =>
      JSON.stringify({
        time: points.map((point) => point?.t ?? null),
        latlng: points.map((point) => (point?.lat === undefined ? null : [point.lat, point.lng])),
        altitude: points.map((point) => point?.z ?? null),
        distance: points.map((point) => point?.d ?? null),
      });
    const whole = totals(readOne(streamsOf(POINTS)));
    const DAY_S = 86_400;

    it.each([
      [
        'a clock not set at the first sample',
        POINTS.map((p, i) => (i === 0 ? p : { ...p, t: p.t + 56 * 365 * DAY_S })),
      ],
      ['halves in the wrong order', [...POINTS.slice(100), ...POINTS.slice(0, 100)]],
      [
        'every sample twice, each with half of it',
        POINTS.flatMap(({ t, lat, lng, z, d }) => [
          { t, lat, lng },
          { t, z, d },
        ]),
      ],
      [
        'some samples without a time',
        POINTS.map(({ t, ...rest }, i) => (i % 9 === 4 ? rest : { t, ...rest })),
      ],
    ])('%s', (_, points) => {
      const activity = readOne(streamsOf(points));
      expect(activity.startS).toBeNull();
      expect(activity.zone).toBe('Europe/Berlin');
      expect(noteKeys(activity)).toHaveLength(1);
      expect(totals(activity)).toEqual(whole);
    });

    it('halves in the wrong order whose counter counts kilometres', () => {
      const there = POINTS.slice(0, 101);
      const loop = POINTS.map((p, i) => ({ ...p, d: p.d / 1000, lng: there[Math.min(i, 200 - i)]!.lng }));
      const swapped = [...loop.slice(120), ...loop.slice(0, 120)];
      const { distanceM, ...times } = totals(readOne(streamsOf(swapped)));
      expect(distanceM).toBeCloseTo(3000, 3);
      expect(times).toEqual({ movingTimeS: 1000, elapsedTimeS: 1000 });
    });

    it('two runs days apart are two', () => {
      const { activities, notes } = read(streamsOf([...POINTS, ...moved(POINTS, 3 * DAY_S)]));
      expect(activities.map(totals)).toEqual([whole, whole]);
      expect(notes.map(({ key }) => key)).toContain('daysApart');
    });

    it('places without times keep their way', () => {
      const late = POINTS.map(({ t, ...rest }) => (t < 800 ? rest : { t, ...rest }));
      expect(totals(readOne(streamsOf(late))).distanceM).toBe(3000);
    });

    it('numbers as text, with a comma as well, and times in milliseconds', () => {
      const text = (value: number) => value.toFixed(1).replace('.', ',');
      const activity = read(
        JSON.stringify({
          time: POINTS.map(({ t }) => String(t * 1000)),
          altitude: POINTS.map(({ z }) => text(z)),
          distance: POINTS.map(({ d }) => text(d)),
        }),
      );
      expect(totals(activity.activities[0]!)).toEqual(whole);
      expect(activity.notes).toEqual([{ key: 'decimalComma', count: 2 * POINTS.length }]);
      // samples eight minutes apart are no milliseconds
      const sparse = '{"time":[0,600,1200,1800],"distance":[0,9,18,27]}';
      expect(totals(readOne(sparse)).elapsedTimeS).toBe(1800);
    });
  });

  it.each(['7', 'null', '[]', '{"time":{"data":[]}}', '{"time":{"data":"x"}}'])('refuse %s', (text) => {
    expect(['noStreams', 'unknownKind']).toContain(refusal(text).code);
  });

  it('are not read beyond the limit of points', () => {
    expect(refusal('{"time":[0,1,2,3]}', { points: 3 })).toMatchObject({ code: 'tooManyPoints' });
    expect(refusal(`{"time":${'['.repeat(20_000)}`, { points: 3 })).toMatchObject({ code: 'tooManyPoints' });
  });
});

it('names what a TCX of another sport is', () => {
  expect(readOne(tcx([{ points: POINTS }], { sport: 'Biking' })).sport).toBe('cycling');
});
