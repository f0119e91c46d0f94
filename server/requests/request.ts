import type { GraphQLSchema } from 'graphql';
import { mayHoldBsn } from '../../connectors/bsn.ts';
import { type CompiledDocument, compileDocument } from '../../schema/document.ts';
import { planRequest } from '../../schema/plan.ts';
import { checkPurpose } from '../../schema/policy.ts';
import { PURPOSE_IDS, type Purpose } from '../../schema/purpose.ts';
import { accepted, type Outcome, type Refused, refused } from '../../schema/refusals.ts';
import { SCHEMA_VERSION } from '../../schema/version.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import type { Thumbprint } from '../../sealing/keys.ts';
import { type Plan, planDigest, writePlan } from '../../sealing/plan.ts';
import type { RequestClaims } from '../../sealing/signed-request.ts';
import type { Subject } from '../../sealing/subject.ts';

/** What a provider asks, before it is signed. */
export interface AskedRequest {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly purpose: string;
  readonly retentionDays: number;
  readonly pickupHours: number;
  readonly subjects: readonly Subject[];
}

export interface PlannedRequest {
  readonly compiled: CompiledDocument;
  readonly plan: Plan;
  /** Canonical text of the plan. */
  readonly text: string;
  readonly purpose: Purpose;
}

/** Compiles, holds against the purpose and plans; every problem of the document at once, then every one of the policy. */
export function planAsked(schema: GraphQLSchema, asked: AskedRequest): Outcome<PlannedRequest> {
  const purpose = PURPOSE_IDS.find((id) => id === asked.purpose);
  if (!purpose) return refused('SCOPE_EXCEEDS_PURPOSE', 'there is no such purpose', 'purpose');
  const compiled = compileDocument(schema, { text: asked.document, variables: asked.variables, asOf: asked.asOf });
  if (!compiled.ok) return compiled;
  const allowed = checkPurpose(compiled.value, { ...asked, purpose });
  if (!allowed.ok) return allowed;
  const plan = planRequest(compiled.value, purpose);
  return accepted({ compiled: compiled.value, plan, text: writePlan(plan), purpose });
}

/** What the broker knows itself and the signed request must say too. */
export interface KnownOfRequest {
  readonly issuer: string;
  readonly providerId: string;
  readonly brokerKey: Thumbprint;
  readonly returnOrigins: readonly string[];
  readonly now: Date;
}

/** The longest an invitation may be open: 30 days. */
export const INVITATION_MS = 30 * 24 * 60 * 60 * 1000;
/** A request's day may differ one day from the broker's: nobody's midnight is everybody's. */
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Opens a request when every signed claim says what was sent and compiled; otherwise each claim that differs.
 */
export function openRequest(
  schema: GraphQLSchema,
  sent: { readonly document: string; readonly variables: Readonly<Record<string, unknown>> },
  claims: RequestClaims,
  known: KnownOfRequest,
): Outcome<PlannedRequest> {
  const planned = planAsked(schema, {
    ...sent,
    asOf: claims.as_of,
    purpose: claims.purpose,
    retentionDays: claims.retention_days,
    pickupHours: claims.pickup_hours,
    subjects: claims.subjects,
  });
  if (!planned.ok) return planned;
  if (claims.reference !== undefined && mayHoldBsn(claims.reference))
    return refused('BSN_NOT_ALLOWED', 'nine digits that may be a BSN', 'reference');
  const now = known.now.valueOf();
  const mismatches: readonly (readonly [claim: string, holds: boolean])[] = [
    ['iss', claims.iss === known.providerId],
    ['aud', claims.aud === known.issuer],
    ['document', claims.document === digestOf(sent.document)],
    ['variables', claims.variables === digestOf(canonicalize(sent.variables))],
    ['plan', claims.plan === planDigest(planned.value.text)],
    ['schema', claims.schema === SCHEMA_VERSION],
    ['as_of', Math.abs(Date.parse(`${claims.as_of}T12:00:00Z`) - now) <= 1.5 * DAY_MS],
    ['exp', claims.exp * 1000 > now && claims.exp * 1000 <= now + INVITATION_MS],
    ['broker_keys', claims.broker_keys.includes(known.brokerKey)],
    ['return_url', claims.return_url === null || known.returnOrigins.includes(new URL(claims.return_url).origin)],
  ];
  const refusals = mismatches
    .filter(([, holds]) => !holds)
    .map(
      ([claim]): Refused => ({
        code: 'REQUEST_MISMATCH',
        path: claim,
        detail: 'differs from what was sent or planned',
      }),
    );
  return refusals.length > 0 ? { ok: false, refusals } : planned;
}
