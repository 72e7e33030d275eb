import { lens } from './camera.ts';
import { arrow } from './draw-arrow.ts';
import { bodyPieces, legOutline, type Look, type Piece } from './draw-body.ts';
import { propPiece } from './draw-props.ts';
import type { Scene, Way } from './scene.ts';
import { skeleton } from './skeleton.ts';

/** Which of the two positions of a movement. */
export type Position = 'start' | 'end';

/** What a picture is called, and what it says to those who do not see it. `id` is unique on the page. */
export type Caption = { readonly id: string; readonly title: string; readonly desc: string };

/** Moments at which the way of the arrow is taken. */
const MOMENTS = 12;

const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * One position of a movement as SVG. The end shows, too, where the moving leg came from (pale) and which way it
 * went (arrow). Colours come from the page's classes `fig-…`.
 */
export const drawScene = (scene: Scene, position: Position, { id, title, desc }: Caption): string => {
  const { width, height, middle } = scene.frame;
  const seen = lens(scene.camera);
  const centre = seen(middle);
  const look: Look = (point) => {
    const spot = seen(point);
    return { x: spot.x - centre.x + width / 2, y: spot.y - centre.y + height / 2, near: spot.near };
  };
  const joints = skeleton(scene.pose(position === 'end' ? 1 : 0));
  const pieces = [
    ...(position === 'end' && scene.arrow ? movement(scene, scene.arrow, look) : []),
    ...bodyPieces(look, joints, scene.moving),
    ...scene.props
      .filter(({ kind }) => kind !== 'watch' || position === 'end')
      .map((prop) => propPiece(prop, joints, look)),
  ].toSorted((a, b) => a.near - b.near);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="0 0 ${width} ${height}" width="${width * 3}" height="${height * 3}"`,
    ` role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(desc)}</desc>`,
    ...pieces.map(({ svg }) => svg),
    '</svg>',
  ].join('');
};

/** The trace of the moving leg's start, behind the body, and the arrow, before everything. */
const movement = (scene: Scene, { of, dx, dy }: Way, look: Look): readonly Piece[] => {
  const way = Array.from({ length: MOMENTS + 1 }, (_, i) => look(of(skeleton(scene.pose(i / MOMENTS)))));
  const start = skeleton(scene.pose(0)).legs[scene.moving];
  return [
    { near: -500, svg: `<path class="fig-trace" d="${legOutline(look, start)}"/>` },
    { near: 2000, svg: arrow(way, dx, dy) },
  ];
};
