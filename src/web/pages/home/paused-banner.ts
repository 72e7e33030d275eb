import type { Catalogue } from '../../../words/catalogue.ts';
import { html, type Html } from '../../parts/html.ts';
import { banner } from '../../parts/parts.ts';

/** For runners who are connected already, while Strava answers nobody. */
export const pausedBanner = ({ pages }: Pick<Catalogue, 'pages'>): Html => {
  const { title, text } = pages.connect.paused;
  return banner('problem', title, html`<p>${text}</p>`);
};
