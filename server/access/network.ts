import ipaddr from 'ipaddr.js';

/** How much of an IPv6 address is a household's or an office's; the rest it may choose anew for every call. */
const HOUSEHOLD_BITS = 64;

/**
 * The network a caller comes from: an IPv4 address as it is, of an IPv6 address the first 64 bits. Anything else, such
 * as the empty text of a connection that is gone, is one network.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (!(parsed instanceof ipaddr.IPv6)) return parsed.toString();
  const network = parsed.parts.slice(0, HOUSEHOLD_BITS / 16).map((part) => part.toString(16));
  return `${network.join(':')}::/${HOUSEHOLD_BITS}`;
}
