/** The device fills in the receipt: what the signed request and the plan say, and what the consumer decided. */
import { toBase64url } from './bytes.ts';
import { type Digest, digestOf } from './digest.ts';
import type { PublicJwk } from './keys.ts';
import { type Plan, type PlannedSection, sectionsOf } from './plan.ts';
import type { Random } from './primitives.ts';
import { parseReceipt, RECEIPT_SCHEMA, type Receipt, type ReceiptProvider, type ReceiptSection } from './receipt.ts';
import { Malformed } from './refusals.ts';
import type { RequestClaims } from './signed-request.ts';
import type { Subject } from './subject.ts';

export interface ReceiptInput {
  readonly random: Random;
  /** RFC 3339, UTC */
  readonly givenAt: string;
  readonly language: 'nl' | 'en';
  /** the exact text that was shown; only its digest is kept */
  readonly notice: string;
  readonly textVersion: string;
  /** how to withdraw, in a sentence */
  readonly withdrawal: string;
  /** from the registry */
  readonly provider: ReceiptProvider;
  readonly request: string;
  readonly session: string;
  readonly subject: Subject;
  /** the signed request as it came, and its verified claims */
  readonly signedRequest: string;
  readonly claims: RequestClaims;
  readonly plan: Plan;
  readonly device: PublicJwk;
  /** days the consumer agrees to; 0 without the separate consent */
  readonly retentionDays: number;
  /** manifest digest per section that is shared; every other planned section was not */
  readonly shared: ReadonlyMap<string, Digest>;
  /** consent digest of the approval this one replaces */
  readonly previous: Digest | null;
}

/** @throws Malformed when a part is not of its form, too many days are agreed, or something unplanned is shared */
export function buildReceipt(input: ReceiptInput): Receipt {
  const { claims, plan, subject, shared } = input;
  const planned = sectionsOf(plan, subject);
  const shareable = new Set(planned.filter(({ available }) => available).map(({ id }) => id));
  for (const id of shared.keys()) if (!shareable.has(id)) throw new Malformed('receipt.sections');
  if (input.retentionDays > claims.retention_days) throw new Malformed('receipt.retention_days');
  return parseReceipt({
    v: 1,
    record: toBase64url(input.random(16)),
    schema: RECEIPT_SCHEMA,
    given_at: input.givenAt,
    language: input.language,
    notice: digestOf(input.notice),
    text_version: input.textVersion,
    provider: input.provider,
    purpose: claims.purpose,
    lawful_basis: 'CONSENT',
    jurisdiction: 'NL',
    retention_days: input.retentionDays,
    pickup_hours: claims.pickup_hours,
    recipients: claims.recipients,
    withdrawal: input.withdrawal,
    request: input.request,
    session: input.session,
    subject,
    signed_request: digestOf(input.signedRequest),
    device: input.device,
    previous: input.previous,
    leaves: receiptLeaves(planned),
    sections: planned.map((section) => outcomeOf(section, shared.get(section.id) ?? null)),
  } satisfies Receipt);
}

/** The leaves as a receipt lists them: all that was asked of the subject, in the plan's order. */
export function receiptLeaves(planned: readonly PlannedSection[]): Receipt['leaves'] {
  return planned.flatMap(({ leaves }) =>
    leaves.map((leaf) => ({ path: leaf.path, coordinate: leaf.coordinate, arguments: leaf.arguments })),
  );
}

function outcomeOf({ id, source, group, available }: PlannedSection, manifest: Digest | null): ReceiptSection {
  const outcome = manifest !== null ? 'SHARED' : available ? 'NOT_SHARED' : 'UNAVAILABLE';
  return { section: id, source, group, outcome, manifest };
}
