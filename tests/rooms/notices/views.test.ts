import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/words/units.ts';
import { words } from '../../../src/words/words.ts';
import type { Finding } from '../../../src/core/rules/finding.ts';
import type { LoadDay, Status } from '../../../src/core/report/status/status.ts';
import { type WeeklyForm, weeklyForm, weeksBack } from '../../../src/notices/weekly/form.ts';
import { NOTHING_COMING, SAMPLES, sampleDays, sampleOutlook, sampleStatus } from '../words/samples.ts';
import { forbiddenIn } from '../words/wording.ts';
import { aFullWeekly, anAlert, anAlertPayload, aWeekly, everyMail, links, mailOf, STOPPED } from './mails.ts';

/** What a reader sees of the HTML part, without hidden text, styles and tags. */
const visible = (html: string): string =>
  plain(
    html
      .replace(/<style[\s\S]*?<\/style>|<title>[\s\S]*?<\/title>|<!--[\s\S]*?-->/g, ' ')
      .replace(/<div style="display:none[\s\S]*?<\/div>/, ' ')
      .replace(/<[^>]+>/g, ' ')
      .replaceAll('&amp;', '&')
      .replaceAll('&nbsp;', ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"'),
  ).replace(/\s+/g, ' ');

/** Text as one line, for sentences that were wrapped and columns that were set. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');

/** Days of the chart with a break in them: runs before it, and daily runs again for so many days and the last. */
const backAfter = ({ gapDays, sinceDays }: { gapDays: number; sinceDays: number }): readonly LoadDay[] => {
  const days = sampleDays();
  const first = days.length - 1 - sinceDays;
  return days.map((day, i) => ({ ...day, distanceM: i >= first - gapDays && i < first ? 0 : 5000 }));
};

/** The numbers of a scale are what is tapped, and no facts. */
const withoutTaps = (html: string): string => html.replace(/<a [^>]*&amp;pick=\d+"[^>]*>\d+<\/a>/g, '');

const numbers = (text: string): readonly string[] =>
  // Trailing full stops and commas belong to the sentence, not to the number.
  (text.match(/\d[\d.,:]*/g) ?? []).map((n) => n.replace(/[.,:]+$/, ''));

describe.each(everyMail)('%s', (_name, mail) => {
  it('has a subject of at most 70 characters and a preheader of at most 110', () => {
    expect(mail.subject.length).toBeGreaterThan(10);
    expect(mail.subject.length).toBeLessThanOrEqual(70);
    expect(mail.preheader.length).toBeGreaterThan(10);
    expect(mail.preheader.length).toBeLessThanOrEqual(110);
    expect(mail.subject + mail.preheader).not.toMatch(/[\n\u00a0]/);
  });

  it('keeps to the wording rules in both parts', () => {
    const text = `${mail.subject}\n${mail.preheader}\n${mail.text}\n${visible(mail.html)}`;
    expect(forbiddenIn(text)).toEqual([]);
  });

  it('has every number of the HTML part in the text part', () => {
    const inText = new Set(numbers(mail.text));
    expect(numbers(visible(withoutTaps(mail.html))).filter((n) => !inText.has(n))).toEqual([]);
  });

  it('loads nothing from anywhere and runs nothing', () => {
    expect(mail.html).not.toMatch(/src="(?!cid:)/);
    expect(mail.html).not.toMatch(/<script|<link|<iframe|<form|@import|url\(/i);
    expect(mail.html).not.toMatch(/ on[a-z]+=/i);
  });

  it('links only to Camber and Strava', () => {
    for (const [, href] of mail.html.matchAll(/href="([^"]*)"/g))
      expect(href).toMatch(/^https:\/\/(camber\.example|www\.strava\.com)\//);
  });

  it('fills every hole of the frame', () => {
    expect(mail.html).not.toMatch(/\{\{|\[\[/);
  });

  it('names a language, one heading, and a style for dark mode', () => {
    expect(mail.html).toContain('<html lang="en"');
    expect(mail.html.match(/<h1/g)).toHaveLength(1);
    expect(mail.html).toContain('prefers-color-scheme:dark');
  });

  it('attaches exactly the pictures it shows, each with an alternative text', () => {
    const shown = [...mail.html.matchAll(/src="cid:([^"]+)"/g)].map((m) => m[1]);
    expect(shown).toEqual((mail.attachments ?? []).map((a) => a.cid));
    for (const [tag] of mail.html.matchAll(/<img[^>]*>/g)) expect(tag).toMatch(/ alt="[^"]{20,}"/);
  });

  it('has text lines that fit a narrow window, except for links', () => {
    const tooLong = mail.text.split('\n').filter((line) => !line.includes('://') && line.length > 78);
    expect(tooLong).toEqual([]);
  });

  it('stays far below the size at which Gmail cuts a mail (102 kB)', () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThan(60_000);
  });
});

describe('the alert mail', () => {
  it('leads with the loudest finding and tells all of the run', () => {
    const mail = anAlert();
    expect(mail.subject).toBe('Your long run grew by 40 %: keep the next one under 11 km');
    expect(mail.preheader).toMatch(/^and 2 more changes: /);
    for (const part of [mail.text, visible(mail.html)]) {
      expect(part).toContain('180 m of descent');
      expect(part).toContain('New shoes, drop 5.3 mm lower');
      expect(part).toContain('14.0 km · 1:24:05 · 6:00 /km');
    }
  });

  it('says once what to do, what is left, why, and how sure that is, with a link to the studies', () => {
    const { text } = anAlert();
    expect(text.match(/Next step:/g)).toHaveLength(1);
    expect(flat(text)).toContain('36.0 km left until Sunday.');
    expect(flat(text)).toContain('Evidence: one large study. https://camber.example/how/S1');
  });

  it('links the run by exactly "View on Strava", and not at all when it is not from there', () => {
    expect(anAlert().html).toMatch(
      /href="https:\/\/www\.strava\.com\/activities\/7"[^>]*>View on Strava<\/a>/,
    );
    const elsewhere = anAlert({ run: { ...anAlertPayload().run, id: -7 } });
    expect(elsewhere.html + elsewhere.text).not.toContain('View on Strava');
  });

  it('survives a run without distance', () => {
    const run = { id: 7, day: '2026-11-22', distanceM: 0, movingTimeS: 600 };
    expect(anAlert({ run }).text).not.toMatch(/NaN|Infinity/);
  });

  it('escapes what runners name their shoes', () => {
    const mail = anAlert({ findings: [SAMPLES.D1] }, { shoeNames: { g1: '<img src=x onerror=alert(1)>&"' } });
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.html).toContain('&lt;img src=x');
  });

  it('refuses to say nothing', () => {
    expect(() => anAlert({ findings: [] })).toThrow('unreadable alert');
    expect(() => mailOf('stop', { findings: [], before: null })).toThrow('unreadable stop');
  });
});

describe('the weekly mail', () => {
  it('names the dates of its seven days', () => {
    expect(visible(aWeekly().html)).toContain('16 – 22 Nov');
    expect(aWeekly().text).toContain('16 – 22 Nov');
  });

  it('shows three numbers beside their usual range', () => {
    const { text } = aWeekly();
    expect(text).toContain('7 days       33.0 km (usual 28–36 km)');
    expect(text).toContain('Longest run  10.0 km (usual 9–11 km)');
    expect(text).toContain('Climb        180 m (usual 140–260 m)');
  });

  it('is short in a quiet week: no chart, no findings', () => {
    const mail = aWeekly();
    expect(mail.attachments).toBeUndefined();
    expect(mail.text).not.toContain('What changed');
    expect(mail.text.split('\n').length).toBeLessThan(40);
    expect(mail.subject).toBe('A normal week: 33 km');
    expect(mail.text.replace(/\s+/g, ' ')).toContain('most injuries come without such a change');
  });

  it('has a chart in light and dark, the ratio’s footnote, and the finding in the alternative text', () => {
    const mail = aFullWeekly();
    expect(mail.attachments?.map((a) => a.contentType)).toEqual(['image/png', 'image/png']);
    expect(mail.text.replace(/\s+/g, ' ')).toContain(words().ratioFootnote);
    expect(mail.html).toContain(words().ratioFootnote);
    expect(plain(/alt="([^"]+)"/.exec(mail.html)?.[1] ?? '')).toMatch(
      /^Longest run: 40 % longer\. Distance per 7 days over 12 weeks: the last one 45\.0 km/,
    );
  });

  it('tells the two volume states in one line', () => {
    expect(
      flat(aFullWeekly({ findings: [SAMPLES.W1, SAMPLES.R1] }).text).match(
        /50 % more than the 7 before \([\d.]+ km\)\. That is 1\.6 times the average week/g,
      ),
    ).toHaveLength(1);
  });

  it('never names two limits for the same thing', () => {
    const { text } = aFullWeekly({ findings: [SAMPLES.S1, SAMPLES.W1] });
    const limits = [...flat(text).matchAll(/(?:under|no more than|up to|at most) (\d[\d.]* k?m)/g)];
    expect(new Set(limits.map((match) => match[1]))).toEqual(new Set(['11.0 km', '36.0 km', '240 m']));
  });

  it('says the loudest finding’s step once, on top', () => {
    const { text } = aFullWeekly();
    expect(flat(text).match(/Next step: Keep your runs under 11\.0 km until Sun 29 Nov\./g)).toHaveLength(1);
  });

  it('shows a dash where a number is not known', () => {
    const numbersOf = sampleStatus().numbers;
    const status = sampleStatus({ numbers: { ...numbersOf, climbM: { value: null, usual: null } } });
    expect(aWeekly({ status }).text).toContain('Climb        – (not known)');
  });

  it('leaves out what needs a history there is not', () => {
    const mail = aWeekly({ days: [], findings: [SAMPLES.K1] });
    expect(mail.attachments).toBeUndefined();
    expect(mail.text).toContain('past your reminder');
  });

  it('links home and to the settings in both parts', () => {
    for (const url of Object.values(links)) {
      expect(aWeekly().html).toContain(`href="${url}"`);
      expect(aWeekly().text).toContain(url);
    }
  });
});

describe('the mail that says stop', () => {
  const stopped = mailOf('stop', { findings: [STOPPED], before: null });

  it('is calm about what to do and names no distance that may be run', () => {
    expect(stopped.subject).toBe(words().mail.stop.subject);
    for (const part of [flat(stopped.text), visible(stopped.html)]) {
      expect(part).toContain('Stop running until it has settled');
      expect(part).toContain('No running for a week');
      expect(part).toContain('hold for 30 seconds');
      expect(part).toContain('See a doctor or physio if');
      expect(part).not.toMatch(/What is left|left until|up to \d/);
    }
  });

  it('says why it came at once', () => {
    expect(flat(stopped.text)).toContain(words().mail.alert.becauseStop);
    expect(flat(anAlert().text)).not.toContain(words().mail.alert.becauseStop);
  });
});

/** A week for each form. */
const WEEKS: Readonly<
  Record<WeeklyForm, { readonly findings?: readonly Finding[]; readonly status: Partial<Status> }>
> = {
  full: { findings: [SAMPLES.S1], status: {} },
  quiet: { status: {} },
  warmup: { status: { state: 'insufficient' } },
  unread: { status: { state: 'unread', readUntil: '2026-11-18' } },
  break: { status: { state: 'break' } },
  return: { status: { state: 'return_after_break' } },
  recovery: { findings: [STOPPED], status: {} },
};

describe('questions that one tap answers', () => {
  const pain = 'https://camber.example/answer?token=pain';
  const gap = 'https://camber.example/answer?token=gap';
  const gapNote = { key: 'gap', day: '2026-11-16', lastDay: '2026-11-21' };

  it('asks about effort and shoes where one of them is open, and not otherwise', () => {
    const rate = 'https://camber.example/answer?token=rate';
    const asked = anAlert({ asks: true });
    expect(asked.html).toContain(`href="${rate}"`);
    expect(asked.text).toContain(`${words().mail.ask.rate.answer}: ${rate}`);
    expect(anAlert().text).not.toContain(words().mail.ask.rate.question);
  });

  const open = { effort: true, shoes: true, pairs: ['g1', 'gone'] };

  it('has a link for each effort and each pair that is still there, in both parts', () => {
    const { html, text } = anAlert({ asks: open });
    const effort = 'https://camber.example/answer?token=effort';
    const shoes = 'https://camber.example/answer?token=shoes';
    for (let n = 0; n <= 10; n += 1) expect(html).toContain(`href="${effort}&amp;pick=${n}"`);
    expect(html).not.toContain('pick=11');
    expect(text).toContain(`${words().mail.ask.effort.answer}: ${effort}`);
    expect(html).toContain(`href="${shoes}&amp;pick=g1"`);
    expect(text).toContain(`Speedster 3: ${shoes}&pick=g1`);
    expect(html + text).not.toContain('pick=gone');
    expect(text).toContain(`${words().mail.ask.shoes.other}: ${shoes}\n`);
  });

  it('asks for one of the two where the other is known', () => {
    const effort = anAlert({ asks: { ...open, shoes: false, pairs: [] } }).text;
    expect(effort).toContain('token=effort');
    expect(effort).not.toContain('token=shoes');
    const shoes = anAlert({ asks: { ...open, effort: false } }).text;
    expect(shoes).not.toContain('token=effort');
    expect(shoes).toContain('token=shoes');
  });

  it.each(['full', 'quiet', 'unread', 'warmup', 'break', 'return', 'recovery'] as const)(
    'asks for the knee in the %s form',
    (form) => {
      const [week, status] = [WEEKS[form], sampleStatus(WEEKS[form].status)];
      const mail = aWeekly({ ...week, status });
      expect(weeklyForm({ ...status, findings: week.findings ?? [] })).toBe(form);
      const picks = mail.html.match(/&amp;pick=\d+/g) ?? [];
      expect(picks).toEqual(Array.from({ length: 11 }, (_, n) => `&amp;pick=${n}`));
      expect(mail.html).toContain(`href="${pain}&amp;pick=10"`);
      expect(mail.text).toContain(pain);
    },
  );

  it('asks about days without runs at the note about them, once', () => {
    const asked = aWeekly({ notes: [gapNote] });
    expect(asked.text).toContain(gap);
    expect(flat(asked.text).match(/resting, or running unrecorded\?/g)).toHaveLength(1);
    expect(aWeekly().text).not.toContain(gap);
  });

  it('asks in a break whether it is one', () => {
    const status = sampleStatus({ state: 'break', lastRunDay: '2026-11-01' });
    const asked = aWeekly({ notes: [gapNote], status });
    expect(asked.text).toContain(gap);
    expect(flat(asked.text).match(/Resting, or running without recording\?/g)).toHaveLength(1);
  });
});

describe('the own forms of the weekly mail', () => {
  it('names the dates of the seven days, and until when the limits hold', () => {
    const { text } = aFullWeekly();
    expect(text).toContain('Your 7 days, 16 – 22 Nov');
    expect(flat(text)).toContain('In all until Sunday up to 36.0 km');
  });

  it('has no routine unless a plan runs or a pain was told', () => {
    for (const { text } of [aFullWeekly(), aWeekly()]) expect(text).not.toMatch(/clamshell|routine/i);
  });

  it('says since when Strava has not been read, and calls no day without runs rest', () => {
    const status = sampleStatus({ state: 'unread', readUntil: '2026-11-18', findings: [] });
    const mail = aWeekly({ status });
    expect(mail.subject).toBe('Your runs were last read on Wed 18 Nov');
    expect(flat(mail.text)).toContain('those days are unknown, not rest');
    expect(mail.text).not.toMatch(/No run in these 7 days|What is left|33\.0 km/);
  });

  it('tells a fact of a quiet week', () => {
    const outlook = { ...sampleOutlook(), fact: { kind: 'weeks', weeks: 6 } as const };
    expect(flat(aWeekly({ outlook }).text)).toContain('6 weeks in a row within your usual range.');
  });

  it('leads with what a mail has not said yet, and names the day of what it has', () => {
    const mailed = [{ rule: 'S1' as const, day: '2026-11-22' }];
    const mail = aFullWeekly({ mailed, findings: [SAMPLES.S1, SAMPLES.H1b] });
    expect(mail.subject).toBe('310 m of descent in 7 days, usually 120 m: at most 240 m until Sunday');
    expect(flat(mail.text)).toContain('Told on Sun 22 Nov');
  });

  it('leads with what became of an advice where nothing is on any more, as a headline and not twice', () => {
    const findings = [SAMPLES.K1];
    const lookBack = [
      {
        measure: 'distance' as const,
        limitM: 38_800,
        because: { rule: 'S1' as const, day: '2026-11-12', runId: 3 },
        lastDay: '2026-11-19',
        runs: null,
        outcome: { brokenOn: '2026-11-18', mostM: 47_400, sessions: 5 },
      },
    ];
    const mail = aWeekly({
      findings,
      mailed: [{ rule: 'K1', day: '2026-11-22' }],
      outlook: { ...sampleOutlook(), lookBack },
    });
    expect(mail.subject).toBe('No more than 38.8 km until Thu 19 Nov: you ran 47.4 km, well over');
    expect(flat(mail.text).match(/you ran 47\.4 km/g)).toHaveLength(1);
  });

  it('leads with what is still on where mails have said all, and never with an alert’s subject', () => {
    const findings = [SAMPLES.S1];
    const mail = aWeekly({ findings, mailed: [{ rule: 'S1', day: '2026-11-22' }] });
    expect(mail.subject).toBe('Still on: keep your runs under 11.0 km until Sun 29 Nov');
    expect(mail.subject).not.toBe(anAlert({ findings }).subject);
  });

  it('tells in the warm-up from which day on Camber compares', () => {
    const status = sampleStatus({ state: 'insufficient', daysKnown: 20 });
    expect(flat(aWeekly({ status }).text)).toContain('starts to compare on Mon 30 Nov');
  });

  it('tells in the warm-up no day when only weeks with runs are missing', () => {
    const status = sampleStatus({ state: 'insufficient', daysKnown: 28, weeksWithRuns: 2 });
    expect(flat(aWeekly({ status }).text)).toContain('Once 3 of the last 4 weeks');
  });

  it('counts the days of a break and limits the first runs after it', () => {
    const status = sampleStatus({ state: 'break', lastRunDay: '2026-11-01' });
    const coming = { ...NOTHING_COMING, restart: { from: '2026-11-23', limitM: 6000 } };
    const { text, attachments } = aWeekly({ status, coming });
    expect(flat(text)).toContain('Days without a run 21');
    expect(flat(text)).toContain('up to 6.0 km');
    expect(attachments).toBeUndefined();
  });

  it('says in which week of the return the runner is, and how long the break was', () => {
    const days = backAfter({ gapDays: 18, sinceDays: 8 });
    const status = sampleStatus({ state: 'ok' });
    const { text } = aWeekly({ status, days });
    expect(text).toContain('Week 2 of 3 back, after 18 days without a run');
    expect(flat(text)).toContain('Between two runs at least 1 day');
  });

  it('turns into the recovery mail after a stop: no numbers, no limits, no chart', () => {
    const findings = [STOPPED];
    const status = sampleStatus({ findings, state: 'break' });
    expect(weeklyForm(status)).toBe('recovery');
    const mail = aWeekly({ status });
    expect(mail.subject).toBe(words().mail.stop.subject);
    expect(mail.attachments).toBeUndefined();
    expect(mail.text).not.toMatch(/What is left|\(usual|Your routine/);
  });
});

describe('the return after a break', () => {
  it.each([
    [
      { gapDays: 14, sinceDays: 0 },
      { week: 1, gapDays: 14 },
    ],
    [{ gapDays: 13, sinceDays: 0 }, null],
    [
      { gapDays: 14, sinceDays: 6 },
      { week: 1, gapDays: 14 },
    ],
    [
      { gapDays: 14, sinceDays: 7 },
      { week: 2, gapDays: 14 },
    ],
    [
      { gapDays: 14, sinceDays: 20 },
      { week: 3, gapDays: 14 },
    ],
    [{ gapDays: 14, sinceDays: 21 }, null],
  ] as const)('%o is %o', (back, expected) => {
    expect(weeksBack(backAfter(back), '2026-11-22')).toEqual(expected);
  });

  it('is not what a beginner is on: days before the first run are no break', () => {
    const days = sampleDays().map((day, i) => ({ ...day, distanceM: i < 75 ? 0 : 5000 }));
    expect(weeksBack(days, '2026-11-22')).toBeNull();
  });
});

describe('the form of a weekly mail', () => {
  it.each([
    ['ok', 0, 'quiet'],
    ['ok', 1, 'full'],
    ['insufficient', 0, 'warmup'],
    ['insufficient', 1, 'full'],
    ['return_after_break', 0, 'return'],
    ['return_after_break', 1, 'return'],
    ['break', 0, 'break'],
    ['break', 1, 'break'],
    ['empty', 0, 'warmup'],
  ] as const)('%s with %i findings is %s', (state, count, kind) => {
    expect(weeklyForm(sampleStatus({ state, findings: [SAMPLES.S1].slice(0, count) }))).toBe(kind);
  });
});
