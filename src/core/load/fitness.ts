/** Chronic and acute training load and their balance, in the unit of the load. */
export type Fitness = { readonly ctl: number; readonly atl: number; readonly tsb: number };

/** Time constants of the TrainingPeaks model, days. */
const CTL_DAYS = 42;
const ATL_DAYS = 7;

/** How much of today enters: 1/tau (TrainingPeaks) or 1 - exp(-1/tau) (the continuous form). */
export type FitnessVariant = 'trainingpeaks' | 'exponential';

const gain = (days: number, variant: FitnessVariant): number =>
  variant === 'trainingpeaks' ? 1 / days : 1 - Math.exp(-1 / days);

/**
 * CTL, ATL and TSB after each of `loads`, all starting from zero. TSB is yesterday's CTL minus yesterday's ATL.
 * Note the half-lives: this ATL has 4.5 days, the 7-day EWMA 2.4; both are called "7 days" (SCIENCE.md 1.1).
 * Worked example E9.
 */
export const fitness = (loads: readonly number[], variant: FitnessVariant): readonly Fitness[] => {
  const days: Fitness[] = [];
  let ctl = 0;
  let atl = 0;
  for (const load of loads) {
    const tsb = ctl - atl;
    ctl += (load - ctl) * gain(CTL_DAYS, variant);
    atl += (load - atl) * gain(ATL_DAYS, variant);
    days.push({ ctl, atl, tsb });
  }
  return days;
};
