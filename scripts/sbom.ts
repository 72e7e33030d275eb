import { readFileSync } from 'node:fs';

/**
 * The software bill of materials of what runs (CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/), on standard output:
 * every package of the lock file that is no tool of development, for every platform, with licence and hash. It is the
 * same text for the same lock file.
 *
 * Intentionally not `npm sbom --omit dev`: npm 11 leaves out what a development package asks for, too, zod and nodemailer
 * among it.
 */

type Locked = {
  readonly version: string;
  readonly license: string;
  readonly integrity: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const { '': root, ...all } = packages;
if (root === undefined) throw new Error('package-lock.json names no root');

const nameOf = (place: string): string => place.split('node_modules/').at(-1) ?? '';

/** As https://github.com/package-url/purl-spec has it for npm: the @ of a scope is written as %40. */
const purlOf = (place: string, { version }: Locked): string =>
  `pkg:npm/${nameOf(place).replace('@', '%40')}@${version}`;

/** Where Node finds what a package asks for: below itself, then below whatever it lies in; null: not installed. */
const placeOf = (from: string, name: string): string | null => {
  const steps = from.split('/node_modules/');
  const places = [
    `${from}/node_modules/${name}`,
    ...steps.map((_, i) => `${steps.slice(0, steps.length - i).join('/node_modules/')}/node_modules/${name}`),
    `node_modules/${name}`,
  ];
  return places.find((place) => place in all) ?? null;
};

/** One licence by its SPDX id, or an expression of several. */
const licenceOf = ({ license }: Locked) =>
  /\s/.test(license) ? { expression: license } : { license: { id: license } };

const sha512Of = ({ integrity }: Locked): string =>
  Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');

const runs = Object.entries(all).filter(([, { dev }]) => dev !== true);
const isRunning = new Set(runs.map(([place]) => place));

const component = ([place, locked]: (typeof runs)[number]) => ({
  type: 'library',
  'bom-ref': place,
  name: nameOf(place),
  version: locked.version,
  scope: locked.optional === true ? 'optional' : 'required',
  licenses: [licenceOf(locked)],
  purl: purlOf(place, locked),
  hashes: [{ alg: 'SHA-512', content: sha512Of(locked) }],
});

const dependsOn = (from: string, { dependencies = {}, optionalDependencies = {} }: Locked) => ({
  ref: from === '' ? 'camber' : from,
  dependsOn: Object.keys({ ...dependencies, ...optionalDependencies })
    .map((name) => placeOf(from, name))
    .filter((place) => place !== null && isRunning.has(place)),
});

const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: {
    component: {
      type: 'application',
      'bom-ref': 'camber',
      name: 'camber',
      version: root.version,
      licenses: [{ license: { id: root.license } }],
    },
  },
  components: runs.map(component),
  dependencies: [dependsOn('', root), ...runs.map(([place, locked]) => dependsOn(place, locked))],
};

process.stdout.write(`${JSON.stringify(bom, null, 2)}\n`);
