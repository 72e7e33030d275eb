import type { Catalogue } from '../catalogue.ts';
import type { RuleCatalogue } from '../say.ts';
import { archive } from './archive.ts';
import { calendar } from './calendar.ts';
import { channels } from './channels.ts';
import { chart } from './chart.ts';
import { charts } from './pictures/index.ts';
import { delivery } from './delivery.ts';
import { direction } from './direction.ts';
import { episodes } from './episodes.ts';
import { exercises } from './exercises.ts';
import { hills } from './hills.ts';
import { intervals } from './intervals.ts';
import { fileProblems } from './file-problems.ts';
import { families, familyLetters, grades, levels, raised, ruleNames } from './levels.ts';
import { load, RATIO_FOOTNOTE } from './load.ts';
import { mail } from './mail.ts';
import { METHODS } from './methods/index.ts';
import { note, strictRetention } from './notes.ts';
import { outlook } from './outlook.ts';
import { pain } from './pain.ts';
import { rehab } from './rehab.ts';
import { settingLines } from './setting-lines.ts';
import { shoes } from './shoes.ts';
import { sources } from './sources.ts';
import { strava } from './strava.ts';
import { readingNotes } from './reading-notes.ts';
import { restoreProblems } from './restore-problems.ts';
import { runNotes } from './run-notes.ts';
import { pages } from './pages/index.ts';
import { QUIET_CAVEAT, quietVerdict, told, weeks } from './verdict.ts';

const rules: RuleCatalogue = { ...load, ...hills, ...direction, ...shoes, ...pain };

/** Español. */
export const es: Catalogue = {
  locale: 'es',
  rules,
  ruleNames,
  levels,
  families,
  familyLetters,
  grades,
  settingLines,
  sources,
  strava,
  intervals,
  raised,
  ratioFootnote: RATIO_FOOTNOTE,
  quietCaveat: QUIET_CAVEAT,
  quietVerdict,
  told,
  weeks,
  outlook,
  chart,
  charts,
  archive,
  channels,
  delivery,
  mail,
  rehab,
  episodes,
  exercises,
  note,
  strictRetention,
  methods: METHODS,
  runNotes,
  readingNotes,
  restoreProblems,
  fileProblems,
  calendar,
  pages,
};
