/** The device fills in the receipt: what the signed request and the plan say, and what the consumer decided. */
import { toBase64url } from './bytes.ts';
import { type Digest, digestOf } from './digest.ts';
import { jwkThumbprint, type PublicJwk } from './keys.ts';
import { type Plan, type PlannedLeaf, type PlannedSection, sectionsOf } from './plan.ts';
import type { Random } from './primitives.ts';
import {
  parseReceipt,
  RECEIPT_SCHEMA,
  type Receipt,
  type ReceiptLeaf,
  type ReceiptSection,
  type Sensitivity,
} from './receipt.ts';
import { durationOf } from './receipt-event.ts';
import type { Operator, ReceiptProvider } from './receipt-parties.ts';
import { type AgreedText, processingOf } from './receipt-processing.ts';
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
  /** the texts agreed to, in `language` */
  readonly terms: AgreedText;
  readonly privacyNotice: AgreedText;
  /** from the registry */
  readonly provider: ReceiptProvider;
  /** who runs the broker, as it says itself */
  readonly operator: Operator;
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
  /** the key that answers for the share; null exactly when nothing is kept */
  readonly shareKey: PublicJwk | null;
  /** what the device's own texts say of a field, by its path from the person down */
  readonly kindOf: KindOf;
  /** manifest digest per section that is shared; every other planned section was not */
  readonly shared: ReadonlyMap<string, Digest>;
  /** consent digest of the approval this one replaces */
  readonly previous: Digest | null;
}

/** How close a field comes to a person. */
export interface FieldKind {
  readonly sensitivity: Sensitivity;
  readonly specialCategory: boolean;
}

export type KindOf = (field: string) => FieldKind;

/** @throws Malformed when a part is not of its form, too many days are agreed, or something unplanned is shared */
export function buildReceipt(input: ReceiptInput): Receipt {
  const { claims, plan, subject, shared } = input;
  const planned = sectionsOf(plan, subject);
  const shareable = new Set(planned.filter(({ available }) => available).map(({ id }) => id));
  for (const id of shared.keys()) if (!shareable.has(id)) throw new Malformed('receipt.sections');
  if (input.retentionDays > claims.retention_days) throw new Malformed('receipt.retention_days');
  const { retentionDays, device } = input;
  const principal = jwkThumbprint(device);
  return parseReceipt({
    ...processingOf(input.provider, input.operator),
    v: 1,
    schema: RECEIPT_SCHEMA,
    record: toBase64url(input.random(16)),
    principal,
    language: input.language,
    notice: digestOf(input.notice),
    text_version: input.textVersion,
    terms: input.terms,
    privacy_notice: input.privacyNotice,
    provider: input.provider,
    broker: input.operator.party,
    purpose: claims.purpose,
    ...(claims.reference === undefined ? {} : { reference: claims.reference }),
    retention_days: retentionDays,
    share_key: input.shareKey,
    pickup_hours: claims.pickup_hours,
    recipients: claims.recipients,
    withdrawal: input.withdrawal,
    request: input.request,
    session: input.session,
    subject,
    signed_request: digestOf(input.signedRequest),
    device,
    previous: input.previous,
    leaves: receiptLeaves(planned, input.kindOf),
    sections: planned.map((section) => outcomeOf(section, shared.get(section.id) ?? null)),
    events: [
      {
        at: input.givenAt,
        type: 'GIVEN',
        state: 'ACTIVE',
        duration: durationOf({ retention_days: retentionDays, pickup_hours: claims.pickup_hours }),
        entity: principal,
      },
    ],
  } satisfies Receipt);
}

/** The leaves as a receipt lists them: all that was asked of the subject, in the plan's order. */
export function receiptLeaves(planned: readonly PlannedSection[], kindOf: KindOf): readonly ReceiptLeaf[] {
  return planned.flatMap((section) =>
    section.leaves.map((leaf) => {
      const { sensitivity, specialCategory } = kindOf(leaf.field);
      return { ...plannedLeaf(section, leaf), sensitivity, special_category: specialCategory };
    }),
  );
}

/** What plan and receipt both say of a leaf; how sensitive it is, only who has the schema knows. */
export type LeafAsPlanned = Omit<ReceiptLeaf, 'sensitivity' | 'special_category'>;

export function leavesAsPlanned(planned: readonly PlannedSection[]): readonly LeafAsPlanned[] {
  return planned.flatMap((section) => section.leaves.map((leaf) => plannedLeaf(section, leaf)));
}

function plannedLeaf(
  { group }: PlannedSection,
  { path, coordinate, arguments: given, field }: PlannedLeaf,
): LeafAsPlanned {
  const [type = ''] = field.split('.');
  return { path, coordinate, arguments: given, type, optional: group !== 'required' };
}

function outcomeOf({ id, source, group, available }: PlannedSection, manifest: Digest | null): ReceiptSection {
  const outcome = manifest !== null ? 'SHARED' : available ? 'NOT_SHARED' : 'UNAVAILABLE';
  return { section: id, source, group, outcome, manifest };
}
