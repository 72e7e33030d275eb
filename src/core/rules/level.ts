/** How loudly a finding speaks. Never a score, never a probability. */
export type Level = 'note' | 'caution' | 'strong' | 'stop';

export const LEVELS: readonly Level[] = ['note', 'caution', 'strong', 'stop'];

/** Whether one level is louder than another. */
export const isLouder = (a: Level, b: Level): boolean => LEVELS.indexOf(a) > LEVELS.indexOf(b);

/** What a rule is about. */
export type Family = 'load' | 'hills' | 'direction' | 'shoes' | 'pain';

/** Two of these within a week raise each other (SCIENCE.md 1.5 "Combination"): the single run, hills, another drop, the track. */
export type RaisingFamily = 'spike' | 'hills' | 'drop' | 'track';
