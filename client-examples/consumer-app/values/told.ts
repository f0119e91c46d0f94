import type { Notice } from '../../device/kept-share.ts';
import type { Language } from '../../device/plan.ts';
import { sayIn } from '../words/words.ts';
import { momentOf } from './format.ts';

/** What of a notice is told. */
export type Telling = Pick<Notice, 'kind' | 'at' | 'grant'> & { readonly provider: { readonly name: string } };

/** A notice in one sentence. @param provider - with whom the share is, by the name this device keeps */
export function toldIn(
  { kind, at: moment, provider: named, grant }: Telling,
  provider: string,
  language: Language,
): string {
  const say = sayIn(language);
  const at = momentOf(moment, language);
  // Of a grant a notice names the recipient.
  const recipient = named.name;
  const granter = grant?.granter.name ?? provider;
  switch (kind) {
    case 'KEPT':
      return say('told.KEPT', { provider, at });
    case 'RETRIEVED':
      return say('sharing.access', { provider, at });
    case 'EXPIRING':
      return say('told.EXPIRING', { provider, at });
    case 'EXPIRED':
      return say('told.EXPIRED', { at });
    case 'WITHDRAWN':
      return say('told.WITHDRAWN', { at });
    case 'REJECTED':
      return say('told.REJECTED', { provider, at });
    case 'ERASURE_REQUESTED':
      return say('told.ERASURE_REQUESTED', { provider, at });
    case 'ERASURE_ANSWERED':
      return say('told.ERASURE_ANSWERED', { provider, at });
    case 'ERASURE_OVERDUE':
      return say('told.ERASURE_OVERDUE', { provider, at });
    case 'GRANT_PROPOSED':
      return say('told.GRANT_PROPOSED', { granter, recipient, at });
    case 'GRANT_APPROVED':
      return say('told.GRANT_APPROVED', { recipient, at });
    case 'GRANTED':
      return say('told.GRANTED', { granter, recipient, at });
    case 'GRANT_RETRIEVED':
      return say('sharing.access', { provider: recipient, at });
    case 'GRANT_WITHDRAWN':
      return say('told.GRANT_WITHDRAWN', { recipient, at });
    case 'GRANT_RECALLED':
      return say('told.GRANT_RECALLED', { granter, recipient, at });
    case 'GRANT_EXPIRED':
      return say('told.GRANT_EXPIRED', { recipient, at });
    case 'GRANT_ENDED':
      return say('told.GRANT_ENDED', { recipient, at });
    default:
      // A newer broker tells of things this app does not know yet.
      kind satisfies never;
      return say('told.OTHER', { at });
  }
}
