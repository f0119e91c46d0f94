import { leavesAsPlanned } from '../../sealing/build-receipt.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type Plan, type PlannedSection, sectionsOf } from '../../sealing/plan.ts';
import type { Receipt } from '../../sealing/receipt.ts';
import { Malformed } from '../../sealing/refusals.ts';
import type { RequestClaims } from '../../sealing/signed-request.ts';
import type { Subject } from '../../sealing/subject.ts';

/** A request whose signature the device has verified, as it asks one subject. */
export interface VerifiedRequest {
  readonly claims: RequestClaims;
  readonly plan: Plan;
  readonly subject: Subject;
}

/** What the consumer kept of an earlier approval; both signatures were verified when it was kept. */
export interface EarlierConsent {
  readonly receipt: Receipt;
  /** the plan whose leaves the receipt lists */
  readonly plan: Plan;
}

export interface Change<T> {
  readonly before: T;
  readonly now: T;
}

/** What a request asks otherwise than the consumer agreed to before. Fields are names from the person down. */
export interface ConsentDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** asked over a longer or shorter time, in months; what begins or ends later alone is no change */
  readonly windows: readonly ({ readonly field: string } & Change<number>)[];
  /** asked with another argument, such as a threshold */
  readonly differently: readonly string[];
  readonly nowRequired: readonly string[];
  readonly nowOptional: readonly string[];
  readonly purpose: Change<string> | null;
  /** days: what was agreed before, what is asked at most now */
  readonly retention: Change<number> | null;
  /** hours in which it can be collected */
  readonly pickup: Change<number> | null;
  readonly newRecipients: readonly string[];
  readonly formerRecipients: readonly string[];
}

/**
 * Compares a repeated request with the consent that was given before: of what was asked, not of what was found.
 *
 * @returns `null` when there is nothing to compare: another provider, or another subject
 * @throws Malformed when the plan is not the one whose leaves the receipt lists
 */
export function consentDiff({ claims, plan, subject }: VerifiedRequest, earlier: EarlierConsent): ConsentDiff | null {
  const { receipt } = earlier;
  if (receipt.provider.id !== claims.iss || receipt.subject !== subject) return null;
  const [then, now] = [askedIn(sectionsOf(earlier.plan, subject)), askedIn(sectionsOf(plan, subject))];
  const listed = receipt.leaves.map(({ sensitivity: _, special_category: __, ...leaf }) => leaf);
  if (canonicalize(listed) !== canonicalize(leavesAsPlanned(sectionsOf(earlier.plan, subject))))
    throw new Malformed('plan');
  const both = [...now].flatMap(([field, asked]) => {
    const before = then.get(field);
    return before ? [{ field, before, now: asked }] : [];
  });
  return {
    added: [...now.keys()].filter((field) => !then.has(field)),
    removed: [...then.keys()].filter((field) => !now.has(field)),
    windows: both
      .map((asked) => ({ field: asked.field, before: asked.before.months, now: asked.now.months }))
      .filter((window) => window.before !== window.now),
    differently: both.filter((asked) => asked.before.others !== asked.now.others).map(({ field }) => field),
    nowRequired: both.filter((asked) => asked.before.isOptional && !asked.now.isOptional).map(({ field }) => field),
    nowOptional: both.filter((asked) => !asked.before.isOptional && asked.now.isOptional).map(({ field }) => field),
    purpose: changed(receipt.purpose, claims.purpose),
    retention: changed(receipt.retention_days, claims.retention_days),
    pickup: changed(receipt.pickup_hours, claims.pickup_hours),
    newRecipients: claims.recipients.filter((name) => !receipt.recipients.includes(name)),
    formerRecipients: receipt.recipients.filter((name) => !claims.recipients.includes(name)),
  };
}

function changed<T>(before: T, now: T): Change<T> | null {
  return before === now ? null : { before, now };
}

/** How a field is asked, under all its aliases together. */
interface Asked {
  /** of the longest period; 0 where none is asked */
  readonly months: number;
  /** canonical text of the arguments that are no period */
  readonly others: string;
  /** may be left out wherever it is asked */
  readonly isOptional: boolean;
}

function askedIn(sections: readonly PlannedSection[]): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { group, leaves } of sections)
    for (const { field, arguments: given } of leaves) {
      const before = asked.get(field) ?? { months: 0, others: '', isOptional: true };
      // By place in the response, which an alias renames: what is asked is the same.
      const values = Object.values(given).flatMap(membersOf);
      const months = values.flatMap(([, value]) => monthsOf(value));
      const others = values.filter(([, value]) => monthsOf(value).length === 0);
      asked.set(field, {
        months: Math.max(before.months, ...months),
        others: [...new Set([...before.others.split('\n'), ...others.map((one) => canonicalize(one))])]
          .sort()
          .join('\n'),
        isOptional: before.isOptional && group !== 'required',
      });
    }
  return asked;
}

const membersOf = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

const DAYS_OF_A_MONTH = 365.25 / 12;
const DAY_MS = 86_400_000;

/** The length of a period `{ from, to }` in whole months; none for anything else. */
function monthsOf(value: unknown): readonly number[] {
  const { from, to } = Object.fromEntries(membersOf(value));
  if (typeof from !== 'string' || typeof to !== 'string') return [];
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return Number.isFinite(days) ? [Math.round(days / DAYS_OF_A_MONTH)] : [];
}
