import { describe, expect, it } from 'vitest';
import { LANGUAGES, words } from '../../../src/words/words.ts';
import { findingWords } from '../../../src/words/findings.ts';
import { methodsMarkdown } from '../../../src/words/methods-markdown.ts';
import { readerOf } from '../../../src/words/reader.ts';
import { plain } from '../../../src/words/units.ts';
import { overview } from '../../../src/commands/help.ts';
import { ALL_SAMPLES, sampleOutlook } from './samples.ts';

/** Sentences that a first reader stumbled over, and what stands for all of their kind. They do not come back. */
const STUMBLED: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Longest run within +10 % for the next week',
    'No change that stands out',
    'nothing stands out as a change',
    'changed the way things change',
    'change the way things change',
    'Your running changed. Camber says where',
    'Seven days: ',
    'Seven days against the three weeks before',
    'A fuller week again',
    'That is no more than your best week of the six before',
    'Strava does not tell your e-mail address',
    'Half a minute here',
    'Camber takes it into account from now on',
    'It is over without a rest',
    'What follows is the record of your training',
    'Keep the hip at work',
    'draw the line: beyond it they say stop',
    'The line is agreed practice among therapists',
    'A run has arrived, and you had wanted to rest',
    'Fourteen days without reported pain lie behind you',
    'The last step is held',
    'often, do more than an hour now and then',
    'Many runners replace shoes somewhere between',
    'a habit of the trade',
    'to the reminder at',
    'of which ',
    'The track was read without a remark',
    'With downhill metres counted up to',
    'training, pain or mails are shown here',
    'Whether Camber works for everybody',
    'The database is the truth',
    'nothing looks that far back',
    'It would need a look by a professional',
    'Had it gone within 24 hours',
    'stands on the box',
    'in turns',
    'How it goes',
    'before a mirror',
    'as Strava says',
    'are to go elsewhere',
    'has said stop',
    'lets you move on',
    'are behind you',
    'came in meanwhile',
  ],
  de: [
    'außen am Knie gesprungen',
    'wie es Beschwerden am IT-Band vorausgeht',
    'wie sie es vor Beschwerden am IT-Band tut',
    'Was dich weiterlässt',
    'Es ist ohne Ruhe vorbei',
    'ohne den Brustbeinschlag',
    'die nächsten 2 Male',
    'Der Schmerz hat Halt gesagt',
    'die des Artikels',
    'run 4, walk 1',
    'Die Form des Laufs',
    'Belastung und Verhältnis',
    'Worum Camber bei Strava bittet',
    'eine Gewohnheit der Branche',
    'bis zur Erinnerung bei',
    'Die Datenbank ist die Wahrheit',
    'liegen hinter dir',
    'die kein Gewicht trägt',
    'auf der Schachtel',
  ],
};

/** What a function of a catalogue is asked with, whatever it takes: numbers, texts, lists and objects. */
const ANYTHING: unknown = new Proxy(() => '', {
  get: (_target, name) => {
    if (name === Symbol.toPrimitive) return () => '7';
    if (name === Symbol.iterator) return [][Symbol.iterator].bind([]);
    return ANYTHING;
  },
  apply: () => '7',
});

/** Every text of a catalogue; functions say something, or nothing where they need what nobody can make up. */
const textsOf = (node: unknown): readonly string[] => {
  if (typeof node === 'string') return [plain(node)];
  if (typeof node === 'function') {
    // Both of what depends on how many there are.
    return [1, 7].flatMap((count) => {
      try {
        return textsOf(
          (node as (...args: unknown[]) => unknown)(count, ...Array.from({ length: 7 }, () => ANYTHING)),
        );
      } catch {
        return [];
      }
    });
  }
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(textsOf);
};

const found = (texts: readonly string[], language: string): readonly string[] =>
  (STUMBLED[language] ?? []).filter((sentence) => texts.some((text) => text.includes(sentence)));

describe.each(LANGUAGES)('no sentence that readers stumbled over (%s)', (language) => {
  it('is in a catalogue', () => {
    const texts = textsOf(words(language));
    expect(texts.length).toBeGreaterThan(1500);
    expect(found(texts, language)).toEqual([]);
  });

  it('is made of a finding', () => {
    const reader = readerOf({ units: 'metric', language, hourCycle: 'h23' });
    const texts = ALL_SAMPLES.flatMap((finding) =>
      textsOf(findingWords(finding, reader, { outlook: sampleOutlook([finding]) })),
    );
    expect(found(texts, language)).toEqual([]);
  });
});

it('nor in the help of the command line, or on the page about the methods', () => {
  expect(
    found(
      [overview(), methodsMarkdown()].map((text) => text.replace(/\s+/g, ' ')),
      'en',
    ),
  ).toEqual([]);
});
