import { z } from 'zod';
import { fileOf, LISTS, Manifest, SINGLE } from '../../src/export/format.ts';
import { spreadsheetFile, SPREADSHEETS } from '../../src/export/spreadsheets.ts';

/** The fields of an export as tables for docs/export.md, taken from the shapes that archives are held to. */

/** What is used of JSON Schema. */
type Schema = {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
};

const isNull = ({ type }: Schema): boolean => type === 'null';

/** The shape without "or null". */
const solid = (schema: Schema): Schema => {
  const others = schema.anyOf?.filter((each) => !isNull(each));
  const [only] = others ?? [];
  return only !== undefined && others?.length === 1 ? only : schema;
};

const MOST_VALUES = 12;

const typeOf = (schema: Schema): string => {
  const inner = solid(schema);
  const orNull = schema.anyOf?.some(isNull) === true ? ' or null' : '';
  if (inner.const !== undefined) return `${JSON.stringify(inner.const)}${orNull}`;
  if (inner.enum !== undefined)
    return `${inner.enum.length > MOST_VALUES ? 'a name' : inner.enum.join(', ')}${orNull}`;
  if (inner.oneOf !== undefined || inner.anyOf !== undefined) return `one of several${orNull}`;
  if (inner.type === 'array') return `list of ${typeOf(inner.items ?? {})}${orNull}`;
  if (inner.format === 'date') return `day${orNull}`;
  return `${[inner.type ?? 'any JSON'].flat().join(' or ')}${orNull}`;
};

/** What the end of a name says of a number. */
const UNITS: readonly (readonly [end: RegExp, text: string])[] = [
  [/(?:At|Until|since|Time|createdAt)$/, 'Instant.'],
  [/M$/, 'Metres.'],
  [/Mm$/, 'Millimetres.'],
  [/Dm$/, 'Tenths of a metre.'],
  [/S$/, 'Seconds.'],
  [/Ms$/, 'Milliseconds.'],
  [/[dD]ay$/, 'Day.'],
];

/** What names say by themselves, where the shape has no words for them. */
const NAMES: Readonly<Record<string, string>> = {
  format: 'Of every archive of this kind.',
  files: 'Everything else in the archive, in its order.',
  sha256: 'Hash of its bytes, hex.',
  load: 'Of load.',
  hills: 'Of hills.',
  direction: 'ccw = anticlockwise.',
  shoes: 'Of shoes.',
  pain: 'Of pain.',
  weeklyHour: 'On the runner’s clock.',
  from: 'Hour.',
  to: 'Hour.',
  surfaces: 'On what.',
  side: 'Which side.',
  leans: 'Whether it leans to a side.',
  done: 'Steps that were taken.',
  skipped: 'The runner wants none.',
  isOn: 'Whether its address opens.',
  hour: 'Of its entries.',
  routine: 'Whether exercises are in it.',
  ladder: 'Whether steps of the way back are in it.',
  tests: 'Whether hip-drop tests are in it.',
  left: 'Whether what is left of the week is in it.',
  discreet: 'Without words about knee and pain.',
  revision: 'Counts changes.',
  address: 'Which one.',
  reason: 'What it said.',
  at: 'Instant.',
  version: 'Fingerprint of the rules.',
  quietBefore: 'Instant.',
  state: 'How far it is.',
  page: 'The page of the list that is next.',
  activitiesSeen: 'How many.',
  runsSeen: 'How many.',
  listCalls: 'How many.',
  login: 'What is typed beside it.',
  stubs: 'Activities that are only named there.',
  kind: 'Which sort.',
  hasGps: 'Whether it has positions.',
  race: 'Whether it was one.',
  steepDown: 'Steeper than 8 % down.',
  down: '3 to 8 % down.',
  flat: 'Within 3 %.',
  up: '3 to 8 % up.',
  steepUp: 'Steeper than 8 % up.',
  count: 'How many.',
  climbs: 'Each climb.',
  cycles: 'Bouts of running.',
  runShare: 'Share of the moving time that was run.',
  onTrack: 'Where the run was on a track.',
  laps: 'How many.',
  shape: 'There and back, round, or one way.',
  key: 'Which note.',
  id: 'Names the pair.',
  retired: 'No longer in use.',
  family: 'What it is about.',
  level: 'How loud it is.',
  start: 'When it began.',
  note: 'In the runner’s or Camber’s words.',
  attempts: 'How often it was tried.',
  messageId: 'Of its mail header.',
  error: 'Why it did not arrive.',
  runId: 'The run it became, or belongs to.',
  sport: 'As the file names it.',
  problem: 'Why it was refused.',
  code: 'Which reason.',
  line: 'Where it stops.',
  limit: 'The limit that was passed.',
  detail: 'What stood there.',
  origin: 'How it came here.',
  name: 'Without folders.',
  size: 'Bytes.',
  objectType: 'activity or athlete.',
  objectId: 'Strava’s number of it.',
  aspect: 'create, update or delete.',
};

