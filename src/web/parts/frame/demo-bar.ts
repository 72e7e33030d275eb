import type { Reader } from '../../../words/reader.ts';
import { html, nothing, type Html } from '../html.ts';

/** The bar of the sample's side: which runner, how many runs are held back, whether Camber works on the last ones. */
type SampleBar = {
  readonly side: 'sample';
  readonly athleteName: string;
  readonly held: number;
  readonly busy: boolean;
  /** Time has not arrived in the present yet. */
  readonly goesOn: boolean;
  /** The visitor looks at the sample runner: only then there is something to let happen. */
  readonly signedIn: boolean;
};

export type DemoBar = SampleBar | { readonly side: 'own'; readonly athleteName: string };

const state = ({ athleteName, held, busy, goesOn, signedIn }: SampleBar, reader: Reader): string => {
  const { demo } = reader.words.pages.frame;
  if (busy) return demo.working(athleteName);
  if (!signedIn) return demo.stranger(athleteName);
  if (held > 0) return demo.held(athleteName, held, reader.count(held));
  return goesOn ? demo.mondayWaits(athleteName) : demo.allReleased(athleteName);
};

const story = (demo: SampleBar, reader: Reader): Html => {
  const t = reader.words.pages.frame.demo;
  const button = (count: string, text: string, kind = ''): Html =>
    html`<button class="button ${kind}" name="count" value="${count}" ${demo.busy ? html`disabled` : null}>
      ${text}
    </button>`;
  if (!demo.signedIn)
    return html`<form method="post" action="/demo/enter">
      <button class="button demo-next">${t.look}</button>
    </form>`;
  return html`
    <form method="post" action="/demo/release">
      ${demo.held === 0 ? null : button('1', t.nextRun, 'demo-next')}
      ${demo.held === 0 && !demo.goesOn ? null : button('week', t.week)}
    </form>
    <a class="button" href="/check-ins#pain">${t.pain}</a>
  `;
};

/** What the demo bar holds; also sent alone to the script that keeps it fresh. */
export const demoBarContent = (demo: DemoBar, reader: Reader): Html => {
  const t = reader.words.pages.frame.demo;
  return demo.side === 'own'
    ? html`<p>${t.own}</p>
        <form method="post" action="/demo/enter">
          <button class="button">${t.backTo(demo.athleteName)}</button>
        </form>`
    : html`<p>${state(demo, reader)}</p>
        ${story(demo, reader)}`;
};

/** The ways out of the sample's story, in a line; the script that keeps the bar fresh leaves them alone. */
const waysOut = (demo: DemoBar, reader: Reader): Html => {
  const t = reader.words.pages.frame.demo;
  return html`
    <div class="demo-ways">
      <span>${t.yours}</span>
      <form method="post" action="/demo/own">
        <button class="link-button" name="to" value="files">${t.files}</button>
        <button class="link-button" name="to" value="strava">${t.strava}</button>
      </form>
      <a href="/demo/yours#without">${t.without}</a>
      ${
        demo.side === 'sample' && demo.signedIn
          ? html`<form class="demo-again" method="post" action="/demo/again">
              <button class="link-button">${t.again}</button>
            </form>`
          : nothing
      }
    </div>
  `;
};

/** The bar above every page of the demo. */
export const demoBar = (demo: DemoBar, reader: Reader): Html => html`
  <aside class="demo-bar" aria-label="${reader.words.pages.frame.demo.label}">
    <div class="wrap">
      <div
        class="demo-story"
        ${demo.side === 'sample' && demo.busy ? html`data-live="/demo/bar" data-every="1000"` : null}
      >
        ${demoBarContent(demo, reader)}
      </div>
      ${waysOut(demo, reader)}
    </div>
  </aside>
`;
