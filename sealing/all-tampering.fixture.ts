import { APPROVAL_TAMPERINGS } from './approval-tampering.fixture.ts';
import { RECEIPT_TAMPERINGS } from './receipt-tampering.fixture.ts';
import { RECORD_TAMPERINGS } from './record-tampering.fixture.ts';
import { SECTION_TAMPERINGS } from './section-tampering.fixture.ts';
import type { Tampering } from './tampering.fixture.ts';

/** Every tampering that `open` must refuse, in the order of its checks. */
export const TAMPERINGS: readonly Tampering[] = [
  ...RECORD_TAMPERINGS,
  ...RECEIPT_TAMPERINGS,
  ...SECTION_TAMPERINGS,
  ...APPROVAL_TAMPERINGS,
];