/** What a field means; by its name where its shape has no words for it. */
const meaningOf = (name: string, field: Schema): string =>
  field.description ??
  solid(field).description ??
  (Object.hasOwn(NAMES, name) ? NAMES[name] : undefined) ??
  UNITS.find(([end]) => end.test(name))?.[1] ??
  '';

/** The rows below a shape: each field with its path. */
const rowsBelow = (schema: Schema, path: string): readonly string[] => {
  const inner = solid(schema);
  if (inner.type === 'array') return rowsBelow(inner.items ?? {}, `${path}[]`);
  const choices = inner.oneOf ?? [];
  if (choices.length > 0) {
    const rows = choices.flatMap((choice) => rowsBelow(choice, path));
    return [...new Set(rows)];
  }
  return Object.entries(inner.properties ?? {}).flatMap(([name, field]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const may = inner.required?.includes(name) === true ? '' : ', may be missing';
    return [`| \`${at}\` | ${typeOf(field)}${may} | ${meaningOf(name, field)} |`, ...rowsBelow(field, at)];
  });
};

const schemaOf = (shape: z.ZodType): Schema =>
  z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema;

const table = (file: string, what: string, rows: readonly string[]): string =>
  [`### ${file}`, '', what, '', '| field | type | meaning |', '| --- | --- | --- |', ...rows, ''].join('\n');

const columns = (name: keyof typeof SPREADSHEETS): string =>
  `- \`${spreadsheetFile(name)}\`: ${SPREADSHEETS[name].map(([column]) => `\`${column}\``).join(', ')}`;

/** All tables, as Markdown. */
export const exportFields = (): string => {
  const singles = Object.entries(SINGLE).map(([name, shape]) =>
    table(fileOf(name as keyof typeof SINGLE), 'One object.', rowsBelow(schemaOf(shape), '')),
  );
  const lists = Object.entries(LISTS).map(([name, shape]) =>
    table(fileOf(name as keyof typeof LISTS), 'A list.', rowsBelow(schemaOf(shape), '')),
  );
  const names = Object.keys(SPREADSHEETS) as (keyof typeof SPREADSHEETS)[];
  return [
    table('manifest.json', 'One object.', rowsBelow(schemaOf(Manifest), '')),
    ...singles,
    ...lists,
    ['### Tables', '', 'Their columns, in this order:', '', ...names.map(columns), ''].join('\n'),
  ].join('\n');
};

const BEGIN = '<!-- fields: npm run docs:export -->';
const END = '<!-- end of fields -->';

/** The page with its tables written anew. */
export const withFields = (page: string): string => {
  const [before, rest = ''] = page.split(BEGIN);
  const [, after] = rest.split(END);
  if (before === undefined || after === undefined) throw new Error('docs/export.md has lost its marks');
  return `${before}${BEGIN}\n\n${exportFields()}\n${END}${after}`;
};
