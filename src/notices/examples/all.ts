import { toPng } from '../../charts/png.ts';
import type { Units } from '../../words/units.ts';
import { readerOf } from '../../words/reader.ts';
import { type NoticeContext, pagesOf } from '../sending/context.ts';
import { NoticeError } from '../outbox/errors.ts';
import { NOTICES } from '../index.ts';
import type { ReadNotice } from '../notice.ts';
import type { ExampleSource } from './example.ts';

/** An example as it is read from the outbox, and what of it was made up. */
export type ReadExample = { readonly notice: ReadNotice; readonly madeUp: string | null };

/** Examples of everything that Camber says, by name; each is made when it is asked for, null where there is none. */
export const examplesFrom = (source: ExampleSource): Readonly<Record<string, () => ReadExample | null>> =>
  Object.fromEntries(
    Object.values(NOTICES).flatMap((row) =>
      Object.entries(row.examples(source)).map(([name, make]) => [
        name,
        (): ReadExample | null => {
          const example = make();
          if (example === null) return null;
          const notice = row.read(JSON.parse(JSON.stringify(example.payload)));
          if (notice instanceof NoticeError) throw notice;
          return { notice, madeUp: example.madeUp };
        },
      ]),
    ),
  );

/** Their names, whatever the history. */
export const EXAMPLE_NAMES: readonly string[] = Object.keys(examplesFrom({ runs: [], shoes: [] }));

const HOME = 'https://camber.example.org';

const answer = (ask: string): string => `${HOME}/answer?token=${ask}`;

/** The context of an example: nobody's, its links lead nowhere. */
export const exampleContext = ({
  shoes,
  units,
  locale,
}: Pick<ExampleSource, 'shoes'> & { readonly units: Units; readonly locale: string }): NoticeContext => ({
  reader: readerOf({ units, language: locale, hourCycle: 'h23' }),
  pages: pagesOf(HOME),
  links: {
    run: () => answer('run'),
    pain: () => answer('pain'),
    gap: () => answer('gap'),
    unsubscribe: () => `${HOME}/unsubscribe`,
  },
  inBrowser: `${HOME}/mail?token=view`,
  place: 'mailbox',
  shoeNames: Object.fromEntries(shoes.map(({ id, name }) => [id, name])),
  devices: [],
  now: 0,
  renderPng: toPng,
});
