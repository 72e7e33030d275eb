import express, { type Express, type Request } from 'express';
import { DEMO_SIDE, type DemoSide } from '../web/http/deps.ts';
import { listen, type Listening } from '../web/http/listen.ts';
import { STOPPING } from '../web/http/live.ts';

/** Gives the app of a side; a side that is only being opened is waited for. */
export type AppOf = (side: DemoSide) => Promise<Express>;

/** Which side this browser looks at. Machines (webhooks, feeds) carry no cookie: they belong to the sample's. */
const sideOf = (req: Request): DemoSide =>
  (req.headers.cookie ?? '').split(/;\s*/).includes(`${DEMO_SIDE}=own`) ? 'own' : 'sample';

/** Both sides of the demo at one address, so that one port is all that has to be open. */
export const openFrontDoor = (appOf: AppOf, host: string, port: number): Promise<Listening> => {
  const app = express();
  app.disable('x-powered-by');
  const met = new Set<Express>();
  app.use(async (req, res, next) => {
    const side = await appOf(sideOf(req));
    met.add(side);
    side(req, res, next);
  });
  app.once(STOPPING, () => met.forEach((side) => side.emit(STOPPING)));
  return listen(app, host, port);
};
