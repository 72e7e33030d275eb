import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/words/units.ts';
import { words } from '../../../src/words/words.ts';
import { weeklyKind } from '../../../src/mail/weekly-mail.ts';
import { SAMPLES, sampleStatus } from '../words/samples.ts';
import { forbiddenIn } from '../words/wording.ts';
import { aFullWeekly, anAlert, aWeekly, everyMail, links } from './mails.ts';

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
    expect(numbers(visible(mail.html)).filter((n) => !inText.has(n))).toEqual([]);
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
      expect(part).toContain('Speedster 3');
      expect(part).toContain('14.0 km · 1:24:05 · 6:00 /km');
    }
  });

  it('says for each finding why it matters, how sure that is, and where it comes from', () => {
    const { text } = anAlert();
    expect(text.match(/Why it matters:/g)).toHaveLength(3);
    expect(text.match(/How sure is this:/g)).toHaveLength(3);
    expect(text.match(/Source:/g)).toHaveLength(3);
  });

  it('links the run by exactly "View on Strava", and not at all when it is not from there', () => {
    expect(anAlert().html).toMatch(
      /href="https:\/\/www\.strava\.com\/activities\/7"[^>]*>View on Strava<\/a>/,
    );
    const run = { day: '2026-11-22', distanceM: 14_000, movingTimeS: 5045, stravaUrl: null };
    expect(anAlert({ run }).html + anAlert({ run }).text).not.toContain('Strava<');
  });

  it('survives a run without distance', () => {
    const run = { day: '2026-11-22', distanceM: 0, movingTimeS: 600, stravaUrl: null };
    expect(anAlert({ run }).text).not.toMatch(/NaN|Infinity/);
  });

  it('escapes what runners name their shoes', () => {
    const mail = anAlert({ findings: [SAMPLES.D1], shoeNames: { g1: '<img src=x onerror=alert(1)>&"' } });
    expect(mail.html).not.toContain('<img src=x');
    expect(mail.html).toContain('&lt;img src=x');
  });

  it('refuses to say nothing', () => {
    expect(() => anAlert({ findings: [] })).toThrow(RangeError);
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
    expect(mail.text.split('\n').length).toBeLessThan(35);
    expect(mail.text.replace(/\s+/g, ' ')).toContain('most injuries come without such a change');
  });

  it('has a chart in light and dark, the ratio’s footnote, and the finding in the alternative text', () => {
    const mail = aFullWeekly();
    expect(mail.attachments?.map((a) => a.contentType)).toEqual(['image/png', 'image/png']);
    expect(mail.text.replace(/\s+/g, ' ')).toContain(words().ratioFootnote);
    expect(mail.html).toContain(words().ratioFootnote);
    expect(plain(/alt="([^"]+)"/.exec(mail.html)?.[1] ?? '')).toMatch(
      /^Your 14\.0 km run .* was 40 % longer/,
    );
  });

  it('tells the two volume states in one line', () => {
    expect(aFullWeekly().text.match(/○ Note: Seven days/g)).toHaveLength(1);
  });

  it('never names two limits for the same thing', () => {
    const status = sampleStatus({
      budget: { longestRunM: 15_400, restartM: null, weekM: 58_000, weekHills: null },
    });
    const { text } = aFullWeekly({ status, findings: [SAMPLES.S1, SAMPLES.W1] });
    expect(text).toContain('Longest run  up to 11.0 km');
    expect(text).not.toContain('15.4 km');
    expect(text).not.toContain('58.0 km');
  });

  it('says the loudest finding’s step once, on top', () => {
    const { text } = aFullWeekly();
    expect(text.match(/Next step: Longest run within \+10 % for the next week: 11\.0 km\./g)).toHaveLength(1);
  });

  it('shows a dash where a number is not known', () => {
    const numbersOf = sampleStatus().numbers;
    const status = sampleStatus({ numbers: { ...numbersOf, climbM: { value: null, usual: null } } });
    expect(aWeekly({ status }).text).toContain('Climb        – (not known)');
  });

  it('leaves out what needs a history there is not', () => {
    const mail = aWeekly({ kind: 'full', loadDays: [], findings: [SAMPLES.K1] });
    expect(mail.attachments).toBeUndefined();
    expect(mail.text).toContain('Shoes past');
  });

  it('links home and to the settings in both parts', () => {
    for (const url of Object.values(links)) {
      expect(aWeekly().html).toContain(`href="${url}"`);
      expect(aWeekly().text).toContain(url);
    }
  });
});

describe('the form of a weekly mail', () => {
  it.each([
    ['ok', 0, 'quiet'],
    ['ok', 1, 'full'],
    ['insufficient', 0, 'warmup'],
    ['insufficient', 1, 'full'],
    ['return_after_break', 0, 'full'],
    ['break', 0, 'break'],
    ['break', 1, 'break'],
    ['empty', 0, 'warmup'],
  ] as const)('%s with %i findings is %s', (state, count, kind) => {
    expect(weeklyKind(sampleStatus({ state, findings: [SAMPLES.S1].slice(0, count) }))).toBe(kind);
  });
});
