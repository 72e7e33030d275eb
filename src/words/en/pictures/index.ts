import { bands } from './bands.ts';
import { checkIns } from './check-ins.ts';
import { episode } from './episode.ts';
import { hills } from './hills.ts';
import { profile } from './profile.ts';
import { repeats } from './repeats.ts';
import { shoes } from './shoes.ts';
import { track } from './track.ts';
import { week } from './week.ts';

/** The words on and about the pictures of runs and shoes, one file per chart. */
export const charts = {
  /** Opens the table beside a picture. */
  asTable: 'The numbers as a table',
  bands,
  checkIns,
  episode,
  hills,
  profile,
  repeats,
  shoes,
  track,
  week,
};
