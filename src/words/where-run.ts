import type { Ground } from '../core/ground.ts';

/** Surfaces on which turning a loop round changes which leg is the upper one. */
const OFF_ROAD = ['path', 'pavement', 'trail'] as const;

/** Whether the runner runs on roads only, off them only, or on both; null where nothing was said. */
export const whereRun = (ground: Ground | undefined): 'road' | 'off-road' | 'both' | null => {
  const isRoad = ground?.surfaces.includes('road') ?? false;
  const isOff = OFF_ROAD.some((surface) => ground?.surfaces.includes(surface));
  if (isRoad && isOff) return 'both';
  if (isRoad) return 'road';
  return isOff ? 'off-road' : null;
};
