import { html, raw, type Html } from './html.ts';
import { banner } from './parts.ts';

/** One pair as the page shows it; texts are in the runner's units. */
export type ShoeRow = {
  readonly id: string;
  readonly name: string;
  readonly retired: boolean;
  readonly distance: string;
  /** Distance as a share of the limit; may be above 1. */
  readonly share: number;
  /** "240 km to the limit" or "80 km past the limit". */
  readonly left: string;
  readonly dropMm: number | null;
};

const BAR_WIDTH = 1000;
/** The bar's end stands for this many limits, so that a pair past it still shows how far. */
const BAR_REACH = 1.25;

const bar = (share: number): Html => {
  const limitX = BAR_WIDTH / BAR_REACH;
  const width = Math.round(Math.min(share * limitX, BAR_WIDTH));
  return raw(
    `<svg class="bar" viewBox="0 0 ${BAR_WIDTH} 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">` +
      `<rect class="bar-track" y="4" width="${BAR_WIDTH}" height="8"/>` +
      `<rect class="bar-fill${share >= 1 ? ' over' : ''}" y="4" width="${width}" height="8"/>` +
      `<path class="bar-limit" vector-effect="non-scaling-stroke" d="M${limitX} 0v16"/></svg>`,
  );
};

const dropForm = (shoe: ShoeRow): Html => html`
  <form method="post" action="/shoes/${encodeURIComponent(shoe.id)}" class="field">
    <label for="drop-${shoe.id}"
      >Heel-to-toe drop, mm<span class="visually-hidden"> of ${shoe.name}</span></label
    >
    <input
      type="number"
      id="drop-${shoe.id}"
      name="drop"
      min="0"
      max="20"
      step="0.5"
      inputmode="decimal"
      value="${shoe.dropMm ?? ''}"
    />
    <button class="button">Save</button>
  </form>
`;

const shoeRow = (shoe: ShoeRow): Html => html`
  <li class="shoe">
    <div class="shoe-head">
      <h2>${shoe.name}${shoe.retired ? html` <span class="soft">(retired)</span>` : null}</h2>
      <span><strong>${shoe.distance}</strong>, ${shoe.left}</span>
    </div>
    ${bar(shoe.share)} ${shoe.retired ? null : dropForm(shoe)}
  </li>
`;

/** Pairs with their distance to the reminder, and their drop, which only the runner knows. */
export const shoesPage = (
  shoes: readonly ShoeRow[],
  limit: string,
  canReadShoes: boolean,
  saved: boolean,
): Html => html`
  ${saved ? banner('done', 'Saved.', html`<p>Camber compares the drop of a new pair with the ones you ran in.</p>`) : null}
  <div class="page-head">
    <h1>Shoes</h1>
    <p class="lead">
      Camber reminds you when a pair reaches ${limit}. That is a habit of the trade, not a finding of
      research: the line in each bar marks it.
    </p>
  </div>
  ${
    canReadShoes
      ? null
      : banner(
          'ask',
          'Your shoe list is not shared',
          html`<p>
            Without the permission <code>profile:read_all</code> pairs show up only when a run names them.
            <a href="/connect?again=1">Change the permissions at Strava</a>
          </p>`,
        )
  }
  ${
    shoes.length === 0
      ? html`<p class="section-note">No pairs known yet. Camber takes them over from Strava’s “My Gear”.</p>`
      : html`<ul class="run-list section">
          ${shoes.map(shoeRow)}
        </ul>`
  }
`;
