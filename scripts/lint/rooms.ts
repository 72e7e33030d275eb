/**
 * Who may import whom: the one table of the house (docs/architecture.md), as a lint rule. It looks at the file that an
 * import leads to, so that a loose file is no way round it. What a room does not name here, it may not know.
 */

const FEEDS = ['src/core', 'src/words'];
const GROUND = ['src/core', 'src/config', 'src/store', 'src/strava', 'src/platform', 'src/deps.ts'];
const RUNNER = [...GROUND, 'src/calendar', 'src/links', 'src/mail', 'src/words'];
const SHELL = [
  ...RUNNER,
  'src/accounts',
  'src/backup',
  'src/channels',
  'src/charts',
  'src/checks',
  'src/connection',
  'src/intervals',
  'src/runner',
];
const WEB = [
  ...SHELL,
  'src/figures',
  'src/watch/owners.ts',
  'src/watch/state.ts',
  'src/web/http',
  'src/web/parts',
];
/** Those that may say something: with what Camber says by itself. */
const SAYING = [...SHELL, 'src/notices'];

/** A room's folder (or file) → the folders and files it may import, besides its own. Longer names are looked at first. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': [],
  'src/figures': [],
  'src/config': [],
  'src/words': ['src/core'],
  'src/charts': FEEDS,
  'src/calendar': FEEDS,
  'src/channels': FEEDS,
  'src/mail': [...FEEDS, 'src/charts'],
  'src/store': ['src/core'],
  'src/strava': ['src/core'],
  'src/files': ['src/core', 'src/strava'],
  'src/emulator': ['src/core'],
  'src/intervals': ['src/core'],
  // What a broken connection means is told once, for the database and for Redis.
  'src/platform': [
    'src/config',
    'src/core/durations.ts',
    'src/store/network-trouble.ts',
    'src/store/open.ts',
    'src/store/seal.ts',
    'src/store/sealed',
    'src/words/printable.ts',
  ],
  'src/links': ['src/core', 'src/config'],
  'src/checks': ['src/config', 'src/strava'],
  'src/accounts': [...GROUND, 'src/links'],
  'src/connection': [...GROUND, 'src/intervals', 'src/runner'],
  'src/backup': [...GROUND],
  'src/runner': RUNNER,
  'src/notices': [
    ...FEEDS,
    'src/channels',
    'src/charts',
    'src/connection',
    'src/deps.ts',
    'src/links',
    'src/mail',
    'src/runner',
    'src/store',
  ],
  // One door for all files: it reads them and stores what they tell.
  'src/sources': [...GROUND, 'src/files', 'src/runner'],
  // The watched folder hands files to the door, and reads nothing of them itself.
  'src/watch': [...GROUND, 'src/files/history/errors.ts'],
  // Mails are written once more for an export, and what comes back is held to what notices and findings are.
  'src/export': [
    ...RUNNER,
    'src/runner',
    'src/files/archive',
    'src/files/history/errors.ts',
    'src/notices',
    'src/sources/outcome.ts',
  ],
  'src/deps.ts': [
    'src/accounts/hash.ts',
    'src/config',
    'src/intervals',
    'src/mail',
    'src/platform',
    'src/sources/outcome.ts',
    'src/store',
    'src/strava',
  ],
  'src/web/http': [...SHELL, 'src/web/parts/error-page.ts', 'src/web/parts/frame', 'src/web/parts/html.ts'],
  'src/web/parts': WEB,
  'src/web/endpoints': [...WEB, 'src/sources/outcome.ts'],
  // The page of files shows what the door says, and knows its limits.
  'src/web/pages': [...WEB, 'src/export', 'src/files/limits.ts', 'src/notices', 'src/sources'],
  'src/web/waiting-room.ts': ['src/web/http'],
  'src/web/health-app.ts': ['src/web/endpoints', 'src/web/http'],
  'src/web/app.ts': [...WEB, 'src/web/endpoints', 'src/web/pages'],
  jobs: [...SAYING, 'src/sources/outcome.ts'],
  'src/opening': [...SHELL, 'jobs', 'src/watch', 'src/web'],
  'src/main.ts': [...SAYING, 'jobs', 'src/intervals', 'src/opening', 'src/sources', 'src/web'],
  'src/demo': [
    ...SAYING,
    'jobs',
    'src/emulator',
    'src/files',
    'src/main.ts',
    'src/opening/roles.ts',
    'src/web',
  ],
  // The whole program beside the stand-in, as the demo, with nobody to show it to.
  'src/simulate': [...SAYING, 'jobs', 'src/demo', 'src/emulator', 'src/main.ts'],
  'src/commands': [
    ...SAYING,
    'jobs',
    'src/demo',
    'src/emulator',
    'src/export',
    'src/files',
    'src/main.ts',
    'src/simulate',
    'src/sources',
  ],
  'src/cli.ts': ['src/commands', 'src/config', 'src/platform'],
};

/** Each page stands for itself: what two of them share is a part. */
const APART = 'src/web/pages';

const lies = (file: string, place: string): boolean => file === place || file.startsWith(`${place}/`);

const ROOMS = Object.keys(MAY_IMPORT).toSorted((a, b) => b.length - a.length);

/** The room of a file; below pages every folder is one. */
const roomOf = (file: string): string | null => {
  const room = ROOMS.find((each) => lies(file, each)) ?? null;
  return room === APART ? file.split('/').slice(0, 4).join('/') : room;
};

/** Why `from` may not import `to` (paths from the project's folder); null where it may. */
export const objection = (from: string, to: string): string | null => {
  const room = roomOf(from);
  const other = roomOf(to);
  if (room === null)
    return /^(src|jobs)\//.test(from) ? `${from} is in no room: give it one (scripts/lint/rooms.ts).` : null;
  if (room === other) return null;
  const allowed = MAY_IMPORT[lies(room, APART) ? APART : room] ?? [];
  if (allowed.some((place) => lies(to, place))) return null;
  const may = allowed.length === 0 ? 'nothing but itself' : allowed.join(', ');
  return `${room} must not import ${to}: it may import ${may} (scripts/lint/rooms.ts).`;
};

/** `./` and `../` resolved against the file that holds them. */
const resolved = (file: string, specifier: string): string => {
  const parts = file.split('/').slice(0, -1);
  for (const step of specifier.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
};

type Source = { readonly value: unknown };
type Node = { readonly source: Source | null };
type Context = {
  readonly filename: string;
  readonly cwd: string;
  report(problem: { readonly node: Node; readonly message: string }): void;
};

const rule = {
  create: (context: Context) => {
    const file = context.filename.slice(context.cwd.length + 1);
    const check = (node: Node): void => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string' || !specifier.startsWith('.')) return;
      const message = objection(file, resolved(file, specifier));
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { meta: { name: 'camber' }, rules: { rooms: rule } };
