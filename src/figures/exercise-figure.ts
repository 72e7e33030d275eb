import { drawScene, type Caption, type Position } from './draw-scene.ts';
import { sideSteps, monsterWalk } from './poses/band-walks.ts';
import { bridgeOnTwoLegs, singleLegBridge } from './poses/bridge.ts';
import { clamshell } from './poses/clamshell.ts';
import { hipDropTest, type HipDropLook } from './poses/hip-drop-test.ts';
import { isometricHold } from './poses/isometric-hold.ts';
import { pelvicDrop } from './poses/pelvic-drop.ts';
import { sideLyingAbduction } from './poses/side-lying-abduction.ts';
import { singleLegDeadlift } from './poses/single-leg-deadlift.ts';
import type { Scene } from './scene.ts';

export type { Caption, Position } from './draw-scene.ts';
export type { HipDropLook } from './poses/hip-drop-test.ts';

/** Every exercise that is drawn, by the ids of core/rehab; and the easier bridge that comes before. */
export const SCENES = {
  clamshell,
  'side-lying-abduction': sideLyingAbduction,
  'single-leg-bridge': singleLegBridge,
  'bridge-on-two-legs': bridgeOnTwoLegs,
  'side-steps': sideSteps,
  'monster-walk': monsterWalk,
  'pelvic-drop': pelvicDrop,
  'single-leg-deadlift': singleLegDeadlift,
  'isometric-hold': isometricHold,
} as const satisfies Readonly<Record<string, Scene>>;

export type FigureName = keyof typeof SCENES;

/** One position of an exercise as SVG, coloured by the page's classes `fig-…`. */
export const exerciseFigure = (name: FigureName, position: Position, caption: Caption): string =>
  drawScene(SCENES[name], position, caption);

/** What the mirror may show on the standing leg, as SVG. */
export const hipDropFigure = (look: HipDropLook, caption: Caption): string =>
  drawScene(hipDropTest(look), 'start', caption);

/** Whether the figure lies: its picture is wide, and two of them stand one above the other on a phone. */
export const isWide = (name: FigureName): boolean => SCENES[name].frame.width > SCENES[name].frame.height;
