import type { Reader } from '../../../words/reader.ts';
import { html, type Html } from '../html.ts';

/** The demo bar: which runner, how many runs are held back, whether Camber is still working on the last ones. */
export type DemoBar = { readonly athleteName: string; readonly held: number; readonly busy: boolean };

const state = ({ athleteName, held, busy }: DemoBar, reader: Reader): string => {
  const { demo } = reader.words.pages.frame;
  if (busy) return demo.working(athleteName);
  return held === 0 ? demo.allReleased(athleteName) : demo.held(athleteName, held, reader.count(held));
};

/** What the demo bar holds; also sent alone to the script that keeps it fresh. */
export const demoBarContent = (demo: DemoBar, reader: Reader): Html => {
  const t = reader.words.pages.frame.demo;
  const button = (count: string, text: string): Html =>
    html`<button class="button" name="count" value="${count}" ${demo.busy ? html`disabled` : null}>
      ${text}
    </button>`;
  return html`
    <p>${state(demo, reader)}</p>
    ${
      demo.held === 0
        ? null
        : html`<form method="post" action="/demo/release">
            ${button('1', t.nextRun)} ${button('week', t.week)} ${button('all', t.all)}
          </form>`
    }
  `;
};

/** The bar above every page of the demo. */
export const demoBar = (demo: DemoBar, reader: Reader): Html => html`
  <aside class="demo-bar" aria-label="${reader.words.pages.frame.demo.label}">
    <div class="wrap" ${demo.busy ? html`data-live="/demo/bar" data-every="1000"` : null}>
      ${demoBarContent(demo, reader)}
    </div>
  </aside>
`;
