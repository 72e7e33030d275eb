import type { WebDeps } from '../../http/deps.ts';
import { readerFor } from '../../http/reader.ts';
import { athleteOf } from '../../http/visitor.ts';
import type { ShowRefused } from '../../parts/address.ts';
import type { Show } from '../../parts/frame/show.ts';
import { settingsData } from './data.ts';
import { sectionPage } from './page.ts';

/** The page of the address once more, with the address that was typed and what is wrong with it. */
export const refusedInSettings =
  (deps: WebDeps, show: Show): ShowRefused =>
  async (res, typed) => {
    const reader = readerFor(res);
    const data = await settingsData(deps, athleteOf(res), reader);
    const body = sectionPage('email', { ...data, address: { ...data.address, typed } }, reader);
    show(res, { title: reader.words.pages.settings.title, nav: 'settings', body }, 400);
  };
