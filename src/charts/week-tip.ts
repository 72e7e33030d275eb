import type { Scene } from './load-scene.ts';
import type { LoadWeek } from './load-weeks.ts';

/** DESIGN: mean width of a character of the 12 px typeface. */
const CHARACTER = 6.3;

/** What a bar says of itself: its days, its distance, its findings. Where the line is short, the level alone. */
export const tipOf = (
  { by, say, catalogue, width }: Pick<Scene, 'by' | 'say' | 'catalogue' | 'width'>,
  { from, to, weekM, allowedM, found }: LoadWeek,
): string => {
  const { chart, levels, families } = catalogue;
  const tip = (finding: string | null): string =>
    by === 'month'
      ? chart.byMonth.bar(say.monthAndYear(from), say.distance(weekM), finding)
      : chart.bar(
          say.dayRange(from, to),
          say.distance(weekM),
          allowedM === null ? null : say.limit(allowedM),
          finding,
        );
  if (found === null) return tip(null);
  const { label } = levels[found.level];
  const whole = tip(
    chart.found(
      label,
      found.families.map((family) => families[family]),
    ),
  );
  return whole.length * CHARACTER > width ? tip(label) : whole;
};
