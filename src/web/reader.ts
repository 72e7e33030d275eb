import type { Response } from 'express';
import { readerOf, type Reader } from '../words/reader.ts';
import { LANGUAGES } from '../words/words.ts';
import { maybeVisitor } from './visitor.ts';

/** The language that the browser asks for, of those Camber speaks; English otherwise. */
export const browserLanguage = (res: Response): string => {
  const accepted = res.req.acceptsLanguages([...LANGUAGES]);
  return accepted === false ? 'en' : accepted;
};

/** How this visitor reads: as the signed-in runner chose, otherwise as the browser asks. */
export const readerFor = (res: Response): Reader =>
  readerOf(
    maybeVisitor(res)?.athlete ?? { units: 'metric', language: browserLanguage(res), hourCycle: 'h23' },
  );
