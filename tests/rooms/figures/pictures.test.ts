import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { skin } from '../../../src/figures/outline.ts';
import {
  exerciseFigure,
  type FigureName,
  hipDropFigure,
  SCENES,
} from '../../../src/figures/exercise-figure.ts';

const NAMES = Object.keys(SCENES) as FigureName[];
const CAPTION = { id: 'fig', title: 'A <b> & "c"', desc: 'Both knees < straight' };
const classes = (svg: string): readonly string[] =>
  [...svg.matchAll(/class="fig-([a-z-]+)"/g)].map(([, name = '']) => name);

describe.each(NAMES)('the picture of %s', (name) => {
  const [start, end] = (['start', 'end'] as const).map((at) => exerciseFigure(name, at, CAPTION)) as [
    string,
    string,
  ];

  it('is well-formed, named and told, and brings neither colours nor styles of its own', () => {
    for (const svg of [start, end]) {
      expect(XMLValidator.validate(svg)).toBe(true);
      const { svg: root } = new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(svg) as {
        svg: Record<string, unknown>;
      };
      expect(root['@_aria-labelledby']).toBe('fig-title fig-desc');
      expect(svg).toContain('<desc id="fig-desc">Both knees &#60; straight</desc>');
      expect(svg).not.toMatch(/style=|fill="|stroke="|NaN|Infinity/);
    }
  });

  it('has one frame for both positions; arrow and trace only at the end', () => {
    const frame = (svg: string): string | undefined => /viewBox="([^"]+)"/.exec(svg)?.[1];
    expect(frame(start)).toBe(frame(end));
    expect(classes(start)).not.toContain('arrow');
    expect(classes(end).filter((each) => each === 'arrow' || each === 'trace')).toHaveLength(2);
    expect(classes(end)).toContain('move');
  });

  it('draws the trace behind the body and the arrow before everything', () => {
    const order = classes(end);
    expect(order.indexOf('trace')).toBeLessThan(order.indexOf('shirt'));
    expect(order.at(-1)).toBe('arrow');
  });
});

describe('what stands around the body', () => {
  const has = (name: FigureName): readonly string[] => classes(exerciseFigure(name, 'end', CAPTION));

  it('is a band for both walks, a step and a rail for the pelvic drop, a mat for those who lie', () => {
    expect(has('side-steps')).toContain('band');
    expect(has('monster-walk')).toContain('band');
    expect(has('pelvic-drop')).toEqual(expect.arrayContaining(['step-top', 'post', 'hips', 'level']));
    expect(has('clamshell')).toEqual(expect.arrayContaining(['mat']));
    expect(has('clamshell')).not.toContain('band');
  });

  it('is a watch where the end is held', () => {
    expect(has('isometric-hold')).toContain('watch');
    expect(classes(exerciseFigure('isometric-hold', 'start', CAPTION))).not.toContain('watch');
  });

  it('is a mirror in the hip-drop test', () => {
    expect(classes(hipDropFigure('drops', CAPTION))).toEqual(expect.arrayContaining(['mirror', 'hips']));
  });
});

describe('skin', () => {
  it('of one disc is a circle', () => {
    expect(skin([{ x: 0, y: 0, r: 2 }])).toMatch(/^M-2 0A2 2 0 1 1 2 0A2 2 0 1 1 -2 0Z$/);
  });

  it('of two discs has an arc for each and a straight edge on both sides', () => {
    const path = skin([
      { x: 0, y: 0, r: 2 },
      { x: 10, y: 0, r: 1 },
    ]);
    expect(path.match(/A/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(1);
    expect(path).toContain('A2 2');
    expect(path).toContain('A1 1');
  });

  it('leaves out a disc inside another', () => {
    expect(
      skin([
        { x: 0, y: 0, r: 5 },
        { x: 1, y: 0, r: 1 },
      ]),
    ).not.toContain('A1 1');
  });
});
