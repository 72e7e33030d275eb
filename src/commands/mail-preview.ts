import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { HistoryError, readHistoryFile } from '../files/read-history.ts';
import type { Units } from '../words/units.ts';
import type { Output } from './command.ts';
import { findChromium, type Shot, takePictures } from './mail-preview/chromium.ts';
import type { Example } from './mail-preview/example.ts';
import { type ExampleKind, examplesFrom } from './mail-preview/examples.ts';
import { asPictured, standalone, typefaceRules } from './mail-preview/page.ts';
import { sampleHistory } from './mail-preview/sample-history.ts';

export type MailPreviewArgs = {
  /** `preview`, the only verb. */
  readonly verb: string;
  /** One kind, or `all`. */
  readonly kind: string;
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
  const source = await sourceOf(args).catch((error: unknown) => {
    if (error instanceof HistoryError) return error;
    throw error;
  });
  if (source instanceof HistoryError) {
    io.err(`camber mail: ${source.message}`);
    return EXIT_FAILED;
  }
  const examples = examplesFrom({ ...source, units: args.units, locale: args.locale });
  const kinds = (Object.keys(examples) as ExampleKind[]).filter((kind) => ['all', kind].includes(args.kind));
  if (kinds.length === 0) {
    io.err(
      `camber mail: there is no kind "${args.kind}". There are: ${Object.keys(examples).join(', ')}, all.`,
    );
    return EXIT_WRONG_USE;
  }

  await mkdir(args.folder, { recursive: true });
  const chromium = args.pictures ? await findChromium() : null;
  if (args.pictures && chromium === null)
    io.err('camber mail: no Chromium found, so no pictures (CHROMIUM=/path/to/it names one).');
  const rules = chromium === null ? '' : await typefaceRules();
  for (const kind of kinds) {
    const example = examples[kind]();
    if (example === null) {
      io.out(`${kind}: this history has no example`);
      continue;
    }
    await write(args.folder, kind, example);
    if (chromium !== null) await takePictures(chromium, shotsOf(args.folder, kind, example, rules));
    io.out(
      `${kind}: ${example.content.subject}${example.madeUp === null ? '' : ` (made up: ${example.madeUp})`}`,
    );
  }
  io.out(`Written to ${path.resolve(args.folder)}`);
  return 0;
};

const sourceOf = async ({ athlete }: MailPreviewArgs) =>
  athlete === undefined ? sampleHistory() : await readHistoryFile(athlete);

const write = async (folder: string, kind: string, { content }: Example): Promise<void> => {
  const heading = `Subject: ${content.subject}\nPreheader: ${content.preheader}\n\n`;
  await writeFile(path.join(folder, `${kind}.html`), standalone(content));
  await writeFile(path.join(folder, `${kind}.txt`), heading + content.text);
};

const shotsOf = (folder: string, kind: string, { content }: Example, rules: string): readonly Shot[] => {
  const page = standalone(content);
  return WIDTHS.flatMap((width) =>
    THEMES.map((theme) => ({
      html: asPictured(page, theme, rules),
      width,
      file: path.join(folder, `${kind}-${width}-${theme}.png`),
    })),
  );
};
