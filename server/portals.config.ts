import { wantsSignature } from '../connectors/suwi/suwi.exchange.ts';
import { ConfigRefused } from './config.ts';
import type { DeskOptions } from './desk.ts';

/**
 * Refuses what the file of portals asks and this broker cannot do, before anybody logs in: no connector signs SuwiML
 * messages yet, and to send them without the signature that an operator configured would be worse than not to start.
 *
 * @throws ConfigRefused naming every source it is about, and none of its credentials
 */
export function refuseWhatNobodySigns({ portals, banks }: Pick<DeskOptions, 'portals' | 'banks'>): void {
  const accesses = [...Object.values(portals), ...banks.map(({ access }) => access)];
  const signed = accesses
    .flatMap(({ sources }) => Object.entries(sources))
    .filter(([, access]) => wantsSignature(access));
  if (signed.length > 0)
    throw new ConfigRefused(signed.map(([source]) => `ZEGEL_PORTALS: ${source} has "signing", and nothing signs yet`));
}
