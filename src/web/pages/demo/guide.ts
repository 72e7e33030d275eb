import type { Request, Response } from 'express';

/** Whether a click on "Next run" leads to the page that walks through what happened, as this browser remembers it. */

const COOKIE = 'camber-guide';

export const guideIsOff = (req: Request): boolean =>
  (req.headers.cookie ?? '').split(/;\s*/).includes(`${COOKIE}=off`);

export const setGuide = (res: Response, isOn: boolean): void => {
  if (isOn) res.clearCookie(COOKIE, { path: '/' });
  else res.cookie(COOKIE, 'off', { httpOnly: true, sameSite: 'lax', path: '/' });
};
