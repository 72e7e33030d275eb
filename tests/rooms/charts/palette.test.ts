import { describe, expect, it } from 'vitest';
import { chartCss } from '../../../src/charts/paint.ts';
import { DARK, LIGHT, type ColourRole, type Palette } from '../../../src/charts/palette.ts';

/** Relative luminance and contrast of WCAG 2.2. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};

const TEXT: readonly ColourRole[] = ['text', 'muted', 'ink', 'accentText', 'stop'];
const SHAPES: readonly ColourRole[] = ['ink', 'bar', 'bandEdge', 'accent', 'stop', 'muted'];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as [string, Palette][])('the %s palette', (_name, palette) => {
  it.each(TEXT)('%s can be read on ground and card (4.5:1)', (role) => {
    expect(contrast(palette[role], palette.ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette[role], palette.card)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPES)('%s can be seen on ground (3:1)', (role) => {
    expect(contrast(palette[role], palette.ground)).toBeGreaterThanOrEqual(3);
  });

  it('a button’s text can be read', () => {
    expect(contrast(palette.onInk, palette.ink)).toBeGreaterThanOrEqual(4.5);
  });
});

it('the contrast formula knows its ends', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('the stylesheet holds every role for both schemes', () => {
  const css = chartCss();
  for (const role of Object.keys(LIGHT) as ColourRole[]) expect(css).toContain(`.cf-${role}{`);
  for (const colour of [...Object.values(LIGHT), ...Object.values(DARK)]) expect(css).toContain(colour);
});
