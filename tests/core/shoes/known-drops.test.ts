import { describe, expect, it } from 'vitest';
import { fullName, knownDrop } from '../../../src/core/shoes/known-drop.ts';
import { KNOWN_DROPS } from '../../../src/core/shoes/known-drops.ts';

describe('the table of drops', () => {
  it('names each model once, with a drop that shoes have and the page it was read on', () => {
    expect(new Set(KNOWN_DROPS.map((row) => fullName(row).toLowerCase())).size).toBe(KNOWN_DROPS.length);
    for (const { dropMm, source, brand, model, version } of KNOWN_DROPS) {
      expect(dropMm).toBeGreaterThanOrEqual(0);
      expect(dropMm).toBeLessThanOrEqual(14);
      expect(new URL(source).protocol).toMatch(/^https?:$/);
      expect(new URL(source).pathname + new URL(source).search).toMatch(/[a-z0-9]{4,}/);
      expect(new URL(source).hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/);
      for (const part of [brand, model, ...(version === null ? [] : [version])])
        expect(part).toBe(part.trim());
      expect(version ?? '1').toMatch(/^\d+$/);
    }
  });

  it('is in order of its names, so that a row is found and two branches merge', () => {
    const keys = KNOWN_DROPS.map(({ brand, model, version }) =>
      [brand, model, (version ?? '').padStart(3, '0')].join('\u0000').toLowerCase(),
    );
    expect(keys).toEqual(keys.toSorted());
  });

  it.each(KNOWN_DROPS.map((row) => [fullName(row), row] as const))(
    'finds %s by its own name',
    (name, row) => {
      expect(knownDrop(name)).toBe(row);
    },
  );
});

describe('the name of a pair', () => {
  it.each([
    ['Brooks Ghost 15', 'Brooks Ghost 15'],
    ['brooks ghost 16 (blue) #2', 'Brooks Ghost 16'],
    ['BROOKS Ghost 15 old faithful', 'Brooks Ghost 15'],
    ['Nike Air Zoom Pegasus 40', 'Nike Pegasus 40'],
    ['Hoka One One Clifton 9', 'HOKA Clifton 9'],
    ['New Balance 1080v14', 'New Balance Fresh Foam X 1080 14'],
    ['New Balance Fresh Foam X 1080 v14', 'New Balance Fresh Foam X 1080 14'],
    ['New Balance Rebel v3', 'New Balance FuelCell Rebel 3'],
    ['Asics Nimbus 23', 'ASICS Gel-Nimbus 23'],
    ['adidas Boston 12', 'Adidas Adizero Boston 12'],
    ['On Running Cloudmonster', 'On Cloudmonster'],
    ['Puma Deviate Nitro Elite 3', 'PUMA Deviate Nitro Elite 3'],
  ])('%s is the %s', (name, model) => {
    const found = knownDrop(name);
    expect(found === null ? null : fullName(found)).toBe(model);
  });

  it.each([
    ['another version', 'Brooks Ghost 9'],
    ['another model of the name', 'Brooks Ghost Max 15'],
    ['a variant behind it', 'Brooks Ghost 15 GTX'],
    ['a variant for trails', 'Saucony Ride 17 TR'],
    ['a later version of a model without a number', 'On Cloudmonster 2'],
    ['a model without its version', 'Brooks Ghost'],
    ['another brand', 'Nike Ghost 15'],
    ['no brand', 'Ghost 15'],
    ['a nickname', 'Old faithful'],
    ['nothing', ''],
  ])('%s is none of them', (_why, name) => {
    expect(knownDrop(name)).toBeNull();
  });
});
