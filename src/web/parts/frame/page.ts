import { demoBar, type DemoBar } from './demo-bar.ts';
import { html, type Html } from '../html.ts';
import { MARK } from '../icons.ts';
import { navigation, type NavFrame, type NavItem } from './navigation.ts';

/** The sheet's own colour (base.css, --paper). */
export const PAPER = { light: '#fdfcf8', dark: '#101b1e' } as const;

/** What every page is framed with. */
export type Frame = NavFrame & {
  readonly stylesheet: string;
  readonly script: string;
  readonly favicon: string;
  readonly touchIcon: string;
  readonly theme: 'auto' | 'light' | 'dark';
  readonly demo: DemoBar | null;
};

export type PageParts = {
  readonly title: string;
  readonly nav?: NavItem | null;
  readonly body: Html;
  /** Seconds after which a browser without scripts asks again; only while something is under way. */
  readonly refreshS?: number | null;
};

/** What the head says about colours: the browser paints its own parts by it before the stylesheet is there. */
const colours = (theme: Frame['theme']): Html => html`
  <meta name="color-scheme" content="${theme === 'auto' ? 'light dark' : theme}" />
  ${
    theme === 'auto'
      ? html`<meta name="theme-color" content="${PAPER.light}" media="(prefers-color-scheme: light)" />
          <meta name="theme-color" content="${PAPER.dark}" media="(prefers-color-scheme: dark)" />`
      : html`<meta name="theme-color" content="${PAPER[theme]}" />`
  }
`;

/** A whole page: one way to frame everything Camber shows. */
export const page = (frame: Frame, parts: PageParts): Html => {
  const { locale, pages } = frame.reader.words;
  const t = pages.frame;
  return html`<!doctype html>
    <html lang="${locale}" ${frame.theme === 'auto' ? null : html`data-theme="${frame.theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>${parts.title === 'Camber' ? 'Camber' : `${parts.title} · Camber`}</title>
        ${colours(frame.theme)}
        <link rel="stylesheet" href="${frame.stylesheet}" />
        <link rel="icon" href="${frame.favicon}" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="${frame.touchIcon}" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <script type="module" src="${frame.script}"></script>
        ${
          parts.refreshS
            ? html`<noscript><meta http-equiv="refresh" content="${parts.refreshS}" /></noscript>`
            : null
        }
      </head>
      <body>
        <a class="skip" href="#main">${t.skip}</a>
        ${frame.demo ? demoBar(frame.demo, frame.reader) : null}
        <header class="masthead">
          <div class="wrap">
            <a class="wordmark" href="/">${MARK}<span>Camber</span></a>
            ${navigation(frame, parts.nav ?? null)}
          </div>
        </header>
        <main id="main" class="wrap" tabindex="-1">${parts.body}</main>
        <footer class="footer">
          <div class="wrap">
            <p>${t.disclaimer}</p>
            <ul>
              <li><a href="/how">${t.nav.how}</a></li>
              <li><a href="/privacy">${t.nav.privacy}</a></li>
              ${
                frame.signedIn
                  ? html`<li>
                      <form method="post" action="/logout">
                        <button class="link-button">${t.logOut}</button>
                      </form>
                    </li>`
                  : null
              }
            </ul>
          </div>
        </footer>
      </body>
    </html>`;
};
