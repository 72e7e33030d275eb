/**
 * The colours of charts and mails. Text reaches 4.5:1 and everything that carries meaning 3:1 against
 * `ground` and `card` of its own scheme; a test computes both.
 */
export type Palette = {
  /** Behind everything. */
  readonly ground: string;
  /** Raised areas. */
  readonly card: string;
  readonly text: string;
  readonly muted: string;
  /** Hairlines that carry no meaning. */
  readonly line: string;
  /** The deep green-blue of headings, links and the newest bar. */
  readonly ink: string;
  /** Earlier bars. */
  readonly bar: string;
  /** Fill of the usual range, and its two edges. */
  readonly band: string;
  readonly bandEdge: string;
  /** Warm accent for shapes, and the deeper one for text. */
  readonly accent: string;
  readonly accentText: string;
  /** The one red: stop. */
  readonly stop: string;
  /** Text on `ink`. */
  readonly onInk: string;
};

export const LIGHT: Palette = {
  ground: '#ffffff',
  card: '#f4f7f6',
  text: '#16292e',
  muted: '#526469',
  line: '#dde5e4',
  ink: '#0d5560',
  bar: '#6a9ba0',
  band: '#e4eeec',
  bandEdge: '#789492',
  accent: '#bd6a1c',
  accentText: '#93500f',
  stop: '#a5282b',
  onInk: '#ffffff',
};

export const DARK: Palette = {
  ground: '#101b1e',
  card: '#18272b',
  text: '#e7efee',
  muted: '#a3b6b8',
  line: '#2a3c40',
  ink: '#8fd1cf',
  bar: '#56898e',
  band: '#1d3236',
  bandEdge: '#6f8f90',
  accent: '#eda45c',
  accentText: '#f0b172',
  stop: '#ff9187',
  onInk: '#0b2226',
};

export type ColourRole = keyof Palette;
