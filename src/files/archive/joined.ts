import type { Archive, ArchiveFile } from './archive.ts';

/** An archive with the name it has where it lies. */
export type Opened = { readonly name: string; readonly archive: Archive };

/** The files of an archive, below a name. */
export const below = (archive: Archive, name: string): readonly ArchiveFile[] =>
  archive.files.map((file) => ({ ...file, name: `${name}/${file.name}` }));

/** Several archives as one: each is a folder of its name. Closing it closes them all. */
export const joined = (opened: readonly Opened[]): Archive => ({
  files: opened.flatMap(({ name, archive }) => below(archive, name)),
  outside: opened.flatMap(({ name, archive }) => archive.outside.map((each) => `${name}/${each}`)),
  damaged: opened.flatMap(({ name, archive }) => archive.damaged.map((each) => `${name}/${each}`)),
  close: () => {
    for (const { archive } of opened) archive.close();
  },
});
