import { beforeAll, describe, expect, it } from 'vitest';
import { sampleHistory } from '../../../src/commands/mail-preview/sample-history.ts';
import type { MailContent } from '../../../src/mail/content.ts';
import { exampleContext, examplesFrom } from '../../../src/notices/examples/all.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import { forbiddenIn } from '../words/wording.ts';

/** Where English is right in a mail of another language: quoted titles, journals, names, and Strava's own wording. */
const NAMES =
  /[„“«][^„“”«»]*[“”»]|IT-Band|View on Strava|Br J Sports Med|J Orthop Sports Phys Ther|Curr Sports Med Rep|https?:\/\/\S+/g;

/** English words that are none of the language. */
const ENGLISH: Readonly<Record<string, RegExp>> = {
  de: /\b(the|and|your|you|with|from|this|are|have|of|is|it|no|not)\b/gi,
  es: /\b(the|and|your|you|with|from|this|are|have|of|is|it|not)\b/gi,
};

describe.each(LANGUAGES.filter((language) => language !== 'en'))(
  'every mail in another language (%s)',
  (locale) => {
    // Twenty mails with a chart each: seconds on a busy machine.
    let mails: readonly (readonly [string, MailContent])[] = [];
    beforeAll(() => {
      const history = sampleHistory();
      const context = exampleContext({ ...history, units: 'metric', locale });
      mails = Object.entries(examplesFrom(history)).flatMap(([name, make]) => {
        const example = make();
        return example === null ? [] : [[name, example.notice.toMail(context)] as const];
      });
    });

    /** What is wrong with each mail, a line per mail that has something. */
    const complaints = (find: (content: MailContent) => readonly unknown[]): string =>
      mails
        .map(([kind, content]) => [kind, find(content).join(' ')] as const)
        .filter(([, text]) => text !== '')
        .map(([kind, text]) => `${kind}: ${text}`)
        .join('\n');

    it('holds no English', () => {
      expect(mails.length).toBeGreaterThan(10);
      expect(
        complaints(({ subject, preheader, text }) => [
          ...new Set(
            `${subject}\n${preheader}\n${text}`
              .replace(/\s+/g, ' ')
              .replace(NAMES, ' ')
              .match(ENGLISH[locale]!),
          ),
        ]),
      ).toBe('');
    });

    it('says its language, for those who have it read to them', () => {
      const lang = `<html lang="${locale}"`;
      expect(complaints(({ html }) => (html.includes(lang) ? [] : [`no ${lang}`]))).toBe('');
    });

    it('keeps to the wording rules, and its subject to 70 characters', () => {
      expect(
        complaints(({ subject, preheader, text }) => [
          ...forbiddenIn(`${subject}\n${preheader}\n${text}`.replace(NAMES, ' '), locale),
          ...(subject.length > 70 || subject.includes('\u00a0') ? [subject] : []),
        ]),
      ).toBe('');
    });
  },
);
