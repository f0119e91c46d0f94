import { SourceFailure } from '../../connectors/source-failure.ts';
import { type CompiledDocument, compileDocument } from '../../schema/document.ts';
import type { Leaf } from '../../schema/leaf.ts';
import { planRequest } from '../../schema/plan.ts';
import { checkPurpose } from '../../schema/policy.ts';
import { PURPOSE_IDS } from '../../schema/purpose.ts';
import { PORTALS, type SourceId } from '../../schema/source.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import { type PlannedSection, planDigest, sectionsOf, writePlan } from '../../sealing/plan.ts';
import type { Primitives } from '../../sealing/primitives.ts';
import { type RequestClaims, readSignedRequest } from '../../sealing/signed-request.ts';
import type { CollectJob } from './job.ts';
import type { CollectorTools } from './tools.ts';

/** What one login is to bring, as far as the provider's signature says so. */
export interface Asked {
  readonly compiled: CompiledDocument;
  /** Of this job's subject, behind this job's portal. */
  readonly sections: readonly PlannedSection[];
  /** The sources of those sections, in the order in which the portal has them. */
  readonly sources: readonly SourceId[];
}

/**
 * Compiles the request anew: the stored one may have been changed since it was signed, and what is fetched follows from
 * the signature alone.
 *
 * @throws SourceFailure REFUSED when document, variables, purpose or plan is not what the provider signed
 */
export function askedOf(job: CollectJob, { schema, primitives }: CollectorTools): Asked {
  const claims = claimsOf(job, primitives);
  const purpose = PURPOSE_IDS.find((id) => id === claims.purpose);
  const sameTexts =
    claims.document === digestOf(job.document) && claims.variables === digestOf(canonicalize(job.variables));
  if (!sameTexts || !purpose) throw new SourceFailure('REFUSED', 'the request is not the one that was signed');
  const compiled = compileDocument(schema, { text: job.document, variables: job.variables, asOf: claims.as_of });
  if (!compiled.ok) throw new SourceFailure('REFUSED', 'the request does not compile');
  const terms = {
    purpose,
    retentionDays: claims.retention_days,
    pickupHours: claims.pickup_hours,
    subjects: claims.subjects,
  };
  if (!checkPurpose(compiled.value, terms).ok) throw new SourceFailure('REFUSED', 'the request exceeds its purpose');
  const plan = planRequest(compiled.value, purpose);
  if (planDigest(writePlan(plan)) !== claims.plan)
    throw new SourceFailure('REFUSED', 'the plan is not the one that was signed');
  const sections = sectionsOf(plan, job.subject).filter(({ portal }) => portal === job.portal);
  const sources = PORTALS[job.portal].sources.filter((id) => sections.some(({ source }) => source === id));
  return { compiled: compiled.value, sections, sources };
}

/** The leaves that one source is asked for. */
export function leavesOf({ compiled }: Asked, job: CollectJob, source: SourceId): readonly Leaf[] {
  return compiled.leaves.filter((leaf) => leaf.source === source && leaf.subject === job.subject);
}

function claimsOf(job: CollectJob, primitives: Primitives): RequestClaims {
  try {
    return readSignedRequest(job.signedRequest, job.identityKey, primitives);
  } catch {
    throw new SourceFailure('REFUSED', 'the request is not signed by its provider');
  }
}
