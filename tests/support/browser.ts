import { type Browser, chromium } from 'playwright-core';

/** The system's Chromium without a screen, and without its own calls home. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Ends the wait for what never comes: far longer than anything takes on the busiest machine. */
const PATIENCE_MS = 5 * 60_000;

/** A page or a context that waits as long as the machine needs. */
export const patient = <T extends { setDefaultTimeout(ms: number): void }>(it: T): T => {
  it.setDefaultTimeout(PATIENCE_MS);
  return it;
};
