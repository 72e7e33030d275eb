import { settingLines, type SettingLine } from '../../../config/setting-lines.ts';
import type { Refused } from '../../../config/env-file/write.ts';
import type { WebDeps } from '../../http/deps.ts';
import { ASKED, type Judged, type Typed } from './typed.ts';

/** What the address says has become of a file. */
export type LinesSaid = 'written' | 'expired' | Refused;

/** The lines of `.env` as the set-up page shows them. */
export type LinesData = {
  readonly lines: readonly SettingLine[];
  /** Names that the environment sets, not the file. */
  readonly outside: readonly string[];
  /** Whether this browser may type values: it is on this machine, and may have things checked. */
  readonly mayType: boolean;
  /** The file that Camber may write to for this browser; null where it only shows what to paste. */
  readonly file: string | null;
  readonly isDemo: boolean;
  /** What was typed and found; null before anything was. `key` takes it again. */
  readonly typed: { readonly typed: Typed; readonly judged: Judged; readonly key: string } | null;
  readonly said: LinesSaid | null;
};

/** What is set. The demo's own settings are no lines of anybody's: there nothing is set yet. */
export const givenTo = ({
  config,
  demo,
}: Pick<WebDeps, 'config' | 'demo'>): Readonly<Record<string, string>> => (demo === null ? config.given : {});

/** The lines as they stand, for somebody who may do so much. */
export const linesData = (
  deps: Pick<WebDeps, 'config' | 'demo'>,
  may: { readonly check: boolean; readonly type: boolean; readonly write: boolean },
  rest: Pick<LinesData, 'said' | 'typed'>,
): LinesData => ({
  // What else is set is no stranger's business.
  lines: (rest.typed?.judged.lines ?? settingLines(givenTo(deps))).filter(
    ({ name }) => may.check || ASKED.some((asked) => asked === name),
  ),
  outside: deps.config.settingsFile.outside,
  mayType: may.type,
  file: may.write ? deps.config.settingsFile.path : null,
  isDemo: deps.demo !== null,
  ...rest,
});
