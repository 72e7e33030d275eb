import type { Catalogue } from '../../words/catalogue.ts';
import { html, type Html } from './html.ts';
import { MARK } from './icons.ts';
import { plural } from './parts.ts';

/** The demo bar: which runner, how many runs are held back, whether Camber is still working on the last ones. */
export type DemoBar = { readonly athleteName: string; readonly held: number; readonly busy: boolean };

type NavItem = keyof Catalogue['pages']['frame']['nav'];

/** What every page is framed with. */
export type Frame = {
  readonly stylesheet: string;
  readonly script: string;
  readonly favicon: string;
  readonly signedIn: boolean;
  /** The owner sees one page more. */
  readonly owner: boolean;
  readonly words: Catalogue;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Whether mails lie in a folder that the Mailbox page shows to this visitor. */
  readonly mailbox: boolean;
  readonly demo: DemoBar | null;
};

export type PageParts = {
  readonly title: string;
  readonly nav?: NavItem | null;
  readonly body: Html;
  /** Seconds after which a browser without scripts asks again; only while something is under way. */
  readonly refreshS?: number | null;
};

const HREFS: Readonly<Record<NavItem, string>> = {
  home: '/',
  runs: '/runs',
  shoes: '/shoes',
  routine: '/routine',
  'check-ins': '/check-ins',
  plan: '/plan',
  mailbox: '/mailbox',
  settings: '/settings',
  admin: '/admin',
  how: '/how',
  privacy: '/privacy',
};

const items = ({ signedIn, mailbox, owner }: Frame): readonly NavItem[] => {
  const letters: readonly NavItem[] = mailbox ? ['mailbox'] : [];
  const admin: readonly NavItem[] = owner ? ['admin'] : [];
  return signedIn
    ? ['home', 'runs', 'shoes', 'routine', 'check-ins', 'plan', ...letters, 'settings', ...admin]
    : [...letters, 'how', 'privacy'];
};

const navigation = (frame: Frame, current: NavItem | null): Html => {
  const { nav, main } = frame.words.pages.frame;
  return html`
    <nav class="nav" aria-label="${main}">
      <ul>
        ${items(frame).map(
          (item) =>
            html`<li>
              <a href="${HREFS[item]}" ${item === current ? html`aria-current="page"` : null}>${nav[item]}</a>
            </li>`,
        )}
      </ul>
    </nav>
  `;
};

/** What the demo bar holds; also sent alone to the script that keeps it fresh. */
export const demoBarContent = (demo: DemoBar): Html => {
  const off = demo.busy ? html`disabled` : null;
  return html`
    <p>
      Demo with ${demo.athleteName}:
      ${
        demo.busy
          ? html`<span>working on the new runs …</span>`
          : demo.held === 0
            ? 'every run has been released.'
            : `${plural(demo.held, 'run', 'runs')} held back.`
      }
    </p>
    ${
      demo.held === 0
        ? null
        : html`<form method="post" action="/demo/release">
            <button class="button" name="count" value="1" ${off}>Next run</button>
            <button class="button" name="count" value="week" ${off}>One week</button>
            <button class="button" name="count" value="all" ${off}>All</button>
          </form>`
    }
  `;
};

const demoBar = (demo: DemoBar): Html => html`
  <aside class="demo-bar" aria-label="Demo">
    <div class="wrap" ${demo.busy ? html`data-watch="/demo/bar" data-every="1000"` : null}>
      ${demoBarContent(demo)}
    </div>
  </aside>
`;

/** A whole page: one way to frame everything Camber shows. */
export const page = (frame: Frame, parts: PageParts): Html => {
  const { locale, pages } = frame.words;
  const t = pages.frame;
  return html`<!doctype html>
    <html lang="${locale}" ${frame.theme === 'auto' ? null : html`data-theme="${frame.theme}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${parts.title === 'Camber' ? 'Camber' : `${parts.title} · Camber`}</title>
        <meta name="color-scheme" content="light dark" />
        <link rel="stylesheet" href="${frame.stylesheet}" />
        <link rel="icon" href="${frame.favicon}" type="image/svg+xml" />
        <script type="module" src="${frame.script}"></script>
        ${
          parts.refreshS
            ? html`<noscript><meta http-equiv="refresh" content="${parts.refreshS}" /></noscript>`
            : null
        }
      </head>
      <body>
        <a class="skip" href="#main">${t.skip}</a>
        ${frame.demo ? demoBar(frame.demo) : null}
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
