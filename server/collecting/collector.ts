import type { GraphQLSchema } from 'graphql';
import type { LoggedIn, SourceAnswer } from '../../connectors/connector.ts';
import { SourceFailure } from '../../connectors/source-failure.ts';
import type { SourceHttp } from '../../connectors/source-http.ts';
import { type CompiledDocument, compileDocument } from '../../schema/document.ts';
import type { Leaf } from '../../schema/leaf.ts';
import { planRequest } from '../../schema/plan.ts';
import { checkPurpose } from '../../schema/policy.ts';
import { projectSection } from '../../schema/project.ts';
import { PURPOSE_IDS } from '../../schema/purpose.ts';
import { PORTALS, type SourceId } from '../../schema/source.ts';
import { fromBase64url, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import { checkLaw } from '../../sealing/leaves.ts';
import type { Reference } from '../../sealing/payload.ts';
import { assertPerson } from '../../sealing/person.ts';
import { type Plan, type PlannedSection, planDigest, sectionsOf, writePlan } from '../../sealing/plan.ts';
import type { Primitives, Random } from '../../sealing/primitives.ts';
import { sealSection } from '../../sealing/section.ts';
import { type RequestClaims, readSignedRequest } from '../../sealing/signed-request.ts';
import type { CollectedSection, CollectJob, CollectResult } from './job.ts';
import { loadConnector, loadPortal } from './portals.ts';
import { wantedOf } from './wanted.ts';

/** What a collector works with besides its job. */
export interface CollectorTools {
  readonly schema: GraphQLSchema;
  readonly http: SourceHttp;
  readonly random: Random;
  readonly primitives: Primitives;
  /** The machine's clock, by which tokens live. */
  readonly clock: () => Date;
  /** Milliseconds of a clock that only runs forward. */
  readonly ticks: () => number;
}

/**
 * Serves one login of one person (design D7): compiles the request anew and compares it with what the provider signed,
 * holds it against the policy, finishes the login, fetches what is wanted of each source behind the portal, and seals
 * one section per source and group to the device. Plaintext exists between a source's last byte and the seal.
 */
export async function collect(job: CollectJob, tools: CollectorTools): Promise<CollectResult> {
  try {
    const asked = recompile(job, tools);
    const portal = await loadPortal(job.portal);
    if (!portal) throw new SourceFailure('REFUSED', 'no such portal');
    const loggedIn = await portal.exchange(job.access.portal, job.login, tools.http, tools.clock());
    const sections: CollectedSection[] = [];
    let plaintextMs = 0;
    const timed = timedHttp(tools);
    for (const source of PORTALS[job.portal].sources) {
      const planned = asked.sections.filter((section) => section.source === source && section.portal === job.portal);
      if (planned.length === 0) continue;
      const leaves = asked.compiled.leaves.filter((leaf) => leaf.source === source && leaf.subject === job.subject);
      const answer = await fetchFrom(source, leaves, asked.compiled.asOf, loggedIn, job, timed.http);
      for (const section of planned) sections.push(seal(section, answer, asked.compiled, job, tools));
      plaintextMs = Math.max(plaintextMs, tools.ticks() - timed.lastByte());
    }
    return { ok: true, sections, plaintextMs };
  } catch (error) {
    if (error instanceof SourceFailure) return { ok: false, failure: error.code, detail: error.detail };
    throw error;
  }
}

interface Asked {
  readonly compiled: CompiledDocument;
  readonly plan: Plan;
  /** Of this job's subject. */
  readonly sections: readonly PlannedSection[];
}

/** The stored request may have been changed since it was signed; what is fetched follows from the signature alone. */
function recompile(job: CollectJob, { schema, primitives }: CollectorTools): Asked {
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
  return { compiled: compiled.value, plan, sections: sectionsOf(plan, job.subject) };
}

function claimsOf(job: CollectJob, primitives: Primitives): RequestClaims {
  try {
    return readSignedRequest(job.signedRequest, job.identityKey, primitives);
  } catch {
    throw new SourceFailure('REFUSED', 'the request is not signed by its provider');
  }
}

async function fetchFrom(
  source: SourceId,
  leaves: readonly Leaf[],
  asOf: string,
  loggedIn: LoggedIn,
  job: CollectJob,
  http: SourceHttp,
): Promise<SourceAnswer> {
  const connector = await loadConnector(source);
  const access = job.access.sources[source];
  if (!connector || !access) throw new SourceFailure('REFUSED', `no access to ${source}`);
  return connector.fetch({
    access,
    loggedIn,
    wanted: wantedOf(leaves, asOf),
    http,
    now: new Date(job.now),
  });
}

/** The way out, and when the last whole answer came in by it. */
function timedHttp({ http, ticks }: CollectorTools): { readonly http: SourceHttp; readonly lastByte: () => number } {
  let last = ticks();
  return {
    http: {
      async send(request) {
        const response = await http.send(request);
        last = ticks();
        return response;
      },
    },
    lastByte: () => last,
  };
}

function seal(
  section: PlannedSection,
  answer: SourceAnswer,
  compiled: CompiledDocument,
  job: CollectJob,
  tools: CollectorTools,
): CollectedSection {
  const subject = compiled.subjects.find((tree) => tree.fieldName === job.subject.toLowerCase());
  if (!subject) throw new TypeError('a planned section has a subject');
  const { data, gaps } = projectSection(
    subject,
    { leaves: new Set(section.leaves.map(({ path }) => path)) },
    answer.record,
  );
  const broken = checkLaw({ leaves: section.leaves, data, gaps });
  if (broken.length > 0) throw new SourceFailure('MALFORMED', `the mapping broke the law at ${broken[0]?.path ?? ''}`);
  const personKey = fromBase64url(job.personKey, 'personKey', 32);
  const fetchedAt = new Date(job.now).toISOString();
  const sealed = sealSection({
    payload: {
      data,
      gaps,
      references: referencesOf(section, answer, subject.responseKey, fetchedAt),
      person: assertPerson({ personKey, ...answer.person }),
    },
    deviceSealKey: fromBase64url(job.deviceSealKey, 'deviceSealKey', 32),
    random: tools.random,
    primitives: tools.primitives,
  });
  wipe(personKey);
  return {
    ...sealed,
    section: section.id,
    ciphertext: spelled(sealed.ciphertext),
    keyForDevice: spelled(sealed.keyForDevice),
  };
}

/** base64url by Node itself: a megabyte takes the portable code of `sealing/` ten times as long. */
function spelled(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/**
 * The answer's references that speak of this section, by response path: field names become the names of the document.
 * A reference into a list speaks for the whole list, because a `period:` may have left out rows.
 */
function referencesOf(section: PlannedSection, answer: SourceAnswer, root: string, fetchedAt: string): Reference[] {
  const references = new Map<string, Reference>();
  for (const reference of answer.references) {
    const fields = reference.path.slice(0, reference.path.findIndex((step) => typeof step === 'number') >>> 0);
    for (const leaf of section.leaves) {
      if (fields.some((name, place) => leaf.field.split('.')[place] !== name)) continue;
      const steps = leaf.path.split('.').slice(0, fields.length + 1);
      const list = steps.findIndex((step) => step.endsWith('[]'));
      const path = steps.slice(0, list < 0 ? undefined : list + 1).map((step) => step.replace('[]', ''));
      references.set(JSON.stringify([path, reference.referenceDate]), { ...reference, path, fetchedAt });
    }
  }
  return references.size > 0
    ? [...references.values()]
    : [{ path: [root], source: section.source, fetchedAt, referenceDate: null, broughtByConsumer: false }];
}
