import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { consentLines, fieldTexts } from '../../schema/consent-text.ts';
import { portalsOf } from '../../schema/plan.ts';
import { tell } from '../../schema/refusal.type.ts';
import type { Outcome } from '../../schema/refusals.ts';
import { SCHEMA_VERSION } from '../../schema/version.ts';
import { planDigest } from '../../sealing/plan.ts';
import type { Context } from '../access/context.ts';
import { callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { createRequest, type RequestRoom } from './create-request.ts';
import type { DataRequestPlan } from './plan.types.ts';
import type { StoredRequest } from './request.store.ts';
import { type PlannedRequest, planAsked } from './request.ts';
import {
  type BrokerFacts,
  CreateDataRequestInput,
  CreateDataRequestPayload,
  type DataRequest,
  PreviewDataRequestInput,
  PreviewDataRequestPayload,
} from './request.types.ts';

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
    await this.room.attempts.take('ASK', callingProvider(context).id);
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

  private create(input: CreateDataRequestInput, context: Context): Promise<Outcome<StoredRequest>> {
    return createRequest(this.room, input, callingProvider(context));
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

export function shownRequest(stored: StoredRequest): DataRequest {
  const { id, purpose, createdAt, expiresAt, end } = stored;
  return { id, purpose, createdAt, expiresAt, endedAt: end?.at ?? null, supersededBy: end?.successor ?? null };
}
