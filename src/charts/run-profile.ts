import { scaleLinear } from 'd3-scale';
import { heightUnitName, inHeightUnit } from '../words/amounts.ts';
import { count, inLongUnit, longUnitName } from '../words/units.ts';
import { paint, type ChartTheme } from './paint.ts';
import { picture } from './picture.ts';
import { lengthOf, profileAlt, type RunProfileData } from './run-profile-data.ts';
import { climbs, columns, laps, steepDescents } from './run-profile-marks.ts';
import { LEFT, profileScene, type Scene } from './run-profile-scene.ts';
import { FONT, hairline, label, px } from './svg.ts';

export { profileTable, type RunProfileData } from './run-profile-data.ts';

const heights = ({ data, p, right, y }: Scene): readonly string[] => {
  const { profile, reader } = data;
  const perUnit = inHeightUnit(1, reader.units);
  const [low, high] = [Math.min(...profile.altitudeM), Math.max(...profile.altitudeM)];
  return scaleLinear([low * perUnit, Math.max(high, low + 10) * perUnit], [0, 1])
    .ticks(3)
    .flatMap((value) => [
      hairline(
        p({ stroke: value === 0 ? 'bandEdge' : 'line' }),
        LEFT,
        right,
        y(value / perUnit),
        value === 0 ? '2 3' : '',
      ),
      label(p({ fill: 'muted' }), count(value, reader.locale), {
        x: LEFT - 6,
        y: y(value / perUnit) + 4,
        anchor: 'end',
      }),
    ]);
};

const distances = ({ data, p, right, bottom, x }: Scene): readonly string[] => {
  const { units, locale } = data.reader;
  const total = inLongUnit(lengthOf(data.profile), units);
  const perM = inLongUnit(1, units);
  const ticks = scaleLinear([0, total], [LEFT, right]).ticks(Math.max(2, Math.round((right - LEFT) / 80)));
  return ticks.map((value, i) =>
    label(
      p({ fill: 'muted' }),
      i === 0 ? `${count(value, locale)} ${longUnitName(units)}` : count(value, locale),
      { x: x(value / perM), y: bottom + 19, anchor: i === 0 ? 'start' : 'middle' },
    ),
  );
};

/** What the lines and signs are, at rest in the place where values are told. */
const key = ({ data, p, readOut }: Scene): string => {
  const { key: names } = data.reader.words.charts.profile;
  const { climbs: up, steepDown, onTrack } = data.profile;
  const { x, y } = readOut;
  const entries = [
    ...(up.length > 0 ? [{ name: names.climb, stroke: 'ink', d: 'h14' } as const] : []),
    ...(steepDown.length > 0 ? [{ name: names.steep, stroke: 'accent', d: 'h14' } as const] : []),
    ...(onTrack.length > 0 && data.lapM !== null
      ? [{ name: names.laps, stroke: 'ink', d: 'm2 -5v10m6 -10v10m-8 0h14' } as const]
      : []),
  ];
  let at = x;
  const drawn = entries.map(({ name, stroke, d }) => {
    const from = at;
    // 6.5 px: mean width of a character of the 12 px typeface.
    at += 20 + name.length * 6.5 + 20;
    return (
      `<path d="M${px(from)} ${y - 4}${d}" stroke-width="${d === 'h14' ? 4 : 1.5}"${d === 'h14' ? ' stroke-linecap="round"' : ''}${p({ fill: 'none', stroke })}/>` +
      label(p({ fill: 'muted' }), name, { x: from + 21, y })
    );
  });
  return `<g class="mark-rest" aria-hidden="true">${drawn.join('')}</g>`;
};

/**
 * A run's shape without a map: altitude above the start over distance, with climbs, steep descents and laps marked.
 *
 * @param width Pixels the picture is drawn for; it scales, but text is sized for this width.
 */
export const runProfile = (data: RunProfileData, theme: ChartTheme, width = 680): string => {
  const { profile, reader } = data;
  const words = reader.words.charts.profile;
  const p = paint(theme);
  const scene = profileScene(data, p, width);
  const total = lengthOf(profile);
  const line = scene.path(0, total);
  const marks = [...climbs(scene), ...steepDescents(scene), ...laps(scene)];
  return picture(
    {
      id: data.id ?? 'run-profile',
      theme,
      width,
      height: scene.height,
      title: words.title,
      alt: profileAlt(data),
      marks: marks.length > 0,
    },
    [
      label(p({ fill: 'text' }), words.caption(heightUnitName(reader.units)), {
        x: 0,
        y: FONT,
        strong: true,
      }),
      key(scene),
      ...heights(scene),
      `<path d="${line}V${px(scene.bottom)}H${px(scene.x(0))}Z"${p({ fill: 'band' })}/>`,
      `<path d="${line}" stroke-width="1.5" stroke-linejoin="round"${p({ fill: 'none', stroke: 'bandEdge' })}/>`,
      ...columns(scene),
      hairline(p({ stroke: 'muted' }), LEFT, scene.right, scene.bottom),
      ...marks,
      ...distances(scene),
    ],
  );
};
