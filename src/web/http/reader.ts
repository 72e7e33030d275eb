import type { Response } from 'express';
import { type Preferences, readerOf, type Reader } from '../../words/reader.ts';
import { LANGUAGES } from '../../words/words.ts';
import { maybeVisitor } from './visitor.ts';

/** The language that the browser asks for, of those Camber speaks; English otherwise. */
export const browserLanguage = (res: Response): string => {
  const accepted = res.req.acceptsLanguages([...LANGUAGES]);
  return accepted === false ? 'en' : accepted;
};

/** From here on this answer is written for the runner whom a signed link names, logged in or not. */
export const readAs = (res: Response, athlete: Preferences | null): void => {
  if (athlete !== null) res.locals['readAs'] = athlete;
};

/** How this visitor reads: as the runner chose, otherwise as the browser asks. */
export const readerFor = (res: Response): Reader =>
  readerOf(
    (res.locals['readAs'] as Preferences | undefined) ??
      maybeVisitor(res)?.athlete ?? { units: 'metric', language: browserLanguage(res), hourCycle: 'h23' },
  );
