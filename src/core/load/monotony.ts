/** Monotony of a week: how alike its days are. Shown on the details page only (rule M1, SCIENCE.md 1.5). */
export type Monotony = {
  /** Mean over population standard deviation; null when all days are equal (Foster 1998). */
  readonly foster: number | null;
  /** Week's sum times Foster's monotony, in the unit of the load; null with it. */
  readonly strain: number | null;
  /** Runalyze's bounded variant, mean / (SD + mean): 0.29 for a single training day, 1 for equal days. */
  readonly runalyze: number;
  /** The same as 0..1 between one training day and seven equal ones. */
  readonly runalyzeShare: number;
  /** Sum times `runalyze` over 0.5. */
  readonly runalyzeStrain: number;
};

/** Runalyze maps 0.2899 to 0 % and 1 to 100 %: the first is one training day in seven, 1 / (1 + sqrt 6). */
const ONE_TRAINING_DAY = 1 / (1 + Math.sqrt(6));

const RUNALYZE_STRAIN_DIVISOR = 0.5;

/**
 * Monotony and strain of seven daily loads (any unit); null for an empty week. The population standard
 * deviation (ddof = 0): the sample one gives sqrt(6/7) of it. Worked example E7.
 */
export const monotony = (week: readonly number[]): Monotony | null => {
  const sum = week.reduce((total, load) => total + load, 0);
  if (!(sum > 0)) return null;
  const mean = sum / week.length;
  const variance = week.reduce((total, load) => total + (load - mean) ** 2, 0) / week.length;
  const sd = Math.sqrt(variance);
  const foster = sd > 0 ? mean / sd : null;
  const runalyze = mean / (sd + mean);
  return {
    foster,
    strain: foster === null ? null : sum * foster,
    runalyze,
    runalyzeShare: (runalyze - ONE_TRAINING_DAY) / (1 - ONE_TRAINING_DAY),
    runalyzeStrain: (sum * runalyze) / RUNALYZE_STRAIN_DIVISOR,
  };
};
