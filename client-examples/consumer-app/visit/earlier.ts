import { consentDiff } from '../../device/consent-diff.ts';
import { diffWords } from '../../device/consent-diff-words.ts';
import type { Joined } from '../../device/join.ts';
import type { Language } from '../../device/plan.ts';
import type { ShareMemory } from '../memory/memory.ts';
import { openedReceipt, planOf } from './proof.ts';

/**
 * What a request asks otherwise than the newest consent that this device keeps, given to the same provider for the same
 * subject. @returns `undefined` when there is none: once is not remembered
 */
export function differencesFrom(
  shares: readonly ShareMemory[],
  joined: Joined,
  language: Language,
): readonly string[] | undefined {
  for (const { proof } of shares) {
    if (!proof) continue;
    const diff = consentDiff(joined, { receipt: openedReceipt(proof.signed), plan: planOf(proof.plan) });
    if (diff) return diffWords(diff, language);
  }
  return undefined;
}
