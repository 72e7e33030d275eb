import type { Athlete } from '../../store/athletes.ts';

/** What Intl knows of a region, newer than the types of the library. */
type RegionLocale = Intl.Locale & {
  getHourCycles(): readonly string[];
  getWeekInfo(): { readonly firstDay: number };
};

/**
 * Clock and first weekday as they are usual where the browser comes from: "en-US" has 12 hours and Sundays. Null for a
 * language without a region, which says nothing about either.
 */
export const browserHabits = (
  acceptLanguage: readonly string[],
): Pick<Athlete, 'hourCycle' | 'weekStart'> | null => {
  for (const tag of acceptLanguage) {
    try {
      const locale = new Intl.Locale(tag) as RegionLocale;
      if (locale.region === undefined) continue;
      const hourCycle = locale.getHourCycles()[0] === 'h12' ? 'h12' : 'h23';
      return { hourCycle, weekStart: locale.getWeekInfo().firstDay };
    } catch {
      // "*" and broken tags are no language
    }
  }
  return null;
};

/** Where road distances are told in miles; Liberia and Myanmar, too, by CLDR's measurement systems. */
const MILES: ReadonlySet<string> = new Set(['US', 'GB', 'LR', 'MM']);

/** Units as they are usual where the browser comes from; metric when its languages name no region. */
export const browserUnits = (acceptLanguage: readonly string[]): Athlete['units'] => {
  for (const tag of acceptLanguage) {
    try {
      const { region } = new Intl.Locale(tag);
      if (region !== undefined) return MILES.has(region) ? 'imperial' : 'metric';
    } catch {
      // "*" and broken tags are no language
    }
  }
  return 'metric';
};
