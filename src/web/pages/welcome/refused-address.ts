import { welcomeOf } from '../../../runner/welcome.ts';
import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { athleteOf } from '../../http/visitor.ts';
import { addressData } from '../../parts/address-data.ts';
import type { ShowRefused } from '../../parts/address.ts';
import type { Show } from '../../parts/frame/show.ts';
import { welcomePage } from './page.ts';

/** The step of the address once more, with what was typed and what is wrong with it. */
export const refusedInWelcome =
  (deps: WebDeps, show: Show): ShowRefused =>
  async (res, typed) => {
    const athlete = athleteOf(res);
    const reader = readerFor(res);
    const address = { ...(await addressData(deps, athlete)), typed };
    const welcome = await welcomeOf(deps.store.read, athlete.id);
    const body = welcomePage({ step: 'address', address, sent: false }, welcome, athlete, reader);
    show(res, { title: reader.words.pages.welcome.address.title, nav: 'settings', body }, 400);
  };
