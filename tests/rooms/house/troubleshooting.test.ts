import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Everything that the program may say: its sources, with the quotes that a message may be cut by taken out. */
const said = ['src', 'jobs']
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
  )
  .filter((file) => file.endsWith('.ts') && !file.startsWith('src/words/de'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const doc = readFileSync('docs/troubleshooting.md', 'utf8');
const messages = doc
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => /`([^`]+)`/.exec(line)?.[1] ?? '');

describe('the messages in docs/troubleshooting.md', () => {
  it('are many, each once', () => {
    expect(messages.length).toBeGreaterThan(25);
    expect(new Set(messages).size).toBe(messages.length);
  });

  it.each(messages)('"%s" is said by the program', (message) => {
    expect(said).toContain(message);
  });

  it('cover every problem of connecting that is the owner’s to solve', () => {
    for (const title of ['This Camber is full', 'The clock of this Camber is wrong'])
      expect(messages).toContain(title);
  });
});

describe('links between the documents', () => {
  const files = [
    'README.md',
    'SECURITY.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  const links = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(
      (match) => [file, match[1] ?? ''] as const,
    ),
  );

  it.each(links.filter(([, to]) => !/^(https?:|mailto:)/.test(to)))('%s → %s leads somewhere', (file, to) => {
    expect(() => readFileSync(path.join(path.dirname(file), decodeURI(to)))).not.toThrow();
  });

  it('the index names every document', () => {
    const index = readFileSync('docs/README.md', 'utf8');
    for (const file of files.filter((each) => each.startsWith('docs/') && each !== 'docs/README.md'))
      expect(index).toContain(`(${path.basename(file)})`);
  });
});
