import type { Shoe } from '../core/run.ts';
import type { Gear } from './shapes.ts';

/** Bikes have ids that start with b, and a frame. */
const isBike = (gear: Gear): boolean => gear.id.startsWith('b') || typeof gear.frame_type === 'number';

const nameOf = (gear: Gear): string =>
  gear.name?.trim() ||
  [gear.brand_name, gear.model_name].filter(Boolean).join(' ') ||
  gear.nickname?.trim() ||
  gear.id;

/** Strava's gear as a pair of shoes; null for a bike. Strava knows no heel-to-toe drop: it stays null. */
export const toShoe = (gear: Gear): Shoe | null =>
  isBike(gear)
    ? null
    : {
        id: gear.id,
        name: nameOf(gear),
        distanceM: Math.floor((gear.distance ?? 0) + 0.5),
        retired: gear.retired === true,
        dropMm: null,
      };
