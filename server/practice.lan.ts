import { isIPv4 } from 'node:net';
import type { networkInterfaces } from 'node:os';
import { ConfigRefused } from './config.ts';

/** Where practice listens, and what is to be known of it. */
export interface PracticePlace {
  readonly host: string;
  readonly isLan: boolean;
}

const HERE: PracticePlace = { host: '127.0.0.1', isLan: false };

/**
 * Reads `--lan`, or `--lan <address>` where a machine has several, from the arguments of `npm start`. Without it all
 * stays on 127.0.0.1.
 *
 * @param interfaces - the machine's own
 * @throws ConfigRefused for another argument, an address that is not the machine's, or a machine without a network
 */
export function practicePlace(
  args: readonly string[],
  interfaces: ReturnType<typeof networkInterfaces>,
): PracticePlace {
  const [flag, wanted, ...more] = args;
  if (flag === undefined) return HERE;
  if (flag !== '--lan' || more.length > 0) throw new ConfigRefused(['npm start takes `--lan`, or `--lan <address>`']);
  const own = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && isIPv4(address))
    .map(({ address }) => address);
  const host = wanted === undefined ? own[0] : own.find((address) => address === wanted);
  if (host !== undefined) return { host, isLan: true };
  throw new ConfigRefused([
    own.length === 0
      ? 'this machine has no address in a network (IPv4): connect it, or leave out --lan'
      : `--lan takes an address of this machine: ${own.join(', ')}`,
  ]);
}

/** An origin of this machine at the address where practice listens; another machine's stays what it is. */
export function atPlace(origin: string, { host }: PracticePlace): string {
  const url = new URL(origin);
  if (url.hostname === HERE.host) url.hostname = host;
  return url.origin;
}

/** What whoever plays with a phone has to know, for the banner. */
export const LAN_NOTES: readonly string[] = [
  '  Open to your network (--lan): anybody in it can play, move the clock, and use the practice lender’s keys.',
  '  Pages without https lack the camera, push messages and installing: type the short code instead of scanning in the app.',
  '  A phone’s own camera app does open the QR code. GraphiQL and the lender’s requests stay on this machine.',
];
