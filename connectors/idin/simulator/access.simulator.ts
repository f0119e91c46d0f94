import type { IdinAccess } from '../idin.access.ts';
import { PRACTICE_ISSUERS } from './issuers.simulator.ts';
import type { PracticeIdinKeys } from './keys.simulator.ts';

/** Who Zegel is at the practice acquirers. */
export const PRACTICE_MERCHANT = { merchantId: '0020000001', subId: 0, legalId: 'NL00ZZZ90000001' } as const;

/** How practice iDIN is reached for one bank: the first acquirer has one address for all messages, the other three. */
export function practiceIdinAccess(origin: string, keys: PracticeIdinKeys, issuerId: string): IdinAccess {
  const issuer = PRACTICE_ISSUERS.find(({ id }) => id === issuerId);
  if (!issuer) throw new RangeError('no such practice bank');
  const base = `${origin}/${issuer.acquirer}`;
  const address = (message: string): string => (issuer.acquirer === 'een' ? base : `${base}/${message}`);
  const pinned = PRACTICE_ISSUERS.slice(1).map(({ id }) => keys.issuers[id]?.certificate ?? '');
  return {
    ...PRACTICE_MERCHANT,
    issuerId,
    directoryUrl: address('directory'),
    transactionUrl: address('transaction'),
    statusUrl: address('status'),
    signingKey: keys.merchant.key,
    signingCertificate: keys.merchant.certificate,
    decryptionKey: keys.decryption.key,
    acquirerCertificates: [keys.acquirer.certificate],
    issuerTrust: { certificates: pinned, roots: [keys.root.certificate] },
  };
}
