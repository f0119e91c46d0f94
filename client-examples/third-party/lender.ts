import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Access, accessTokens, caller } from './access.ts';
import { watchDeliveries } from './deliveries.ts';
import { signingKey } from './keys.ts';
import { NotOpened, type Opened, open } from './open.ts';
import {
  ACKNOWLEDGE,
  type BrokerFacts,
  CONFIRM_PAIRING,
  CREATE,
  type Delivery,
  type DeliveryEvent,
  PREVIEW,
  REJECT,
  type Refusals,
  type RejectCode,
} from './operations.ts';
import { claimsInMemory, type RequestRecord } from './record.ts';
import { type Ask, linkOf, recordOf, type SignedAsk, signAsk } from './request.ts';
import type { Subject } from './subject.ts';

export interface LenderOptions {
  /** The broker, such as `https://broker.example`. */
  readonly issuer: string;
  readonly providerId: string;
  readonly clientKey: JWK;
  readonly identityKey: JWK;
  /** Origin of the consumer's app, which links lead to. */
  readonly app: string;
}

export interface Preview {
  /** Canonical text. */
  readonly plan: string;
  readonly broker: BrokerFacts;
}

/** A request that exists, and the link to hand over. */
export interface Invitation {
  readonly record: RequestRecord;
  readonly link: string;
}

/** The lender's half of the protocol. */
export interface ThirdPartyLender {
  readonly token: () => Promise<string>;
  readonly preview: (ask: Ask) => Promise<Preview>;
  readonly sign: (ask: Ask, preview: Preview) => SignedAsk;
  /** Sending the same again after a lost answer gives the same request. */
  readonly create: (signed: SignedAsk) => Promise<Invitation>;
  /** @param code the digits the consumer typed */
  readonly confirmPairing: (of: { requestId: string; subject: Subject; code: string }) => Promise<boolean>;
  /** @param after the last cursor kept */
  readonly deliveries: (after?: string) => AsyncGenerator<DeliveryEvent, void, undefined>;
  /** Opens a pending delivery by the own record. @throws NotExpected, NotOpened */
  readonly open: (delivery: Delivery) => Promise<Opened>;
  /** After the result is stored: the broker destroys its copy, this side its keys. @param opened the result */
  readonly acknowledge: (delivery: Delivery, opened: Opened) => Promise<void>;
  readonly reject: (delivery: Delivery, code: RejectCode) => Promise<void>;
}

/** The broker refused, and says with which codes, at which paths. */
export class AskRefused extends Error {
  override readonly name = 'AskRefused';

  constructor(readonly refusals: Refusals) {
    super(refusals.map(({ code, path }) => (path ? `${code} ${path}` : code)).join(', '));
  }
}

/** There is no record of the request a delivery is for. */
export class NotExpected extends Error {
  override readonly name = 'NotExpected';
}

/** A lender that keeps its records in memory; a real one keeps them, and the claims, under its own lock. */
export async function thirdPartyLender(options: LenderOptions): Promise<ThirdPartyLender> {
  const { providerId, app } = options;
  const identityKey = signingKey(options.identityKey);
  const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));
  const dpopKey = await exportJWK((await generateKeyPair('EdDSA', { extractable: true })).privateKey);
  const access: Access = { ...options, dpopKey, random, now: () => new Date() };
  const token = accessTokens(access);
  const call = caller(access, token);
  const records = new Map<string, RequestRecord>();
  const claims = claimsInMemory();

  const preview = async ({ document, variables, purpose, subjects, pickupHours }: Ask): Promise<Preview> => {
    const input = { document, variables, purpose, subjects, pickupHours, retentionDays: 0 };
    const { plan, broker, refusals } = await call(PREVIEW.query, { input }, PREVIEW.answer);
    if (!plan) throw new AskRefused(refusals);
    return { plan: plan.canonical, broker };
  };

  const create = async (signed: SignedAsk): Promise<Invitation> => {
    const { ask, idempotencyKey, signedRequest } = signed;
    const input = { idempotencyKey, signedRequest, document: ask.document, variables: ask.variables };
    const { request, refusals } = await call(CREATE.query, { input }, CREATE.answer);
    if (!request) throw new AskRefused(refusals);
    const record = recordOf(signed, { request: request.id, providerId, identityKey });
    records.set(record.request, record);
    return { record, link: linkOf(app, record, identityKey.thumbprint, ask.subjects) };
  };

  const confirmPairing: ThirdPartyLender['confirmPairing'] = async (input) => {
    const { isPaired, refusals } = await call(CONFIRM_PAIRING.query, { input }, CONFIRM_PAIRING.answer);
    if (refusals.some(({ code }) => code !== 'PAIRING_FAILED')) throw new AskRefused(refusals);
    return isPaired;
  };

  const openOwn = async ({ requestId, sealed }: Delivery): Promise<Opened> => {
    const record = records.get(requestId);
    if (!record) throw new NotExpected();
    return open(parsed(sealed), record, claims);
  };

  const acknowledge: ThirdPartyLender['acknowledge'] = async ({ id }, { receipt: { request, subject } }) => {
    const { delivery, refusals } = await call(ACKNOWLEDGE.query, { input: { deliveryId: id } }, ACKNOWLEDGE.answer);
    if (!delivery) throw new AskRefused(refusals);
    const record = records.get(request);
    if (record) forget(record, subject);
  };

  /** The subject's secret goes; the request key goes with the last one. */
  const forget = (record: RequestRecord, subject: Subject): void => {
    const { [subject]: _, ...linkSecrets } = record.linkSecrets;
    if (Object.keys(linkSecrets).length === 0) records.delete(record.request);
    else records.set(record.request, { ...record, linkSecrets });
  };

  const reject = async ({ id }: Delivery, code: RejectCode): Promise<void> => {
    const { delivery, refusals } = await call(REJECT.query, { input: { deliveryId: id, code } }, REJECT.answer);
    if (!delivery) throw new AskRefused(refusals);
  };

  return {
    token,
    preview,
    sign: (ask, previewed) => signAsk(ask, previewed, { providerId, identityKey }, random),
    create,
    confirmPairing,
    deliveries: (after) => watchDeliveries(access, token, after ?? null),
    open: openOwn,
    acknowledge,
    reject,
  };
}

function parsed(sealed: string | null): unknown {
  try {
    return JSON.parse(sealed ?? '');
  } catch {
    throw new NotOpened();
  }
}
