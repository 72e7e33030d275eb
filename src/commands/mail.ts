import { type Command, TERMINAL, text } from './command.ts';

export const mail: Command = {
  summary: 'writes every mail Camber can send, as HTML, text and pictures',
  details: `camber mail preview <kind>: one kind (weekly, stop …), or all; without a kind, all. "camber mail preview list" names the
kinds. The mails are made by the ordinary rules from the made-up runner's history, or from yours. What did not happen in
that history (a break, pain) is made up and said so. Nothing is sent.

  --athlete <folder>   your own history: an athlete folder, activities.json or a Strava bulk export
  --out <folder>       where the files go (default: ./mail-preview)
  --imperial           miles and feet
  --lang <language>    the language of the mails: en, de, es (default: en)
  --no-pictures        HTML and text only; pictures need Chromium (or CHROMIUM=/path/to/it)`,
  argument: { name: 'preview <kind>', required: true, words: 2 },
  options: {
    athlete: { type: 'string' },
    out: { type: 'string' },
    imperial: { type: 'boolean' },
    lang: { type: 'string' },
    'no-pictures': { type: 'boolean' },
  },
  run: async (argument = '', options) => {
    const { mailPreview } = await import('./mail-preview.ts');
    const [verb = '', kind = null] = argument.split(' ');
    const athlete = text(options, 'athlete');
    return mailPreview(
      {
        verb,
        kind,
        folder: text(options, 'out') ?? 'mail-preview',
        locale: text(options, 'lang') ?? 'en',
        units: options['imperial'] === true ? 'imperial' : 'metric',
        pictures: options['no-pictures'] !== true,
        ...(athlete !== undefined && { athlete }),
      },
      TERMINAL,
    );
  },
};
