import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { errorPage } from '../../../src/web/parts/error-page.ts';
import { LANGUAGES, words as catalogue } from '../../../src/words/words.ts';
import * as backfills from '../../../src/store/backfills.ts';
import { keepRuns, NOON, readable, runOn, TODAY, type Browser, type Web, signedIn } from './support.ts';

const en = catalogue('en');
const CODES = Object.keys(en.pages.errors.says);

describe.each(LANGUAGES)('an error page (%s)', (language) => {
  const words = catalogue(language);
  const t = words.pages.errors;

  it.each(CODES)('of %s names what happened, the next step, the way home and camber doctor', (code) => {
    const says = t.says[code as keyof typeof t.says];
    const page = errorPage({ status: 400, code, says, requestId: null }, words).toString();
    const next = t.nextOf[code as keyof typeof t.nextOf];
    expect(next.length).toBeGreaterThan(20);
    expect(next).not.toBe(says);
    expect(readable(page)).toContain(next);
    expect(page).toContain('<code>npx camber doctor</code>');
    expect(page).toContain('<a class="button" href="/">');
  });

  it.each([400, 403, 404, 410, 413, 418, 429, 500, 503])(
    'of status %i with a sentence of its own has a next step, too',
    (status) => {
      const page = readable(errorPage({ status, code: 'own', says: '?', requestId: 'id' }, words).toString());
      expect([t.nextOtherwise, ...Object.values(t.next)].some((next) => page.includes(next))).toBe(true);
    },
  );
});

describe('docs/troubleshooting.md', () => {
  const doc = readFileSync('docs/troubleshooting.md', 'utf8');
  const messages = [...doc.matchAll(/^\| `([^`]+)`/gm)].map(([, message = '']) => message);

  it.each(CODES)('has the message of %s', (code) => {
    const says = en.pages.errors.says[code as keyof typeof en.pages.errors.says];
    expect(messages.filter((message) => says.includes(message))).toHaveLength(1);
  });

  it('names camber doctor in each of its parts', () => {
    const parts = doc.split(/^## /m).slice(1);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts)
      expect([part.split('\n')[0], part.includes('camber doctor')]).toEqual([expect.anything(), true]);
  });
});

const t = en.pages;

/** Where nothing is there yet: the page of a runner without anything, what it says, and the link or form that goes on. */
const EMPTY: readonly (readonly [says: string, path: string, next: string])[] = [
  [t.home.empty.none, '/', 'href="/import"'],
  [t.runs.none, '/runs', 'href="/import"'],
  [t.plan.noBudget.empty, '/plan', 'href="/import"'],
  [t.episodes.none, '/episodes', 'action="/episodes"'],
  [t.episodes.none, '/episodes/sheet', 'href="/episodes"'],
  [t.checkIns.history.none, '/check-ins', 'id="pain"'],
  [t.channels.none, '/settings/channels', 'action="/settings/channels"'],
  [t.tokens.none, '/settings/tokens', 'action="/settings/tokens"'],
  [t.files.log.none, '/import', 'action="/uploads"'],
  [t.shoes.none.text, '/shoes', 'action="/shoes"'],
  [t.how.own.none, '/how/measuring', 'href="/episodes"'],
  [t.calendar.off, '/calendar', 'action="/calendar'],
];

/**
 * Sentences under names of this kind that are no empty page: answers to a form, and good news. A new one is either a
 * page that is empty, and stands above with its next step, or stands here.
 */
const NO_EMPTY_PAGE = new Map([
  ['account.section.none', 'its form is the next step'],
  ['account.admin.none', 'its form is the next step'],
  ['answer.none', 'said at a form'],
  ['answer.empty', 'said at a form'],
  ['calendar.nothing', 'of an address that is in use'],
  ['checkIns.effort.none', 'all is said'],
  ['demo.moment.finding.none', 'quiet is the finding'],
  ['demo.moment.mail.none', 'quiet is the finding'],
  ['episodes.sheet.nothing', 'says what to do'],
  ['files.form.none', 'said at a form'],
  ['files.ended.nothing', 'its page says what was in the file'],
  ['found.none', 'leads to the files'],
  ['found.jumps.none', 'quiet is the finding'],
  ['found.shoes.none', 'one part of a page that has others'],
  ['found.track.none', 'one part of a page that has others'],
  ['how.own.nothing', 'what was looked for is not there'],
  ['restore.none', 'said at a form'],
  ['run.found.none', 'quiet is the finding'],
  ['run.shoes.none', 'its form is the next step'],
  ['runs.filter.none', 'a test of its own above'],
  ['settings.rules.effect.nothing', 'what other limits would change'],
  ['setup.mail.checks.none', 'its fields are the next step'],
  ['shoes.rotation.nothing', 'of the last four weeks'],
  ['waysIn.folder.none', 'followed by what to set'],
  ['unsubscribe.alerts.off', 'done as asked'],
  ['unsubscribe.weekly.off', 'done as asked'],
  ['waysIn.intervals.empty', 'said at a form'],
  ['welcome.shoes.none', 'says where they come from; its step goes on'],
]);

describe('a page where nothing is yet', () => {
  let web: Web;
  let browser: Browser;
  signedIn((site) => ({ web, browser } = site));

  it('of a filter that no run passes shows the way to all of them', async () => {
    await keepRuns(web, 7, [runOn(TODAY, 8000)]);
    const page = readable(await browser.text('/runs?found=any'));
    expect(page).toContain(t.runs.filter.none);
    expect(page).toContain(t.runs.filter.clear);
  });

  it.each(EMPTY)('says "%s" on %s, and what to do next', async (says, path, next) => {
    await web.store.write((tx) => backfills.finish(tx, 7, NOON));
    const page = await browser.text(path);
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    const text = says.replace(/<[^>]*>.*$/, '').trim();
    expect(readable(main)).toContain(readable(text).trim());
    expect(main).toContain(next);
  });

  it('is in this list, whatever the words have under names such as "none" and "empty"', () => {
    const walk = (words: unknown, at: string): readonly (readonly [at: string, says: string])[] =>
      typeof words === 'string'
        ? /\.(none|nothing|empty|off)$/.test(at) && /[.!]$|<\/a>$/.test(words)
          ? [[at, words]]
          : []
        : words === null || typeof words !== 'object'
          ? []
          : Object.entries(words).flatMap(([key, inner]) => walk(inner, at === '' ? key : `${at}.${key}`));
    const told = new Set(EMPTY.map(([says]) => says));
    const found = walk(t, '');
    expect([...NO_EMPTY_PAGE.keys()].filter((at) => !found.some(([name]) => name === at))).toEqual([]);
    expect(found.filter(([at, says]) => !told.has(says) && !NO_EMPTY_PAGE.has(at))).toEqual([]);
  });
});
