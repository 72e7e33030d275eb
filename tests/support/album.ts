import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { smallPng } from '../../src/commands/mail-preview/small-png.ts';
import { openBrowser, patient } from './browser.ts';
import type { ReceivedMail } from './smtp.ts';
import type { Visitor } from './visitor.ts';

/** Pictures of what a flow shows on its way, for the docs. Takes none unless a folder is given. */
export type Album = {
  page(name: string, url: string): Promise<void>;
  mail(name: string, mail: ReceivedMail | undefined): Promise<void>;
  close(): Promise<void>;
};

/** DESIGN: a phone, because that is where the story is read. */
const PHONE = { width: 375, height: 812 };

const NOTHING: Album = {
  page: () => Promise.resolve(),
  mail: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** An album in a folder, seen with the visitor's own cookies; one that takes nothing when `folder` is undefined. */
export const openAlbum = (folder: string | undefined, visitor: Visitor): Album => {
  if (folder === undefined) return NOTHING;
  mkdirSync(folder, { recursive: true });
  let opening: Promise<Browser> | null = null;
  const shoot = async (
    name: string,
    show: { readonly url: string } | { readonly html: string },
  ): Promise<void> => {
    const browser = await (opening ??= openBrowser());
    const context = patient(await browser.newContext({ viewport: PHONE, locale: 'en-GB' }));
    const page = await context.newPage();
    if ('url' in show) {
      await context.addCookies(visitor.cookies(show.url).map((cookie) => ({ ...cookie, url: show.url })));
      await page.goto(show.url);
    } else await page.setContent(show.html);
    // A window as high as the page, so that what is fixed to its lower edge stands at the end.
    const height = Number(await page.evaluate('document.documentElement.scrollHeight'));
    await page.setViewportSize({ ...PHONE, height });
    writeFileSync(path.join(folder, `${name}.png`), smallPng(await page.screenshot({ fullPage: true })));
    await context.close();
  };
  return {
    page: (name, url) => shoot(name, { url }),
    mail: (name, mail) => shoot(name, { html: typeof mail?.html === 'string' ? mail.html : '' }),
    close: async () => (await opening)?.close(),
  };
};
