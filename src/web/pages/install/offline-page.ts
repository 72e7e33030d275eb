import type { Catalogue } from '../../../words/catalogue.ts';
import { html, type Html } from '../../parts/html.ts';
import { MARK } from '../../parts/icons.ts';

/** The note that the service worker shows without a connection: nobody's page, with nothing that has to be fetched. */
export const offlinePage = (
  { locale, pages }: Pick<Catalogue, 'locale' | 'pages'>,
  { stylesheet, favicon }: { readonly stylesheet: string; readonly favicon: string },
): Html => {
  const t = pages.frame.offline;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${t.title} · Camber</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${stylesheet}" />
        <link rel="icon" href="${favicon}" type="image/svg+xml" />
      </head>
      <body>
        <header class="masthead">
          <div class="wrap">
            <a class="wordmark" href="/">${MARK}<span>Camber</span></a>
          </div>
        </header>
        <main class="wrap flow">
          <h1>${t.title}</h1>
          <p class="lead">${t.text}</p>
          <p><a class="button" href="">${t.again}</a></p>
        </main>
      </body>
    </html>`;
};
