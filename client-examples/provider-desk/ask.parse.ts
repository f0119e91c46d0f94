import { array, integer, line, object, oneOf, type Reader, text } from '../../sealing/shape.ts';
import { parseSubject, type Subject } from '../../sealing/subject.ts';
import type { Ask } from '../provider/invite.ts';

/** The purposes a desk may name; which fields each may ask is the broker's policy. */
export const PURPOSES = [
  'MORTGAGE',
  'RENTAL',
  'CAR_LEASE',
  'CONSUMER_CREDIT',
  'DEBT_COUNSELLING',
  'INCOME_CHECK',
  'IDENTIFICATION',
] as const satisfies readonly Ask['purpose'][];

/** What the desk's own form sends. */
export interface AskForm {
  /** The lender's own words for this case; they stay at the desk. */
  readonly reference: string;
  readonly document: string;
  readonly purpose: Ask['purpose'];
  readonly subjects: readonly Subject[];
  readonly retentionDays: number;
  readonly pickupHours: number;
}

const optionalLine: Reader<string> = (value, at) => (value === '' ? '' : line(value, at));

const readForm = object<AskForm>({
  reference: optionalLine,
  document: text(65_536),
  purpose: oneOf(...PURPOSES),
  subjects: array(parseSubject, 2),
  retentionDays: integer(0, 90),
  pickupHours: integer(1, 72),
});

/** @throws Malformed */
export function parseAskForm(value: unknown): AskForm {
  return readForm(value, 'form');
}

/** How long an invitation may be redeemed. */
const VALID_HOURS = 72;

/** The form as the provider library's question. @param returnUrl - the desk's page for one device */
export function askOf({ document, purpose, subjects, retentionDays, pickupHours }: AskForm, returnUrl: string): Ask {
  return {
    document,
    variables: {},
    purpose,
    subjects,
    retentionDays,
    pickupHours,
    recipients: [],
    returnUrl,
    validHours: VALID_HOURS,
  };
}
