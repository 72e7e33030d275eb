import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween } from '../../../src/core/day.ts';
import type { MailContent } from '../../../src/mail/content.ts';
import { plain } from '../../../src/words/units.ts';
import { replayedNotices } from '../../support/replayed-notices.ts';
import { hasSharedData } from '../../support/shared-data.ts';
import type { SharedHistory } from '../../support/shared-histories.ts';
import { aContext } from './mails.ts';

/** A mail of a replayed history, its text as one line of plain blanks. */
type ReplayedMail = {
  readonly kind: 'alert' | 'weekly';
  /** The day it is sent. */
  readonly day: Day;
  readonly content: MailContent;
  readonly text: string;
};

const mailsOf = async (name: SharedHistory): Promise<readonly ReplayedMail[]> =>
  (await replayedNotices(name)).map(({ day, form, notice }) => {
    const content = notice.toMail(aContext());
    const text = plain(content.text).replace(/https?:\/\/\S+/g, '');
    return { kind: form === 'alert' ? 'alert' : 'weekly', day, content, text: text.replace(/\s+/g, ' ') };
  });

/** How a limit of each measure is said in a mail; the group is its number. */
const SAID: Readonly<Record<string, readonly RegExp[]>> = {
  'longest run': [
    /Keep your runs under ([\d.]+) km/g,
    /[Ll]ong run up to ([\d.]+) km/g,
    /Longest run up to ([\d.]+) km/g,
  ],
  distance: [
    /[Rr]un no more than ([\d.]+) km in all/g,
    /Nothing left before \w+, then ([\d.]+) km/g,
    /nothing before \w+, then up to ([\d.]+) km/g,
    /([\d.]+) km left until/g,
    /In all until \w+ up to ([\d.]+) km/g,
  ],
  hills: [
    /Keep to ([\d,]+) m of (?:descent|climb) in all/g,
    /, ([\d,]+) m of (?:descent|climb)(?: until \w+)?\./g,
    /(?:Descent|Climb) until \w+ up to ([\d,]+) m/g,
  ],
  'flat runs': [/at most ([\d,]+) m of descent/g, /flat, ([\d,]+) m down/g],
};

const saidOf = (text: string, patterns: readonly RegExp[]): readonly string[] => [
  ...new Set(patterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[1] ?? ''))),
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/** The day that "Sun 29 Nov" means in a mail of `sent`: the one nearest to it. */
const dayNear = (dayOfMonth: string, month: string, sent: Day): Day => {
  const no = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const year = Number(sent.slice(0, 4));
  return [year - 1, year, year + 1]
    .map((each): Day => `${each}-${no}-${dayOfMonth.padStart(2, '0')}`)
    .reduce((best, each) =>
      Math.abs(daysBetween(each, sent)) < Math.abs(daysBetween(best, sent)) ? each : best,
    );
};

/** Advice is what stands behind "Next step:". */
const endsOf = ({ text, day }: ReplayedMail): readonly Day[] =>
  [...text.matchAll(/(?:Keep|Run)[^.]*?(?:[\d.]+[^.]*?)?until \w{3} (\d+) (\w+)\./g)].map((match) =>
    dayNear(match[1] ?? '', match[2] ?? '', day),
  );

const numbersOf = (text: string): readonly string[] => text.match(/\d[\d.,]*(?<=\d)/g) ?? [];

// Every mail of a year and a half: seconds on a quiet machine.
describe.runIf(hasSharedData).each(['runner-a', 'runner-b', 'export'] satisfies readonly SharedHistory[])(
  'the mails of %s',
  (name) => {
    let mails: readonly ReplayedMail[] = [];
    beforeAll(async () => {
      mails = await mailsOf(name);
    });

    it('are there, and say limits of each kind', () => {
      expect(mails.length).toBeGreaterThan(30);
      const kinds = Object.values(SAID).filter((patterns) =>
        mails.some(({ text }) => saidOf(text, patterns).length > 0),
      );
      expect(kinds.length).toBeGreaterThan(2);
      expect(mails.flatMap(endsOf).length).toBeGreaterThan(10);
    });

    it('name no two limits of one measure', () => {
      const twice = mails.flatMap(({ day, kind, text }) =>
        Object.entries(SAID)
          .map(([measure, patterns]) => [measure, saidOf(text, patterns)] as const)
          .filter(([, limits]) => limits.length > 1)
          .map(([measure, limits]) => `${kind} of ${day}: ${measure} ${limits.join(' and ')}`),
      );
      expect(twice).toEqual([]);
    });

    it('allow no more in one run than in all', () => {
      const more = mails.filter(({ text }) => {
        const [longest] = saidOf(text, SAID['longest run']!);
        const [all] = saidOf(text, SAID['distance']!);
        return (
          longest !== undefined &&
          all !== undefined &&
          /left until|In all/.test(text) &&
          Number(longest) > Number(all) &&
          !/Keep your runs under/.test(text)
        );
      });
      expect(more.map(({ kind, day }) => `${kind} of ${day}`)).toEqual([]);
    });

    it('ask for nothing that is over', () => {
      const over = mails.flatMap((mail) =>
        endsOf(mail)
          .filter((end) => end < mail.day || end > addDays(mail.day, 7))
          .map((end) => `${mail.kind} of ${mail.day}: until ${end}`),
      );
      expect(over).toEqual([]);
    });

    it('have on Monday no subject that an alert of the week had', () => {
      const same = mails.filter(
        ({ kind, day, content }) =>
          kind === 'weekly' &&
          mails.some(
            (alert) =>
              alert.kind === 'alert' &&
              daysBetween(alert.day, day) <= 7 &&
              alert.day <= day &&
              alert.content.subject === content.subject,
          ),
      );
      expect(same.map(({ day, content }) => `${day}: ${content.subject}`)).toEqual([]);
    });

    it('have behind a week that grew no limit of hills, and no "next one" of runs', () => {
      const wrong = mails
        .map(({ content }) => content.subject)
        .filter((subject) => /^Your week .*: (at most [\d,]+ m |keep the next one)/.test(subject));
      expect(wrong).toEqual([]);
    });

    it('have every number of the subject in the text', () => {
      const missing = mails.flatMap(({ kind, day, content, text }) => {
        const inText = numbersOf(text);
        return numbersOf(content.subject)
          .filter((number) => !inText.some((each) => each === number || each === `${number}.0`))
          .map((number) => `${kind} of ${day}: ${number} of "${content.subject}"`);
      });
      expect(missing).toEqual([]);
    });
  },
);
