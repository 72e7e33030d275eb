import { calendar } from './calendar.ts';
import { files } from './files.ts';
import { sources } from './sources.ts';
import { account } from './account.ts';
import { admin } from './admin.ts';
import { found } from './found.ts';
import { frame } from './frame.ts';
import { setup } from './setup.ts';
import { welcome } from './welcome.ts';
import { checkIns } from './check-ins.ts';
import { episodes } from './episodes.ts';
import { progress } from './progress.ts';
import { landing } from './landing.ts';
import { home } from './home.ts';
import { settings } from './settings.ts';
import { plan } from './plan.ts';
import { errors } from './errors.ts';
import { kept } from './kept.ts';
import { connect } from './connect.ts';
import { leave } from './leave.ts';
import { email } from './email.ts';
import { answer } from './answer.ts';
import { unsubscribe } from './unsubscribe.ts';
import { mailbox } from './mailbox.ts';
import { demo } from './demo.ts';
import { channels } from './channels.ts';
import { waysIn } from './ways-in.ts';
import { how } from './how.ts';
import { privacy } from './privacy.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { runs } from './runs.ts';
import { shoes } from './shoes.ts';
import { routine } from './routine.ts';
import { exercise } from './exercise.ts';
import { hipDrop } from './hip-drop.ts';
import { tokens } from './tokens.ts';
import { twoWeeks } from './two-weeks.ts';
import { acute } from './acute.ts';
import { ladder } from './ladder.ts';

/** The texts of the pages, one file per page. Plain text; `<a>…</a>` and the like mark what a view dresses (html.ts, `rich`). */
export const pages = {
  files,
  sources,
  account,
  setup,
  routine,
  exercise,
  hipDrop,
  twoWeeks,
  acute,
  ladder,
  welcome,
  checkIns,
  episodes,
  progress,
  landing,
  home,
  calendar,
  admin,
  settings,
  plan,
  found,
  frame,
  errors,
  kept,
  connect,
  leave,
  email,
  answer,
  unsubscribe,
  mailbox,
  demo,
  channels,
  tokens,
  waysIn,
  how,
  privacy,
  restore,
  run,
  runs,
  shoes,
};
