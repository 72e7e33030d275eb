import { connect, newVisitor, type Visitor } from './visitor.ts';
import { type Frozen, startWorld, type World, type WorldOptions } from './world.ts';

/** A world and the runner's browser in it. */
export type Scene = { readonly world: World; readonly visitor: Visitor };

/**
 * A beginning that many tests share, played once per process and copied since: reading a history takes a second, its
 * copy a tenth of one. Gives what begins there, with further options. Counts of requests begin at nothing.
 */
export const playedOnce = (
  options: WorldOptions,
  act: (scene: Scene) => Promise<void>,
): ((more?: Partial<WorldOptions>) => Promise<Scene>) => {
  let played: Promise<{ readonly end: Frozen; readonly cookies: ReturnType<Visitor['cookies']> }> | null =
    null;
  const play = async () => {
    const world = await startWorld(options);
    const visitor = newVisitor();
    await act({ world, visitor });
    return { cookies: visitor.cookies(world.url), end: await world.freeze() };
  };
  return async (more = {}) => {
    const { end, cookies } = await (played ??= play());
    const world = await startWorld({ ...options, now: end.now, ...more, from: end });
    return { world, visitor: newVisitor({ [new URL(world.url).origin]: cookies }) };
  };
};

/** The runner of this world's only history connects, and all of it is read. */
export const connectAndRead =
  (athleteId: number, scopes?: readonly string[]) =>
  async ({ world, visitor }: Scene): Promise<void> => {
    await connect(visitor, world.url, athleteId, scopes);
    await world.settled();
  };
