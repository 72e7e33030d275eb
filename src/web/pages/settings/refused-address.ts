import type { Response } from 'express';
import { welcomeOf } from '../../../runner/welcome.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { addressData, settingsData } from './data.ts';
import type { Show } from '../../parts/frame/show.ts';
import { settingsPage } from './page.ts';
import { welcomePage } from '../welcome/page.ts';
import { athleteOf } from '../../http/visitor.ts';

/** Shows the form of the address once more, where it was sent from, with what was typed and what is wrong with it. */
export const showRefusedAddress = async (
  deps: WebDeps,
  show: Show,
  res: Response,
  { typed, from }: { readonly typed: string; readonly from: 'settings' | 'welcome' },
): Promise<void> => {
  const athlete = athleteOf(res);
  const reader = readerFor(res);
  const { settings, welcome } = reader.words.pages;
  if (from === 'welcome') {
    const address = { ...(await addressData(deps, athlete)), typed };
    const steps = await welcomeOf(deps.store.read, athlete.id);
    const body = welcomePage({ step: 'address', address, sent: false }, steps, reader);
    return show(res, { title: welcome.address.title, nav: 'settings', body }, 400);
  }
  const data = await settingsData(deps, athlete, reader);
  const body = settingsPage({ ...data, address: { ...data.address, typed } }, reader);
  show(res, { title: settings.title, nav: 'settings', body }, 400);
};
