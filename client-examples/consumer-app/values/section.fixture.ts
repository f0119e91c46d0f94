import type { CheckedSection } from '../../../sealing/check-section.ts';
import type { Digest } from '../../../sealing/digest.ts';
import type { Gap } from '../../../sealing/payload.ts';
import type { PlannedLeaf } from '../../../sealing/plan.ts';

/** A section as the device opened it: whichever leaves and data a test needs. */
export function sectionOf(
  leaves: readonly Pick<PlannedLeaf, 'path' | 'field'>[],
  data: Readonly<Record<string, unknown>>,
  gaps: readonly Gap[] = [],
): CheckedSection {
  return {
    planned: {
      id: 'applicant-bank-required',
      subject: 'APPLICANT',
      source: 'BANK',
      portal: 'BANK',
      group: 'required',
      reason: null,
      available: true,
      leaves: leaves.map((leaf) => ({ coordinate: 'Bank.sums', arguments: {}, ...leaf })),
    },
    payload: { v: 1, salt: 'x', data, gaps, references: [], person: {} },
    key: new Uint8Array(32),
    manifestDigest: 'x' as Digest,
  };
}
