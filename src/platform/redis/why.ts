import { networkTrouble } from '../../store/network-trouble.ts';

/** What Redis itself says begins with one of these (redis.io/docs, "error replies"). */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^(WRONGPASS|NOAUTH|ERR .*AUTH|ERR invalid password)/, 'it does not accept this user or password'],
  [/^NOPERM/, 'this user may not do what Camber needs (it needs all commands on its keys)'],
  [/^ERR DB index is out of range/, 'it has no database of this number'],
  [/^LOADING/, 'it is still loading its data'],
  [/^(READONLY|MASTERDOWN)/, 'it is a replica and takes no writes'],
  [/^(MISCONF|OOM)/, 'it takes no writes (its memory or its disk is full)'],
  [
    /^(CLUSTERDOWN|MOVED|CROSSSLOT)/,
    'it is part of a cluster that cannot be used like this (redis+cluster://)',
  ],
  [/All sentinels are unreachable/, 'no sentinel answers, or none knows a master of this name'],
];

/** Why Redis could not be used, in plain words and without what the URL holds. */
export const redisTrouble = (error: unknown): string => {
  const message = error instanceof Error ? error.message : '';
  return networkTrouble(error) ?? REFUSALS.find(([said]) => said.test(message))?.[1] ?? 'it does not answer';
};
