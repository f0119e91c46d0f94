import { createHash } from 'node:crypto';
import { bankPortal } from '../../connectors/portals/bank.portal.ts';
import type { SourceHttp, SourceRequest } from '../../connectors/source-http.ts';
import { bareSchema } from '../../schema/bare-schema.ts';
import { compileDocument } from '../../schema/document.ts';
import { planRequest } from '../../schema/plan.ts';
import type { Purpose } from '../../schema/purpose.ts';
import { SCHEMA_VERSION } from '../../schema/version.ts';
import { fromBase64url, toBase64url } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { digestOf } from '../../sealing/digest.ts';
import { makeBoxKeyPair, makeSigningKey } from '../../sealing/keys.ts';
import { type Payload, parsePayload, unpadPayload } from '../../sealing/payload.ts';
import { planDigest, writePlan } from '../../sealing/plan.ts';
import { native } from '../../sealing/primitives.node.ts';
import { type KeyPair, secureRandom } from '../../sealing/primitives.ts';
import { openBox } from '../../sealing/sealed-box.ts';
import { type RequestClaims, signRequest } from '../../sealing/signed-request.ts';
import type { CollectedSection, CollectJob } from './job.ts';
import type { CollectorTools } from './tools.ts';

/** The instant of every job here. */
export const NOW = new Date('2026-11-24T12:00:00Z');
const BASE_URL = 'https://bank.example';
const CODE_VERIFIER = 'v'.repeat(43);

export interface AskedOfBank {
  readonly document: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly purpose?: Purpose;
  /** Claims signed otherwise than the document says. */
  readonly lies?: Partial<RequestClaims>;
}

export interface JobMade {
  readonly job: CollectJob;
  readonly deviceSealKey: KeyPair;
}

/** What a provider signed, as a job carries it. */
export type SignedAsk = Pick<CollectJob, 'signedRequest' | 'identityKey' | 'document' | 'variables'>;

/** A document signed by a provider of its own, with claims that say what it says; `lies` are signed otherwise. */
export function signedAsk({ document, variables = {}, purpose = 'MORTGAGE', lies }: AskedOfBank, now = NOW): SignedAsk {
  const identityKey = makeSigningKey(secureRandom);
  const asOf = now.toISOString().slice(0, 10);
  const compiled = compileDocument(bareSchema(), { text: document, variables, asOf });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  const seconds = Math.floor(now.valueOf() / 1000);
  const claims: RequestClaims = {
    v: 1,
    iss: 'prv_1',
    aud: 'https://broker.example',
    jti: toBase64url(secureRandom(16)),
    iat: seconds,
    exp: seconds + 3600,
    document: digestOf(document),
    variables: digestOf(canonicalize(variables)),
    as_of: asOf,
    plan: planDigest(writePlan(planRequest(compiled.value, purpose))),
    schema: SCHEMA_VERSION,
    purpose,
    retention_days: 0,
    pickup_hours: 6,
    recipients: [],
    subjects: ['APPLICANT'],
    return_url: null,
    request_key: toBase64url(makeBoxKeyPair(secureRandom).publicKey),
    redeem: { APPLICANT: digestOf('redeem') },
    broker_keys: [makeSigningKey(secureRandom).thumbprint],
    ...lies,
  };
  return { signedRequest: signRequest(claims, identityKey), identityKey: identityKey.publicJwk, document, variables };
}

/** A job at a bank as the main process hands it out: a document a provider signed, after a login that went well. */
export async function bankJob(ask: AskedOfBank): Promise<JobMade> {
  const deviceSealKey = makeBoxKeyPair(secureRandom);
  const job: CollectJob = {
    portal: 'BANK',
    access: { portal: { baseUrl: BASE_URL }, sources: { BANK: { baseUrl: BASE_URL } }, origins: [BASE_URL] },
    login: {
      code: await codeOfLogin(),
      codeVerifier: CODE_VERIFIER,
      nonce: 'nonce',
      redirectUri: 'https://app.example/return',
      keep: 'consent-1',
    },
    ...signedAsk(ask),
    subject: 'APPLICANT',
    deviceSealKey: toBase64url(deviceSealKey.publicKey),
    personKey: toBase64url(secureRandom(32)),
    now: NOW.valueOf(),
    allowLoopback: false,
  };
  return { job, deviceSealKey };
}

/** A bank that answers from memory, and remembers what it was asked. */
export interface MemoryBank extends SourceHttp {
  readonly asked: readonly SourceRequest[];
}

/** @param booked - transactions of the bank's one account, as XS2A has them */
export function memoryBank(booked: readonly object[]): MemoryBank {
  const account = { resourceId: 'account-1', iban: 'NL91ABNA0417164300', currency: 'EUR', ownerName: 'K. Test' };
  const bodies = {
    '/v1/accounts': json({ accounts: [account] }),
    '/v1/accounts/account-1/transactions': json({ account: { iban: account.iban }, transactions: { booked } }),
    '/v1/consents': json({ consentId: 'consent-1', _links: { scaRedirect: { href: `${BASE_URL}/login` } } }),
    '/v1/consents/consent-1/status': json({ consentStatus: 'valid' }),
  };
  const asked: SourceRequest[] = [];
  return {
    asked,
    async send(request) {
      asked.push(request);
      const body = Object.entries(bodies).find(([path]) => path === new URL(request.url).pathname)?.[1];
      return { status: body ? 200 : 404, headers: {}, body: body ?? json({}) };
    },
  };
}

/** A collector's tools around a way out, as `collector.main.ts` puts them together. */
export function toolsWith(http: SourceHttp): CollectorTools {
  return {
    schema: bareSchema(),
    http: () => http,
    random: secureRandom,
    primitives: native,
    fileKey: makeBoxKeyPair(secureRandom),
    clock: () => NOW,
    ticks: () => performance.now(),
  };
}

/** What a section holds, as the device opens it. */
export function openedBy(device: KeyPair, { ciphertext, keyForDevice }: CollectedSection): Payload {
  const bytes = fromBase64url(ciphertext, 'ciphertext');
  const key = openBox(fromBase64url(keyForDevice, 'keyForDevice', 80), device, native);
  const padded = native.secretboxOpen(bytes.subarray(24), bytes.subarray(0, 24), key ?? new Uint8Array(32));
  return parsePayload(unpadPayload(padded ?? new Uint8Array()));
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** The code that only the browser which finished the login gets to see: from the address the bank was told. */
async function codeOfLogin(): Promise<string> {
  const bank = memoryBank([]);
  const start = {
    state: 'tsk_1',
    nonce: 'nonce',
    codeChallenge: createHash('sha256').update(CODE_VERIFIER).digest('base64url'),
    redirectUri: 'https://app.example/return',
    language: 'nl',
    psuAddress: '192.0.2.7',
    wanted: [],
  } as const;
  await bankPortal.begin({ baseUrl: BASE_URL }, start, bank, NOW);
  return new URL(bank.asked[0]?.headers?.['tpp-redirect-uri'] ?? '').searchParams.get('code') ?? '';
}
