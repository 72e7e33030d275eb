import type { Catalogue } from '../../../words/catalogue.ts';
import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../html.ts';
import { NAV_ICONS } from '../icons.ts';

/** The pages that stand in the navigation or are named by it. */
export type NavItem = keyof Catalogue['pages']['frame']['nav'];

/** Who navigates, and what there is to see for them. */
export type NavFrame = {
  readonly signedIn: boolean;
  /** The owner sees one page more. */
  readonly owner: boolean;
  /** Whether mails lie in a folder that the Mailbox page shows to this visitor. */
  readonly mailbox: boolean;
  readonly reader: Reader;
};

const HREFS: Readonly<Record<NavItem, string>> = {
  home: '/',
  runs: '/runs',
  shoes: '/shoes',
  routine: '/routine',
  'check-ins': '/check-ins',
  plan: '/plan',
  import: '/import',
  mailbox: '/mailbox',
  settings: '/settings',
  admin: '/admin',
  how: '/how',
  privacy: '/privacy',
};

type Tab = Exclude<keyof typeof NAV_ICONS, 'more'>;

/** DESIGN: the four places a runner opens after a run or in the morning; a fifth is where the rest is. */
const TABS: readonly NavItem[] = ['home', 'runs', 'routine', 'check-ins'] satisfies readonly Tab[];

const isTab = (item: NavItem): item is Tab => TABS.includes(item);

const items = ({ signedIn, mailbox, owner }: NavFrame): readonly NavItem[] => {
  const letters: readonly NavItem[] = mailbox ? ['mailbox'] : [];
  const admin: readonly NavItem[] = owner ? ['admin'] : [];
  return signedIn
    ? ['home', 'runs', 'shoes', 'routine', 'check-ins', 'plan', 'import', ...letters, 'settings', ...admin]
    : [...letters, 'how', 'privacy'];
};

/**
 * The main navigation. For a runner on a phone it is a bar of four tabs at the lower edge and a sheet with the rest
 * (a `details`, so it needs no script); on wider screens one line. The stylesheet shows each link once.
 */
export const navigation = (frame: NavFrame, current: NavItem | null): Html => {
  const { nav, main, more } = frame.reader.words.pages.frame;
  const all = items(frame);
  const link = (item: NavItem, icon: Html | null): Html => html`
    <li ${frame.signedIn && !isTab(item) ? html`class="nav-second"` : null}>
      <a href="${HREFS[item]}" ${item === current ? html`aria-current="page"` : null}
        >${icon === null ? null : html`<span class="nav-icon">${icon}</span>`}${nav[item]}</a
      >
    </li>
  `;
  const iconOf = (item: NavItem): Html | null => (frame.signedIn && isTab(item) ? NAV_ICONS[item] : null);
  return html`
    <nav class="${frame.signedIn ? 'nav nav-tabs' : 'nav'}" aria-label="${main}">
      <ul>
        ${all.map((item) => link(item, iconOf(item)))}
      </ul>
      ${
        frame.signedIn
          ? html`<details class="nav-more">
              <summary>${NAV_ICONS.more}${more}</summary>
              <ul>
                ${all.filter((item) => !isTab(item)).map((item) => html`<li><a href="${HREFS[item]}" ${item === current ? html`aria-current="page"` : null}>${nav[item]}</a></li>`)}
              </ul>
            </details>`
          : null
      }
    </nav>
  `;
};
