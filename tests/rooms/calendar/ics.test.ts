import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../../src/calendar/feed.ts';
import { type FeedFrame, icsOf, instantOf } from '../../../src/calendar/ics.ts';
import { readerOf } from '../../../src/words/reader.ts';

const frame = (other: Partial<FeedFrame> = {}): FeedFrame => ({
  reader: readerOf({ units: 'metric', language: 'en', hourCycle: 'h23' }),
  timeZone: 'Europe/Berlin',
  choices: { hour: 7, discreet: false },
  publicUrl: 'https://camber.example.org',
  feedId: 'abc123',
  changedAt: Date.UTC(2026, 9, 20, 12),
  ...other,
});

const entry = (other: Partial<FeedEntry> = {}): FeedEntry => ({
  key: 'routine-2026-10-24',
  subject: { kind: 'routine' },
  day: '2026-10-24',
  timed: true,
  sequence: 4,
  ...other,
});

/** What a second program reads out of the feed. */
const read = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[] as never);
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)),
  };
};

const of = (...entries: readonly FeedEntry[]) => read(icsOf(entries, frame())).events;

describe('a feed, read by another program', () => {
  it('is a calendar of version 2.0 with a maker and a name, in lines that end with CRLF', () => {
    const text = icsOf([entry()], frame());
    const { calendar } = read(text);
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('camber');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Camber');
    expect(text.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  });

  it('is a calendar also when nothing is in it', () => {
    expect(of()).toEqual([]);
  });

  it('has the same clock time on both sides of the change to winter time', () => {
    const [before, after] = of(entry(), entry({ key: 'routine-2026-10-25', day: '2026-10-25' }));
    expect(before?.startDate.toJSDate().toISOString()).toBe('2026-10-24T05:00:00.000Z');
    expect(after?.startDate.toJSDate().toISOString()).toBe('2026-10-25T06:00:00.000Z');
    expect(before?.duration.toSeconds()).toBe(600);
  });

  it('has the same clock time on both sides of the change to summer time, elsewhere', () => {
    const start = (day: string) =>
      read(icsOf([entry({ day })], frame({ timeZone: 'America/New_York' })))
        .events[0]?.startDate.toJSDate()
        .toISOString();
    expect([start('2027-03-13'), start('2027-03-14')]).toEqual([
      '2027-03-13T12:00:00.000Z',
      '2027-03-14T11:00:00.000Z',
    ]);
  });

  it('takes the hour after one that the clocks leave out, and UTC for a zone nobody knows', () => {
    expect(instantOf('2027-03-28', 2, 'Europe/Berlin').toString()).toBe('2027-03-28T01:00:00Z');
    expect(instantOf('2027-03-28', 7, 'Nowhere/Land').toString()).toBe('2027-03-28T07:00:00Z');
  });

  it('has whole days as days, in every zone', () => {
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin']) {
      const text = icsOf([entry({ timed: false, day: '2026-12-31' })], frame({ timeZone }));
      const [event] = read(text).events;
      expect(event?.startDate.isDate).toBe(true);
      expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01']);
    }
  });

  it('occurs as often as there are days, none of them twice', () => {
    const days = Array.from({ length: 30 }, (_, i) => `2026-10-${String(i + 1).padStart(2, '0')}`);
    const events = of(...days.map((day) => entry({ day, key: `routine-${day}` })));
    expect(events.some((event) => event.isRecurring())).toBe(false);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(30);
    const local = events.map(({ startDate }) =>
      Temporal.Instant.from(startDate.toJSDate().toISOString()).toZonedDateTimeISO('Europe/Berlin'),
    );
    expect(local.map((at) => at.toPlainDate().toString())).toEqual(days);
    expect(new Set(local.map(({ hour }) => hour))).toEqual(new Set([7]));
  });

  it('says who it is by the same name, when it changed, and how often', () => {
    const [event] = of(entry());
    expect(event?.uid).toBe('routine-2026-10-24.abc123@camber.example.org');
    expect(event?.sequence).toBe(4);
    const changed = event?.component.getFirstPropertyValue('last-modified') as unknown as ICAL.Time;
    expect(changed.toJSDate().toISOString()).toBe('2026-10-20T12:00:00.000Z');
  });

  it('is the same text for the same entries', () => {
    expect(icsOf([entry()], frame())).toBe(icsOf([entry()], frame()));
  });

  it('neither blocks the day nor shows to others', () => {
    const [event] = of(entry());
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(event?.component.getFirstPropertyValue('class')).toBe('PRIVATE');
  });
});

describe('the words of a feed', () => {
  const ladder = entry({ subject: { kind: 'ladder', step: 3, distanceM: 2414 }, timed: false });

  it('are the runner’s own, units and language', () => {
    const metric = read(icsOf([ladder], frame())).events[0];
    expect([metric?.summary, metric?.description]).toEqual([
      'Walk and run, step 3 of 6',
      expect.stringContaining('Walk 2 min, run 4 min, alternating, 2.4\u00A0km in all'),
    ]);
    const reader = readerOf({ units: 'imperial', language: 'de', hourCycle: 'h12' });
    const german = read(icsOf([ladder], frame({ reader }))).events[0];
    expect([german?.summary, german?.description]).toEqual([
      'Gehen und Laufen, Stufe 3 von 6',
      expect.stringContaining('1,5\u00A0mi'),
    ]);
  });

  it('lead to the page where it is done', () => {
    const [event] = of(ladder);
    expect(event?.component.getFirstPropertyValue('url')).toBe('https://camber.example.org/routine/ladder');
    expect(event?.description).toContain('https://camber.example.org/routine/ladder');
  });

  it('say nothing in a calendar that others see', () => {
    const kinds = [
      { kind: 'holds' },
      { kind: 'stairs' },
      { kind: 'plan', dayNo: 3 },
      ladder.subject,
    ] as const;
    const discreet = frame({ choices: { hour: 7, discreet: true } });
    const text = icsOf(
      kinds.map((subject, i) => entry({ subject, key: `k${i}` })),
      discreet,
    );
    const { events } = read(text);
    expect(new Set(events.map(({ summary }) => summary))).toEqual(new Set(['Camber']));
    expect(events.map(({ description }) => description)).toEqual([
      'https://camber.example.org/routine',
      'https://camber.example.org/check-ins',
      'https://camber.example.org/routine',
      'https://camber.example.org/routine/ladder',
    ]);
  });

  it('never name pain, a knee or an illness in a title', () => {
    const subjects = [
      ...(['routine', 'holds', 'stairs', 'hip-drop'] as const).map((kind) => ({ kind })),
      { kind: 'plan', dayNo: 1 } as const,
      ladder.subject,
    ];
    for (const language of ['en', 'de']) {
      const reader = readerOf({ units: 'metric', language, hourCycle: 'h23' });
      const text = icsOf(
        subjects.map((subject, i) => entry({ subject, key: `k${i}` })),
        frame({ reader }),
      );
      for (const { summary } of read(text).events)
        expect(summary).not.toMatch(/pain|knee|injur|itbs|acute|schmerz|knie|verletz|akut/i);
    }
  });
});
