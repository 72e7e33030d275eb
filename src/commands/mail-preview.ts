import { USUAL_REMINDERS_M } from '../core/rules/k1-mileage.ts';
import { DEFAULT_SETTINGS } from '../core/rules/settings.ts';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HistoryError, readHistory } from '../files/history/read-history.ts';
import type { MailContent } from '../mail/content.ts';
import { EXAMPLE_NAMES, exampleContext, examplesFrom } from '../notices/examples/all.ts';
import { readerOf } from '../words/reader.ts';
import type { Units } from '../words/units.ts';
import type { Output } from './command.ts';
import { findChromium, type Shot, takePictures } from './mail-preview/chromium.ts';
import { standalone } from '../mail/standalone.ts';
import { asPictured, typefaceRules } from './mail-preview/page.ts';
import { sampleHistory } from './mail-preview/sample-history.ts';
import { inWords } from './reading.ts';

export type MailPreviewArgs = {
  /** `preview`, the only verb. */
  readonly verb: string;
  /** One kind, `all`, or `list`; null = none was named, which means all. */
  readonly kind: string | null;
  /** A history on disk; absent = the made-up runner. */
  readonly athlete?: string;
  readonly folder: string;
  readonly units: Units;
  /** Language of the mails: "en", "de". */
  readonly locale: string;
  readonly pictures: boolean;
};

const EXIT_FAILED = 1;
const EXIT_WRONG_USE = 2;

/** A phone, and a window that is wider than the mail. */
const WIDTHS = [375, 680] as const;
const THEMES = ['light', 'dark'] as const;

/** Writes mails as HTML, text and pictures. Gives the exit code. */
export const mailPreview = async (args: MailPreviewArgs, io: Output): Promise<number> => {
  if (args.verb !== 'preview') {
    io.err(`camber mail: "${args.verb}" is not known. Write: camber mail preview <kind>`);
    return EXIT_WRONG_USE;
  }
  if (args.kind === 'list') {
    for (const name of EXAMPLE_NAMES) io.out(name);
    return 0;
  }
  const names = EXAMPLE_NAMES.filter((name) => args.kind === null || ['all', name].includes(args.kind));
  if (names.length === 0) {
    io.err(
      `camber mail: there is no kind "${args.kind ?? ''}". There are: ${EXAMPLE_NAMES.join(', ')}, all.`,
    );
    return EXIT_WRONG_USE;
  }
  const chromium = args.pictures ? await findChromium() : null;
  if (args.pictures && chromium === null)
    io.err('camber mail: no Chromium found, so no pictures (CHROMIUM=/path/to/it names one).');
  for (const line of plan(args, names, chromium !== null)) io.out(line);

  const source = await sourceOf(args).catch((error: unknown) => {
    if (!(error instanceof HistoryError)) throw error;
    const reader = readerOf({ units: args.units, language: 'en', hourCycle: 'h23' });
    return inWords(args.athlete ?? '', error, reader);
  });
  if (source instanceof HistoryError) {
    io.err(`camber mail: ${source.message}`);
    return EXIT_FAILED;
  }
  await mkdir(args.folder, { recursive: true });
  const rules = chromium === null ? '' : await typefaceRules();
  const context = exampleContext({ ...source, units: args.units, locale: args.locale });
  const settings = { ...DEFAULT_SETTINGS, shoeRemindersM: USUAL_REMINDERS_M[args.units] };
  const examples = new Map(Object.entries(examplesFrom({ ...source, settings })));
  for (const name of names) {
    const example = examples.get(name)?.() ?? null;
    if (example === null) {
      io.out(`${name}: this history has no example`);
      continue;
    }
    const content = example.notice.toMail(context);
    await write(args.folder, name, content);
    io.out(`${name}: ${content.subject}${example.madeUp === null ? '' : ` (made up: ${example.madeUp})`}`);
    if (chromium !== null) await takePictures(chromium, shotsOf(args.folder, name, content, rules));
  }
  io.out(`Written to ${path.resolve(args.folder)}`);
  return 0;
};

/** What is going to happen, said before it begins: pictures of all mails take minutes. */
const plan = (
  { kind, folder }: MailPreviewArgs,
  names: readonly string[],
  hasPictures: boolean,
): readonly string[] => {
  if (names.length === 1) return [];
  const each = hasPictures
    ? `HTML, text and ${WIDTHS.length * THEMES.length} pictures each, which takes some minutes (seconds with --no-pictures)`
    : 'HTML and text each';
  return [
    ...(kind === null ? ['No kind was named, so all are made ("camber mail preview list" names them).'] : []),
    `${names.length} mails, ${each}, into ${path.resolve(folder)}. Each is named when it is written:`,
  ];
};

const sourceOf = async ({ athlete }: MailPreviewArgs) =>
  athlete === undefined ? sampleHistory() : await readHistory(athlete);

const write = async (folder: string, kind: string, content: MailContent): Promise<void> => {
  const heading = `Subject: ${content.subject}\nPreheader: ${content.preheader}\n\n`;
  await writeFile(path.join(folder, `${kind}.html`), standalone(content));
  await writeFile(path.join(folder, `${kind}.txt`), heading + content.text);
};

const shotsOf = (folder: string, kind: string, content: MailContent, rules: string): readonly Shot[] => {
  const page = standalone(content);
  return WIDTHS.flatMap((width) =>
    THEMES.map((theme) => ({
      html: asPictured(page, theme, rules),
      width,
      file: path.join(folder, `${kind}-${width}-${theme}.png`),
    })),
  );
};
