import { accepted, type Outcome, type Refused, refused } from '../../schema/refusals.ts';
import { type KindOf, receiptLeaves } from '../../sealing/build-receipt.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type Digest, digestOf } from '../../sealing/digest.ts';
import { jwkThumbprint, type Thumbprint } from '../../sealing/keys.ts';
import { isNotes, listedSections } from '../../sealing/notes.ts';
import { type Plan, sectionsOf } from '../../sealing/plan.ts';
import type { Receipt } from '../../sealing/receipt.ts';
import type { Operator, ReceiptProvider } from '../../sealing/receipt-parties.ts';
import { processingOf } from '../../sealing/receipt-processing.ts';
import type { RequestClaims } from '../../sealing/signed-request.ts';
import type { Subject } from '../../sealing/subject.ts';

/** What the broker knows itself and the receipt must say too. */
export interface KnownOfApproval {
  readonly request: string;
  readonly session: string;
  readonly subject: Subject;
  readonly device: Thumbprint;
  readonly signedRequest: string;
  readonly claims: RequestClaims;
  readonly plan: Plan;
  readonly provider: ReceiptProvider;
  readonly operator: Operator;
  /** What the schema says of a field of personal data. */
  readonly kindOf: KindOf;
  /** The texts agreed to, in each language. */
  readonly agreed: Readonly<Record<Receipt['language'], Pick<Receipt, 'terms' | 'privacy_notice'>>>;
  /** SHA-256 of the newest manifest of each collected section, and of the notes. */
  readonly collected: ReadonlyMap<string, Digest>;
  /** Digest of the session's newest approval, which this one replaces. */
  readonly previous: Digest | null;
  readonly now: Date;
}

/** A device's clock may differ this much from ours. */
const SKEW_MS = 10 * 60_000;

/**
 * Admits an approval when its receipt says what was asked, planned and collected; otherwise each part that differs.
 *
 * @param keys - ids of the sections a key was sealed for, in the receipt's order
 */
export function admitApproval(
  receipt: Receipt,
  keys: readonly string[],
  known: KnownOfApproval,
): Outcome<readonly string[]> {
  const planned = sectionsOf(known.plan, known.subject);
  const named = receipt.sections.map(({ section }) => section);
  const listed = listedSections(known.plan, known.subject, named);
  const same = (left: unknown, right: unknown): boolean => canonicalize(left) === canonicalize(right);
  const shared = receipt.sections.filter(({ outcome }) => outcome === 'SHARED');
  const agreed = known.agreed[receipt.language];
  const processing = Object.entries(processingOf(known.provider, known.operator));
  const said = new Map<string, unknown>(Object.entries(receipt));
  const [given] = receipt.events;
  const parts: readonly (readonly [part: string, holds: boolean])[] = [
    ['request', receipt.request === known.request],
    ['session', receipt.session === known.session],
    ['subject', receipt.subject === known.subject],
    ['device', jwkThumbprint(receipt.device) === known.device],
    ['signed_request', receipt.signed_request === digestOf(known.signedRequest)],
    ['provider', same(receipt.provider, known.provider)],
    ['broker', same(receipt.broker, known.operator.party)],
    ...processing.map(([part, value]) => [part, same(said.get(part), value)] as const),
    ['terms', same(receipt.terms, agreed.terms)],
    ['privacy_notice', same(receipt.privacy_notice, agreed.privacy_notice)],
    ['purpose', receipt.purpose === known.claims.purpose],
    ['recipients', same(receipt.recipients, known.claims.recipients)],
    ['pickup_hours', receipt.pickup_hours === known.claims.pickup_hours],
    ['retention_days', receipt.retention_days <= known.claims.retention_days],
    ['previous', receipt.previous === known.previous],
    ['events', given !== undefined && Math.abs(Date.parse(given.at) - known.now.valueOf()) <= SKEW_MS],
    ['leaves', same(receipt.leaves, receiptLeaves(planned, known.kindOf))],
    [
      'sections',
      same(
        receipt.sections.map(({ section, source, group }) => [section, source, group]),
        listed.map(({ id, source, group }) => [id, source, group]),
      ) &&
        receipt.sections.every((section, place) =>
          isNotes(section)
            ? section.outcome === 'SHARED'
            : (section.outcome === 'UNAVAILABLE') === (planned[place]?.available === false),
        ),
    ],
    [
      'keys',
      same(
        keys,
        shared.map(({ section }) => section),
      ),
    ],
  ];
  const differs = parts.filter(([, holds]) => !holds).map(([part]): Refused => ({ code: 'SHOWN_DIFFERS', path: part }));
  if (differs.length > 0) return { ok: false, refusals: differs };
  const changed = shared.find(({ section, manifest }) => known.collected.get(section) !== manifest);
  return changed
    ? refused('SECTION_CHANGED', undefined, changed.section)
    : accepted(shared.map(({ section }) => section));
}
