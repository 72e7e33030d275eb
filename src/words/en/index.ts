import type { RuleCatalogue } from '../say.ts';
import { channels } from './channels.ts';
import { chart } from './chart.ts';
import { direction } from './direction.ts';
import { hills } from './hills.ts';
import { families, familyLetters, grades, levels, raised, ruleNames } from './levels.ts';
import { load, RATIO_FOOTNOTE } from './load.ts';
import { mail } from './mail.ts';
import { METHODS } from './methods/index.ts';
import { note, strictRetention } from './notes.ts';
import { shoes } from './shoes.ts';
import { pages } from './pages/index.ts';
import { passedVerdict, QUIET_CAVEAT, quietVerdict } from './verdict.ts';

const rules: RuleCatalogue = { ...load, ...hills, ...direction, ...shoes };

/** English. */
export const en = {
  locale: 'en' as string,
  rules,
  ruleNames,
  levels,
  families,
  familyLetters,
  grades,
  raised,
  ratioFootnote: RATIO_FOOTNOTE as string,
  quietCaveat: QUIET_CAVEAT as string,
  quietVerdict,
  passedVerdict,
  chart,
  channels,
  mail,
  note,
  strictRetention,
  methods: METHODS,
  pages,
};
