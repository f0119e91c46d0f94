import type { PortalId, SourceId } from '../../schema/source.ts';
import type { GapReason } from '../../sealing/payload.ts';
import type { FailureCode } from '../source-failure.ts';
import type { Script } from './script.ts';

/** One way to reach one state of a source or a login: who does what at which portal, and where the state is told. */
export interface LabRow extends LabState {
  readonly portal: PortalId;
  /** `null`: the login itself, or everything behind it at once. */
  readonly source: SourceId | null;
  /** The practice name that is typed. */
  readonly person: string;
  readonly does: LabDeed;
  readonly told: LabTold;
}

/** A state of the consumer's screens. */
export interface LabState {
  /** The API's or the device's word for it; `null` where a portal's own page or the data say it without one. */
  readonly code: LabCode | null;
  /** The row of the state matrix that has its wording. */
  readonly wording: LabWording;
}

export type LabCode =
  | 'SOURCE_LOCKED'
  | 'SOURCE_UNAVAILABLE'
  | 'SOURCE_TIMEOUT'
  | 'SOURCE_MALFORMED'
  | 'SOURCE_REFUSED'
  | 'SOURCE_BUSY'
  | 'SUBJECT_UNKNOWN'
  | 'LOGIN_CANCELLED'
  | 'LOGIN_OTHER_BROWSER'
  | 'PARTIAL'
  | 'EMPTY'
  | 'STALE'
  | 'PERSON_MISMATCH';

export type LabWording =
  | 'Loading'
  | 'Wrong name or password'
  | 'Locked'
  | 'No SMS check'
  | 'Wrong SMS code'
  | 'SMS missing / expired'
  | 'Outage'
  | 'Slow'
  | 'Left the login'
  | 'Login ended in another browser'
  | 'Unusable answer'
  | 'Not known there'
  | 'Partial'
  | 'Nothing found'
  | 'Old'
  | 'Someone else';

/** What the person does, or what is done to the source. */
export type LabDeed =
  /** Types these words; `smsCode` where the portal asks one. */
  | { readonly kind: 'TYPE'; readonly password: string; readonly smsCode: string }
  /** Asks for another SMS code at once. */
  | { readonly kind: 'ASK_NEW_CODE' }
  /** Goes back from the portal's first page. */
  | { readonly kind: 'LEAVE' }
  /** What the portal's redirect brought ends at another device. */
  | { readonly kind: 'FINISH_ELSEWHERE' }
  | { readonly kind: 'CHOOSE_BANK'; readonly bank: string }
  /** `scriptSource` of the practice schema, before a login with `goed`. */
  | { readonly kind: 'SCRIPT_SOURCE'; readonly script: Script };

/** Where the state is told, and by which word. */
export type LabTold =
  /** On the portal's own page, beginning with this sentence. */
  | { readonly where: 'PORTAL_PAGE'; readonly nl: string; readonly en: string }
  /** As a refusal of `startLogin` or `completeLogin`. */
  | { readonly where: 'API'; readonly refusal: 'SOURCE_UNAVAILABLE' | 'LOGIN_CANCELLED' }
  /** It only takes longer, and works. */
  | { readonly where: 'NOWHERE' }
  /** As the state of the portal's task: FAILED, and why. */
  | { readonly where: 'TASK'; readonly failure: FailureCode }
  /** As a gap in the delivery, at or below this field of a person. */
  | { readonly where: 'DELIVERY'; readonly gap: GapReason; readonly field: string }
  /** On the device; the broker does not know. */
  | { readonly where: 'DEVICE'; readonly found: 'PERSON_MISMATCH' | 'LOGIN_OTHER_BROWSER' };

/** A state that does not occur at a portal or source where others of its kind do, with the reason. */
export interface LabException {
  readonly wording: LabWording;
  readonly portal: PortalId;
  readonly source: SourceId | null;
  readonly because: string;
}
