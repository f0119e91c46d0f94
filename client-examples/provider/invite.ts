import type { ResultOf, VariablesOf } from 'gql.tada';
import { toBase64url } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import type { RequestRecord } from '../../sealing/delivery.ts';
import { type Digest, digestOf } from '../../sealing/digest.ts';
import { jwkThumbprint, makeBoxKeyPair, type PublicJwk, parsePublicJwk, type SigningKey } from '../../sealing/keys.ts';
import { ownLinks, redeemHash, redeemToken, writeLink } from '../../sealing/link.ts';
import { planDigest } from '../../sealing/plan.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { signRequest } from '../../sealing/signed-request.ts';
import type { PerSubject, Subject } from '../../sealing/subject.ts';
import { type Caller, call } from '../wire/call.ts';
import { CREATE, PREVIEW, REFRESH } from './operations.ts';

/** What a lender asks. */
export interface Ask {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly purpose: VariablesOf<typeof PREVIEW>['input']['purpose'];
  readonly subjects: readonly Subject[];
  readonly retentionDays: number;
  readonly pickupHours: number;
  readonly recipients: readonly string[];
  readonly returnUrl: string | null;
  /** Your own words for the request, shown to the consumer: at most 64 letters, digits and `-_./ `. */
  readonly reference?: string;
  /** How long the invitation may be redeemed. */
  readonly validHours: number;
}

/** Who signs: the provider's id and registered identity key. */
export interface Signer {
  readonly providerId: string;
  readonly identityKey: SigningKey;
  /** Origin of the consumer's app, where the link leads. */
  readonly app: string;
}

/** What the library gives back: the link, and the record that opens the result. Keep the record under your own lock. */
export interface Invitation {
  /** Holds everybody's secret: for one person, or for two on one device, one after the other. */
  readonly link: string;
  /** A link of their own for each: two people on a device each. */
  readonly links: PerSubject<string>;
  readonly record: RequestRecord;
  readonly expiresAt: string;
  readonly plan: NonNullable<ResultOf<typeof PREVIEW>['previewDataRequest']['plan']>;
}

/** The broker refused; every refusal says what happened and what to do. */
export class AskRefused extends Error {
  override readonly name = 'AskRefused';

  constructor(
    readonly refusals: readonly {
      readonly code: string;
      readonly path: string | null;
      readonly detail: string | null;
      readonly happened: string;
      readonly todo: string;
    }[],
  ) {
    super(refusals.map(({ code, path, detail }) => [code, path, detail].filter(Boolean).join(' ')).join('\n'));
  }
}

/**
 * Plans, signs and creates a data request, and draws its link (design D8). Request key and link secrets are made here
 * and never reach the broker: it learns a digest of what redeems, and nothing of what binds or opens.
 */
export function invite(caller: Caller, signer: Signer, ask: Ask): Promise<Invitation> {
  return signed(caller, signer, ask, async (input) => (await call(caller, CREATE, { input })).createDataRequest);
}

/**
 * A new invitation in the place of an open request: its links stop, its sessions end and erase themselves.
 * @throws AskRefused `ALREADY_APPROVED` once somebody has shared, `REQUEST_ENDED` when it is open no more
 */
export function refresh(caller: Caller, signer: Signer, ask: Ask, requestId: string): Promise<Invitation> {
  return signed(
    caller,
    signer,
    ask,
    async (input) => (await call(caller, REFRESH, { input: { ...input, requestId } })).refreshInvitation,
  );
}

async function signed(
  caller: Caller,
  signer: Signer,
  ask: Ask,
  send: (input: VariablesOf<typeof CREATE>['input']) => Promise<ResultOf<typeof CREATE>['createDataRequest']>,
): Promise<Invitation> {
  const { plan, broker } = await preview(caller, ask);
  const requestKey = makeBoxKeyPair(secureRandom, caller.primitives);
  const secrets: { [S in Subject]?: Uint8Array } = {};
  const redeem: { [S in Subject]?: Digest } = {};
  for (const subject of ask.subjects) {
    const secret = secureRandom(32);
    secrets[subject] = secret;
    redeem[subject] = redeemHash(redeemToken(secret));
  }
  const now = Math.floor(Date.parse(broker.now) / 1000);
  const brokerKeys: PublicJwk[] = broker.sectionKeys.map((key) => parsePublicJwk(key, 'sectionKey'));
  const signedRequest = signRequest(
    {
      v: 1,
      iss: signer.providerId,
      aud: broker.issuer,
      jti: toBase64url(secureRandom(16)),
      iat: now,
      exp: now + ask.validHours * 3600,
      document: digestOf(ask.document),
      variables: digestOf(canonicalize(ask.variables)),
      as_of: broker.asOf,
      plan: planDigest(plan.canonical),
      schema: broker.schema,
      purpose: ask.purpose,
      ...(ask.reference === undefined ? {} : { reference: ask.reference }),
      retention_days: ask.retentionDays,
      pickup_hours: ask.pickupHours,
      recipients: ask.recipients,
      subjects: ask.subjects,
      return_url: ask.returnUrl,
      request_key: toBase64url(requestKey.publicKey),
      redeem,
      broker_keys: brokerKeys.map(jwkThumbprint),
    },
    signer.identityKey,
    caller.primitives,
  );
  const { request, refusals } = await send({
    idempotencyKey: crypto.randomUUID(),
    document: ask.document,
    variables: { ...ask.variables },
    signedRequest,
  });
  if (!request) throw new AskRefused(refusals);
  const { thumbprint } = signer.identityKey;
  const link = writeLink({ app: signer.app, requestId: request.id, secrets, thumbprint });
  return {
    link,
    links: ownLinks(link),
    record: {
      v: 1,
      request: request.id,
      broker: broker.issuer,
      brokerKeys,
      provider: signer.providerId,
      identityKey: signer.identityKey.publicJwk,
      signedRequest,
      requestKey: { publicKey: toBase64url(requestKey.publicKey), secretKey: toBase64url(requestKey.secretKey) },
      linkSecrets: Object.fromEntries(
        Object.entries(secrets).map(([subject, secret]) => [subject, toBase64url(secret)]),
      ) as PerSubject<string>,
      plan: plan.canonical,
    },
    expiresAt: request.expiresAt,
    plan,
  };
}

/** What a request would be, without creating it. @throws AskRefused */
export async function preview(caller: Caller, ask: Ask) {
  const { document, purpose, retentionDays, pickupHours } = ask;
  const answer = await call(caller, PREVIEW, {
    input: {
      document,
      variables: { ...ask.variables },
      purpose,
      retentionDays,
      pickupHours,
      subjects: [...ask.subjects],
    },
  });
  const { plan, broker, refusals } = answer.previewDataRequest;
  if (!plan) throw new AskRefused(refusals);
  return { plan, broker };
}
