import { describe, expect, it } from 'vitest';
import { loadChart } from '../../../src/charts/load-chart.ts';
import { toPng } from '../../../src/charts/png.ts';
import { sampleDays } from '../words/samples.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('pictures', () => {
  it('are PNGs of the asked width, times the scale', () => {
    const svg = loadChart({ days: sampleDays(), findings: [], units: 'metric', title: 'Load' }, 'light', 440);
    const png = toPng(svg, { width: 440, scale: 2 });
    expect(png.subarray(0, 8)).toEqual(SIGNATURE);
    expect(png.readUInt32BE(16)).toBe(880);
    expect(png.length).toBeLessThan(150_000);
  });

  it('draw text with the bundled typeface in both weights', () => {
    const picture = (inside: string): Buffer =>
      toPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20" font-family="Inter">${inside}</svg>`,
        {
          width: 60,
          scale: 1,
        },
      );
    const empty = picture('');
    const regular = picture('<text x="2" y="14" font-size="12">45 km</text>');
    const strong = picture('<text x="2" y="14" font-size="12" font-weight="600">45 km</text>');
    expect(regular.equals(empty)).toBe(false);
    expect(strong.equals(regular)).toBe(false);
  });

  it('are the same for the same drawing', () => {
    const svg = loadChart({ days: sampleDays(), findings: [], units: 'metric', title: 'Load' }, 'dark');
    expect(toPng(svg, { width: 343, scale: 1 }).equals(toPng(svg, { width: 343, scale: 1 }))).toBe(true);
  });
});
