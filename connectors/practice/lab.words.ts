import type { SourceId } from '../../schema/source.ts';
import type { GapReason } from '../../sealing/payload.ts';

/** How one source says that it has nothing, and that a part is missing; fields from the person down. */
export interface SourceWords {
  /** Is `EMPTY` when nobody of that number is known there. */
  readonly main: string;
  /** Is `EMPTY` for `leeg`, where the source knows at least that he exists; `main` when left out. */
  readonly empty?: string;
  readonly partial: readonly [reason: GapReason, field: string];
}

export const WORDS: Readonly<Record<SourceId, SourceWords>> = {
  // An address that is not in the answer is one the register does not have: BRP has no other word for it.
  BRP: { main: 'identity.address.city', empty: 'household.partnership', partial: ['EMPTY', 'identity.address.city'] },
  BRK: { main: 'properties', partial: ['PARTIAL', 'properties.mortgageInscriptions'] },
  // A value that is not set yet is one the register does not have.
  WOZ: { main: 'homeValues', partial: ['EMPTY', 'homeValues.values.value'] },
  BRI: { main: 'income.registered', partial: ['PARTIAL', 'income.registered'] },
  UWV: { main: 'employment.employers', partial: ['PARTIAL', 'employment.employers'] },
  SVB: { main: 'socialInsurance.statePension', partial: ['PARTIAL', 'socialInsurance.statePension'] },
  VIA: { main: 'income.wagesPerYear', partial: ['PARTIAL', 'income.wagesPerYear'] },
  MPO: { main: 'pension.oldAge', partial: ['PARTIAL', 'pension.oldAge'] },
  DUO: { main: 'studentDebt.loans', partial: ['PARTIAL', 'studentDebt.loans'] },
  RDW: { main: 'vehicles', partial: ['PARTIAL', 'vehicles'] },
  // A bank that may not tell a balance refuses that one call.
  BANK: { main: 'bank.accounts', partial: ['UNAVAILABLE', 'bank.accounts.balance'] },
  IDIN: { main: 'idin.familyName', partial: ['PARTIAL', 'idin.address.city'] },
};
