import type { Config } from '../config/load-config.ts';
import * as athletes from '../store/athletes.ts';
import type { Db } from '../store/db.ts';
import { ownerId, setOwner } from '../store/owner.ts';
import type { Output } from './command.ts';
import { printOwnerLink } from './owner-link.ts';
import { runnerNamed } from './runner-named.ts';
import { withStore } from './with-accounts.ts';

const HOW = 'Make one with "npx camber owner <runner>", or print the link with "npx camber owner --link".';

const called = ({ id, email, name }: athletes.Athlete): string =>
  [name, email, `account ${id}`].filter((part) => part !== null && part !== '').join(', ');

const owning = async (db: Db): Promise<athletes.Athlete | null> => {
  const id = await ownerId(db);
  return id === null ? null : athletes.byId(db, id);
};

/** Does the work of `camber owner`. Gives the exit code. */
export const sayOwner = (config: Config, output: Output): Promise<number> =>
  withStore(config, async ({ store }) => {
    const owner = await owning(store.read);
    output.out(owner === null ? `This Camber has no owner. ${HOW}` : `The owner is ${called(owner)}.`);
    return 0;
  });

/** Does the work of `camber owner <runner>`. Gives the exit code. */
export const changeOwner = (config: Config, runner: string, output: Output): Promise<number> =>
  withStore(config, async ({ store }) => {
    const refuse = (why: string): number => {
      output.err(`camber owner: ${why}`);
      return 1;
    };
    if (config.owner !== null)
      return refuse(
        `OWNER=${config.owner} in .env says who the owner is: change it there and restart Camber.`,
      );
    const found = await runnerNamed(store.read, runner);
    if (typeof found === 'string') return refuse(found);
    await store.write((tx) => setOwner(tx, found.id));
    output.out(`The owner is now ${called(found)}. It counts at once.`);
    return 0;
  });

/** Does the work of `camber owner --link`. Gives the exit code. */
export const newOwnerLink = (config: Config, output: Output): Promise<number> =>
  withStore(config, async (deps) => {
    if (await printOwnerLink(deps, output, { fresh: true })) return 0;
    output.err(
      config.owner === null
        ? 'camber owner: this Camber has an owner. To change that: npx camber owner <runner>'
        : `camber owner: OWNER=${config.owner} in .env says who the owner is, so there is no link.`,
    );
    return 1;
  });
