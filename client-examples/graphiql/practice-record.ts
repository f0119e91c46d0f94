import type { RequestRecord } from '../../sealing/delivery.ts';

/** By what the practice lender is known: its id, and the public half of the key everybody may sign with. */
export interface PracticeIdentity {
  readonly provider: string;
  /** `x` of its identity key, base64url */
  readonly identityKey: string;
}

/** Whether a record is of the practice lender, whose keys protect nobody. */
export function isPracticeRecord({ provider, identityKey }: RequestRecord, practice: PracticeIdentity): boolean {
  return provider === practice.provider && identityKey.x === practice.identityKey;
}
