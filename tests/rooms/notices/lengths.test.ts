import { describe, expect, it } from 'vitest';
import { sampleHistory } from '../../../src/commands/mail-preview/sample-history.ts';
import type { LookBack } from '../../../src/core/report/advice/look-back.ts';
import type { RuleId } from '../../../src/core/rules/index.ts';
import { examplesFrom } from '../../../src/notices/examples/all.ts';
import { LANGUAGES } from '../../../src/words/words.ts';
import { hasSharedData } from '../../support/shared-data.ts';
import { type Replayed, replayedNotices } from '../../support/replayed-notices.ts';
import { SAMPLES, sampleOutlook } from '../words/samples.ts';
import { aContext, anAlert, aWeekly, mailsIn } from './mails.ts';

/** Words of a text part, links not counted (PRODUCT.md "One advice" 8). */
const MOST_WORDS = { alert: 150, weekly: 250, quiet: 120, stop: 250, return: 300 } as const;

type Limit = keyof typeof MOST_WORDS;

const wordsOf = (text: string): number =>
  text
    .replace(/https?:\/\/\S+/g, ' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Which limit a mail of `everyMail` has, by its name. */
const NAMED: readonly (readonly [RegExp, Limit])[] = [
  [/^alert/, 'alert'],
  [/quiet/, 'quiet'],
  [/^stop|rest$|stop$|step back|setback|reminder|recovery/, 'stop'],
  [/return|ladder|way-back|recovered/, 'return'],
];

const limitOf = (name: string): number =>
  MOST_WORDS[NAMED.find(([pattern]) => pattern.test(name))?.[1] ?? 'weekly'];

/** What a recorder may add to a mail: "Recorded with …". */
const devices = ['Garmin Forerunner 255 Music'];

describe.each(LANGUAGES)('mails are short (%s)', (locale) => {
  it('in every form', () => {
    const tooLong = Object.entries(mailsIn('imperial', locale))
      .map(([name, { text }]) => ({ name, words: wordsOf(text), most: limitOf(name) }))
      .filter(({ words, most }) => words > most);
    expect(tooLong).toEqual([]);
  });

  it('as the examples of the made-up runner', () => {
    const context = aContext({ locale, devices, renderPng: () => Buffer.from('') });
    const made = Object.entries(examplesFrom(sampleHistory())).map(([name, make]) => ({
      name,
      words: wordsOf(make()?.notice.toMail(context).text ?? ''),
      most: limitOf(name),
    }));
    expect(made.filter(({ words }) => words > 0).length).toBeGreaterThan(15);
    expect(made.filter(({ words, most }) => words > most)).toEqual([]);
  });
});

/** A look back on an advice that was not kept: the longest one there is. */
const back: LookBack = {
  measure: 'longestRun',
  limitM: 9_000,
  because: { rule: 'S1', day: '2026-11-15', runId: 1 },
  by: 'descent',
  lastDay: '2026-11-22',
  runs: null,
  outcome: { brokenOn: '2026-11-22', mostM: 14_000, sessions: 1 },
};

/** Pain has a mail of its own. */
const RUN_RULES = (Object.keys(SAMPLES) as RuleId[]).filter((rule) => rule !== 'P1');

describe.each(LANGUAGES)('the worst of alerts (%s)', (locale) => {
  it.each(RUN_RULES)('led by %s, with every other finding beside it', (rule) => {
    const findings = RUN_RULES.map((each) => SAMPLES[each]).map((finding) => ({
      ...finding,
      level: finding.rule === rule ? ('strong' as const) : ('note' as const),
    }));
    const outlook = { ...sampleOutlook(findings), lookBack: [back] };
    const asks = { effort: true, shoes: true, pairs: ['g1'] };
    const { text } = anAlert({ findings, outlook, asks }, { locale, devices });
    expect(wordsOf(text)).toBeLessThanOrEqual(MOST_WORDS.alert);
  });
});

describe.each(LANGUAGES)('the worst of weeks (%s)', (locale) => {
  const findings = Object.values(SAMPLES).filter(({ rule }) => rule !== 'P1');
  const notes = [
    { key: 'missingShoes', count: 2 },
    { key: 'unknownClimb', count: 3 },
    { key: 'overlap', day: '2026-11-20' },
    { key: 'gap', day: '2026-11-16', lastDay: '2026-11-20' },
  ];

  it('with every finding and note', () => {
    const { text } = aWeekly({ findings, notes }, { locale, devices });
    expect(wordsOf(text)).toBeLessThanOrEqual(MOST_WORDS.weekly);
  });

  it('that is quiet, with every note', () => {
    const outlook = { ...sampleOutlook(), fact: { kind: 'kept', advice: back } as const };
    const { text } = aWeekly({ outlook, notes: notes.slice(-1) }, { locale, devices });
    expect(wordsOf(text)).toBeLessThanOrEqual(MOST_WORDS.quiet);
  });
});

const WEEKLY: Readonly<Record<string, Limit>> = {
  quiet: 'quiet',
  unread: 'quiet',
  return: 'return',
  recovery: 'stop',
};

const limitOfForm = (form: Replayed['form']): Limit =>
  form === 'alert' ? 'alert' : (WEEKLY[form] ?? 'weekly');

describe.runIf(hasSharedData)('every mail of a replay is short', () => {
  it.each(['runner-a', 'runner-b', 'export'] as const)('%s', async (name) => {
    const notices = await replayedNotices(name);
    expect(notices.length).toBeGreaterThan(100);
    const tooLong = LANGUAGES.flatMap((locale) => {
      const context = aContext({ locale, devices, renderPng: () => Buffer.from('') });
      return notices
        .map(({ day, form, notice }) => ({ day, form, words: wordsOf(notice.toMail(context).text) }))
        .filter(({ form, words }) => words > MOST_WORDS[limitOfForm(form)]);
    });
    expect(tooLong).toEqual([]);
  });
});
