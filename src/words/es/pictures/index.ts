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

/** Las palabras de los dibujos de salidas y zapatillas, un archivo por gráfico. */
export const charts: Catalogue['charts'] = {
  asTable: 'Los números como tabla',
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
