import { html, type Html } from './html.ts';
import { MARK } from './icons.ts';
import { plural } from './parts.ts';

/** The demo bar: which runner, how many runs are held back, whether Camber is still working on the last ones. */
export type DemoBar = { readonly athleteName: string; readonly held: number; readonly busy: boolean };

type NavItem = 'home' | 'runs' | 'shoes' | 'mailbox' | 'settings' | 'how' | 'privacy';

/** What every page is framed with. */
export type Frame = {
  readonly stylesheet: string;
  readonly script: string;
  readonly favicon: string;
  readonly signedIn: boolean;
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

type Link = readonly [item: NavItem, href: string, text: string];

const links = (frame: Frame): readonly Link[] => {
  const mailbox: readonly Link[] = frame.mailbox ? [['mailbox', '/mailbox', 'Mailbox']] : [];
  return frame.signedIn
    ? [
        ['home', '/', 'Home'],
        ['runs', '/runs', 'Runs'],
        ['shoes', '/shoes', 'Shoes'],
        ...mailbox,
        ['settings', '/settings', 'Settings'],
      ]
    : [...mailbox, ['how', '/how', 'How it works'], ['privacy', '/privacy', 'Privacy']];
};

const navigation = (frame: Frame, current: NavItem | null): Html => html`
  <nav class="nav" aria-label="Main">
    <ul>
      ${links(frame).map(
        ([item, href, text]) =>
          html`<li><a href="${href}" ${item === current ? html`aria-current="page"` : null}>${text}</a></li>`,
      )}
    </ul>
  </nav>
`;

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
export const page = (frame: Frame, parts: PageParts): Html =>
  html`<!doctype html>
    <html lang="en">
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
        <a class="skip" href="#main">Skip to the content</a>
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
            <p>Camber describes change in your training. It is no medical device and diagnoses nothing.</p>
            <ul>
              <li><a href="/how">How it works</a></li>
              <li><a href="/privacy">Privacy</a></li>
              ${
                frame.signedIn
                  ? html`<li>
                      <form method="post" action="/logout"><button class="link-button">Log out</button></form>
                    </li>`
                  : null
              }
            </ul>
          </div>
        </footer>
      </body>
    </html>`;
