import { BlockList, isIP } from 'node:net';

/**
 * Addresses that are not on the internet (IANA special-purpose registries, RFC 6890): what a runner enters must not
 * make the server knock at its own doors or at its neighbours'.
 */
const PRIVATE = new BlockList();

for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');

for (const [network, prefix] of [
  // Unspecified, loopback, and the old "IPv4-compatible" form.
  ['::', 96],
  // Ways of writing an IPv4 address that may be any of the above.
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2002::', 16],
  ['2001::', 32],
  ['100::', 64],
  // IPv4-translated (RFC 2765), documentation (RFC 9637), segment routing (RFC 9602).
  ['::ffff:0:0:0', 96],
  ['3fff::', 20],
  ['5f00::', 16],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** Whether an IP address is private, loopback, link-local or otherwise not public. A text that is none counts as one. */
export const isPrivateAddress = (address: string): boolean => {
  const family = isIP(address);
  if (family === 0) return true;
  return PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
};
