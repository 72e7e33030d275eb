import { describe, expect, it } from 'vitest';
import { sampleHistory } from '../../../src/commands/mail-preview/sample-history.ts';
import { EXAMPLE_NAMES, examplesFrom } from '../../../src/notices/examples/all.ts';
import { type NoticeKind, NOTICES } from '../../../src/notices/index.ts';
import { nameOf } from '../../../src/notices/outbox/name-of.ts';
import { post } from '../../../src/notices/outbox/post.ts';
import { headersOf } from '../../../src/notices/sending/headers.ts';
import type { Db } from '../../../src/store/db.ts';
import { LANGUAGES, words } from '../../../src/words/words.ts';
import { aContext } from './mails.ts';

const KINDS = Object.keys(NOTICES) as NoticeKind[];
const about = { key: 'k', athleteId: 7, now: 0 };

describe('the table of notices', () => {
  it('lets nobody post what has no row in it, or what another one keeps: `npm run check` fails', () => {
    const typesOnly = (tx: Db) => [
      // @ts-expect-error a kind without a row
      post(tx, { ...about, kind: 'race-week', payload: {} }),
      // @ts-expect-error a payload that lacks a fact
      post(tx, { ...about, kind: 'address-change', payload: { current: 'a@example.org' } }),
      // @ts-expect-error the payload of another notice
      post(tx, { ...about, kind: 'stop', payload: { current: 'a@example.org', next: 'b@example.org' } }),
    ];
    expect(typesOnly).toBeTypeOf('function');
  });

  it.each(KINDS)('has %s under its own kind, with a name in every language', (kind) => {
    expect(NOTICES[kind].kind).toBe(kind);
    for (const language of LANGUAGES) {
      const { mail } = words(language);
      expect(nameOf(kind, words(language))).not.toBe(mail.names.other);
    }
    expect(nameOf('horoscope', words())).toBe('Mail');
  });
});

describe('the rules of each notice', () => {
  const which = (rule: (notice: (typeof NOTICES)[NoticeKind]) => boolean): readonly string[] =>
    KINDS.filter((kind) => rule(NOTICES[kind]));

  it('lets the runner turn off what is about running, and nothing else', () => {
    expect(which(({ list }) => list === 'alerts')).toEqual(['alert', 'stop', 'reminder', 'milestone']);
    expect(which(({ list }) => list === 'weekly')).toEqual(['weekly']);
  });

  it('holds back in a pause what is about running, but never a stop', () => {
    expect(which(({ isPausable }) => isPausable)).toEqual(['alert', 'reminder', 'weekly', 'milestone']);
  });

  it('lets what follows a run settle, and everything else leave at its time', () => {
    expect(which(({ settles }) => settles)).toEqual(['alert', 'reminder', 'milestone']);
  });

  it('carries on channels what is about running, and the test', () => {
    expect(which(({ toShort }) => toShort !== undefined)).toEqual([
      'alert',
      'stop',
      'reminder',
      'weekly',
      'milestone',
      'test',
    ]);
  });

  it('ends by one click what can be turned off', () => {
    const { links } = aContext();
    expect(headersOf({ list: 'alerts' }, links)).toEqual({
      'List-Unsubscribe': '<https://camber.example/unsubscribe?token=alerts>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    });
    expect(headersOf({ list: null }, links)).toEqual({});
  });
});

describe('the examples', () => {
  // Seconds of work: done by the test that needs it first.
  let made: ReturnType<typeof sampleHistory> | null = null;
  const history = (): ReturnType<typeof sampleHistory> => (made ??= sampleHistory());

  it('are there for every notice, each under a name of its own', () => {
    const names = KINDS.map((kind) => Object.keys(NOTICES[kind].examples(history())));
    expect(names.every((ofKind) => ofKind.length > 0)).toBe(true);
    expect(names.flat()).toEqual(EXAMPLE_NAMES);
  });

  it('are kept whole by the schema of their notice: nothing of a payload is lost in the outbox', () => {
    const { runs, shoes } = history();
    for (const kind of KINDS)
      for (const make of Object.values(NOTICES[kind].examples({ runs, shoes }))) {
        const example = make();
        const json: unknown = JSON.parse(JSON.stringify(example?.payload ?? null));
        expect(example).not.toBeNull();
        expect(NOTICES[kind].payload.parse(json)).toEqual(json);
      }
  });

  it('are made without a run as well, or left out', () => {
    for (const make of Object.values(examplesFrom({ runs: [], shoes: [] })))
      expect(make()?.notice.toMail(aContext()).subject).not.toBe('');
  });
});
