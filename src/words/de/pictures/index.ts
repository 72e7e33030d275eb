import type { Catalogue } from '../../catalogue.ts';
import { bands } from './bands.ts';
import { checkIns } from './check-ins.ts';
import { episode } from './episode.ts';
import { hills } from './hills.ts';
import { profile } from './profile.ts';
import { repeats } from './repeats.ts';
import { shoes } from './shoes.ts';
import { track } from './track.ts';
import { week } from './week.ts';

/** Die Wörter in und zu den Bildern von Läufen und Schuhen. */
export const charts: Catalogue['charts'] = {
  /** Opens the table beside a picture. */
  asTable: 'Die Zahlen als Tabelle',
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
