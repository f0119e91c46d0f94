import type { GraphQLSchema } from 'graphql';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { consentLines, fieldTexts } from '../../schema/consent-text.ts';
import { portalsOf } from '../../schema/plan.ts';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { SCHEMA_VERSION } from '../../schema/version.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import { jwkThumbprint, type PublicJwk } from '../../sealing/keys.ts';
import { planDigest } from '../../sealing/plan.ts';
import type { Random } from '../../sealing/primitives.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { type RequestClaims, readSignedRequest } from '../../sealing/signed-request.ts';
import type { Context } from '../access/context.ts';
import { callingProvider } from '../access/context.ts';
import { identityKey } from '../access/provider-key.store.ts';
import type { Bell } from '../database/bell.ts';
import { domainNow } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import { mintId } from '../database/ids.ts';
import { native } from '../keyring/native.ts';
import type { DataRequestPlan } from './plan.types.ts';
import { insertRequest, type StoredRequest } from './request.store.ts';
import { openRequest, type PlannedRequest, planAsked } from './request.ts';
import {
  type BrokerFacts,
  CreateDataRequestInput,
  CreateDataRequestPayload,
  type DataRequest,
  PreviewDataRequestInput,
  PreviewDataRequestPayload,
} from './request.types.ts';

/** What this room works with. */
export interface RequestRoom {
  readonly db: Database;
  readonly bell: Bell;
  readonly random: Random;
  readonly schema: GraphQLSchema;
  readonly issuer: string;
  readonly sectionKey: PublicJwk;
}

@Resolver()
export class RequestApi {
  constructor(private readonly room: RequestRoom) {}

  @Query(() => PreviewDataRequestPayload, {
    description: 'Provider: plan, logins, consumer’s text and refusals of a request, without creating it.',
  })
  async previewDataRequest(
    @Arg('input', () => PreviewDataRequestInput) input: PreviewDataRequestInput,
    @Ctx() context: Context,
  ): Promise<PreviewDataRequestPayload> {
    callingProvider(context);
    const now = await domainNow(this.room.db);
    const asOf = now.toISOString().slice(0, 10);
    const planned = planAsked(this.room.schema, { ...input, variables: input.variables ?? {}, asOf });
    return {
      plan: planned.ok ? this.planShown(planned.value) : null,
      broker: this.brokerFacts(now, asOf),
      refusals: planned.ok ? [] : tell(planned.refusals),
    };
  }

  @Mutation(() => CreateDataRequestPayload, {
    description: 'Provider: creates a signed data request. The link is drawn by the provider’s own library.',
  })
  async createDataRequest(
    @Arg('input', () => CreateDataRequestInput) input: CreateDataRequestInput,
    @Ctx() context: Context,
  ): Promise<CreateDataRequestPayload> {
    const created = await this.create(input, context);
    return created.ok
      ? { request: shownRequest(created.value), refusals: [] }
      : { request: null, refusals: tell(created.refusals) };
  }

  private async create(input: CreateDataRequestInput, context: Context): Promise<Outcome<StoredRequest>> {
    const provider = callingProvider(context);
    if (!/^[\x21-\x7e]{1,128}$/.test(input.idempotencyKey))
      return refused('MALFORMED', '1 to 128 printable characters', 'idempotencyKey');
    const verified = await this.verifySigned(input.signedRequest, provider.id);
    if (!verified.ok) return verified;
    const { claims, thumbprint } = verified.value;
    const { db, bell, random, schema, issuer, sectionKey } = this.room;
    const variables = input.variables ?? {};
    const now = await domainNow(db);
    const opened = openRequest(schema, { document: input.document, variables }, claims, {
      issuer,
      providerId: provider.id,
      brokerKey: jwkThumbprint(sectionKey),
      returnOrigins: provider.returnOrigins,
      now,
    });
    if (!opened.ok) return opened;
    const stored = await insertRequest(db, bell, {
      row: {
        id: mintId('req', random),
        providerId: provider.id,
        idempotencyKey: input.idempotencyKey,
        inputDigest: digestOf(canonicalize([input.document, variables, input.signedRequest])),
        identityKey: thumbprint,
        signedRequest: input.signedRequest,
        document: input.document,
        variables,
        plan: opened.value.text,
        purpose: opened.value.purpose,
        retentionDays: claims.retention_days,
        pickupHours: claims.pickup_hours,
        returnUrl: claims.return_url,
        createdAt: now,
        expiresAt: new Date(claims.exp * 1000),
      },
      redeem: claims.subjects.flatMap((subject) => {
        const hash = claims.redeem[subject];
        return hash === undefined ? [] : [{ subject, hash }];
      }),
    });
    return stored === 'CONFLICT' ? refused('IDEMPOTENCY_CONFLICT', undefined, 'idempotencyKey') : accepted(stored);
  }

  /** The key the JWS names must be this provider's and active; then its signature. */
  private async verifySigned(
    jws: string,
    providerId: Parameters<typeof identityKey>[1],
  ): Promise<Outcome<{ readonly claims: RequestClaims; readonly thumbprint: string }>> {
    const kid = keyNamed(jws);
    const key = kid === undefined ? null : await identityKey(this.room.db, providerId, kid);
    if (!key || kid === undefined) return refused('KEY_UNKNOWN', undefined, 'signedRequest');
    if (key.status !== 'ACTIVE') return refused('KEY_REVOKED', key.status.toLowerCase(), 'signedRequest');
    try {
      return accepted({ claims: readSignedRequest(jws, key.jwk, native), thumbprint: kid });
    } catch (error) {
      if (!(error instanceof SealingRefused)) throw error;
      return refused('REQUEST_MISMATCH', error.code, 'signedRequest');
    }
  }

  private brokerFacts(now: Date, asOf: string): BrokerFacts {
    return { issuer: this.room.issuer, sectionKeys: [this.room.sectionKey], schema: SCHEMA_VERSION, now, asOf };
  }

  private planShown({ plan, text }: PlannedRequest): DataRequestPlan {
    const words = fieldTexts(this.room.schema);
    const shown = (section: (typeof plan.sections)[number], language: 'nl' | 'en') =>
      consentLines(section, words, language).map(({ label, explanation }) => `${label}: ${explanation}`);
    return {
      canonical: text,
      digest: planDigest(text),
      sections: plan.sections.map(({ available, leaves, ...section }) => ({
        ...section,
        isAvailable: available,
        leaves: [...leaves],
      })),
      logins: portalsOf(plan, 'APPLICANT').length + portalsOf(plan, 'PARTNER').length,
      cost: plan.sections.reduce((sum, section) => sum + section.leaves.length, 0),
      consentTexts: plan.sections.map((section) => ({
        section: section.id,
        nl: shown(section, 'nl'),
        en: shown(section, 'en'),
      })),
    };
  }
}

/** The `kid` of a compact JWS before anything is verified; it only says which registered key to verify with. */
function keyNamed(jws: string): string | undefined {
  try {
    const header: unknown = JSON.parse(Buffer.from(jws.split('.')[0] ?? '', 'base64url').toString());
    const kid: unknown = typeof header === 'object' && header !== null ? Reflect.get(header, 'kid') : undefined;
    return typeof kid === 'string' && kid.length === 43 ? kid : undefined;
  } catch {
    return undefined;
  }
}

export function shownRequest(stored: StoredRequest): DataRequest {
  const { id, purpose, createdAt, expiresAt, end } = stored;
  return { id, purpose, createdAt, expiresAt, endedAt: end?.at ?? null };
}
