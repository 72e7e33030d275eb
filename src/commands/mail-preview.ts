import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HistoryError, readHistory } from '../files/history/read-history.ts';
import type { MailContent } from '../mail/content.ts';
import { EXAMPLE_NAMES, exampleContext, examplesFrom } from '../notices/examples/all.ts';
import type { Units } from '../words/units.ts';
import type { Output } from './command.ts';
import { findChromium, type Shot, takePictures } from './mail-preview/chromium.ts';
import { standalone } from '../mail/standalone.ts';
import { asPictured, typefaceRules } from './mail-preview/page.ts';
import { sampleHistory } from './mail-preview/sample-history.ts';

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
  if (args.kind !== null && args.kind !== 'all' && !EXAMPLE_NAMES.includes(args.kind)) {
    io.err(`camber mail: there is no kind "${args.kind}". There are: ${EXAMPLE_NAMES.join(', ')}, all.`);
    return EXIT_WRONG_USE;
  }
  const source = await sourceOf(args).catch((error: unknown) => {
    if (error instanceof HistoryError) return error;
    throw error;
  });
  if (source instanceof HistoryError) {
    io.err(`camber mail: ${source.message}`);
    return EXIT_FAILED;
  }
  const examples = Object.entries(examplesFrom(source));
  const chosen = examples.filter(([name]) => args.kind === null || ['all', name].includes(args.kind));
  if (args.kind === null) io.out('No kind was named, so all are made.');
  if (chosen.length > 1) io.out(`${chosen.length} mails, each named when it is written:`);

  await mkdir(args.folder, { recursive: true });
  const chromium = args.pictures ? await findChromium() : null;
  if (args.pictures && chromium === null)
    io.err('camber mail: no Chromium found, so no pictures (CHROMIUM=/path/to/it names one).');
  const rules = chromium === null ? '' : await typefaceRules();
  const context = exampleContext({ ...source, units: args.units, locale: args.locale });
  for (const [name, make] of chosen) {
    const example = make();
    if (example === null) {
      io.out(`${name}: this history has no example`);
      continue;
    }
    const content = example.notice.toMail(context);
    await write(args.folder, name, content);
    if (chromium !== null) await takePictures(chromium, shotsOf(args.folder, name, content, rules));
    io.out(`${name}: ${content.subject}${example.madeUp === null ? '' : ` (made up: ${example.madeUp})`}`);
  }
  io.out(`Written to ${path.resolve(args.folder)}`);
  return 0;
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
