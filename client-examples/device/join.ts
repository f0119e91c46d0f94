import type { ResultOf } from 'gql.tada';
import { toBase64url, wipe } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type Digest, digestOf } from '../../sealing/digest.ts';
import {
  makeBoxKeyPair,
  makeSigningKey,
  type PublicJwk,
  parsePublicJwk,
  type SigningKey,
  type Thumbprint,
} from '../../sealing/keys.ts';
import { bindKey, readLink, redeemHash, redeemToken } from '../../sealing/link.ts';
import { type Plan, verifyPlan } from '../../sealing/plan.ts';
import { type KeyPair, type Primitives, portable, secureRandom } from '../../sealing/primitives.ts';
import {
  type Operator,
  parseOperator,
  type ReceiptProvider,
  readReceiptProvider,
} from '../../sealing/receipt-parties.ts';
import { namesBrokerKeys, type RequestClaims, verifyRequest } from '../../sealing/signed-request.ts';
import type { Subject } from '../../sealing/subject.ts';
import { type Caller, call } from '../wire/call.ts';
import type { Connection } from '../wire/connection.ts';
import { REDEEM } from './operations.ts';

export type Redeemed = ResultOf<typeof REDEEM>['redeemInvitation'];

/** A device in a session: its keys, and a request it has verified. Nothing of it outlives the session. */
export interface Joined {
  readonly caller: Caller;
  readonly signKey: SigningKey;
  readonly sealKey: KeyPair;
  /** Thumbprint of the key that signed the request, as the link named it. */
  readonly identity: Thumbprint;
  /** Keys the hashes by which one person's sections are recognised (D11). */
  readonly personKey: Uint8Array;
  readonly bindKey: Uint8Array;
  readonly request: NonNullable<Redeemed['request']>;
  /** Who asks and who runs the broker, as the receipt will name them. */
  readonly provider: ReceiptProvider;
  readonly operator: Operator;
  readonly claims: RequestClaims;
  readonly plan: Plan;
  readonly sectionKeys: readonly PublicJwk[];
  readonly session: NonNullable<Redeemed['session']>;
  readonly subject: Subject;
  readonly pairing: NonNullable<Redeemed['pairing']>;
}

/** The broker refused; `code` says which state the app is in now. */
export class JoinRefused extends Error {
  override readonly name = 'JoinRefused';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Opens a link: new keys, redeem once, and verify before anything is shown: thumbprint of the link, signature, request
 * key, that the request is this link's, document, plan, pinned section keys (design D8). Stops hard when any differs.
 *
 * @throws JoinRefused when the invitation does not work, `KEY_MISMATCH` when the provider's security check fails
 */
export async function join(connection: Connection, written: string, subject: Subject = 'APPLICANT'): Promise<Joined> {
  const link = readLink(written);
  const secret = link.secrets[subject];
  if (!secret) throw new JoinRefused('INVITATION_INVALID');
  const { primitives } = connection;
  const signKey = makeSigningKey(secureRandom, primitives);
  const sealKey = makeBoxKeyPair(secureRandom, primitives);
  const { redeemInvitation: redeemed } = await call({ ...connection, key: signKey }, REDEEM, {
    input: {
      requestId: link.requestId,
      redeemToken: toBase64url(redeemToken(secret)),
      sealKey: toBase64url(sealKey.publicKey),
    },
  });
  const { request, session, accessToken, pairing } = redeemed;
  if (!request || !session || !accessToken || !pairing)
    throw new JoinRefused(redeemed.refusals[0]?.code ?? 'INVITATION_INVALID');
  const { requestId, thumbprint } = link;
  const opened = { requestId, thumbprint, redeem: redeemHash(redeemToken(secret)) };
  const verified = verifyOpened(request, opened, subject, primitives);
  const bind = bindKey(secret);
  wipe(...Object.values(link.secrets));
  return {
    ...verified,
    identity: thumbprint,
    caller: { ...connection, key: signKey, accessToken: async () => accessToken },
    signKey,
    sealKey,
    personKey: secureRandom(32),
    bindKey: bind,
    request,
    session,
    subject,
    pairing,
  };
}

/** What a device knows of a link it opened, without its secret. */
export interface OpenedLink {
  readonly requestId: string;
  readonly thumbprint: Thumbprint;
  /** SHA-256 of what redeemed it: the signed request names it. */
  readonly redeem: Digest;
}

/**
 * The checks of design D8, before anything is shown: at the link, and again when a session is taken up.
 *
 * @param now - seconds since 1970; 0 for a session that began in time: the invitation may have ended since
 * @throws JoinRefused `KEY_MISMATCH`
 */
export function verifyOpened(
  request: NonNullable<Redeemed['request']>,
  { requestId, thumbprint, redeem }: OpenedLink,
  subject: Subject,
  primitives: Primitives = portable,
  now = Math.floor(Date.now() / 1000),
): Pick<Joined, 'provider' | 'operator' | 'claims' | 'plan' | 'sectionKeys'> {
  try {
    const claims = verifyRequest({
      jws: request.signedRequest,
      identityKey: request.identityKey,
      thumbprint,
      now,
      primitives,
    });
    const plan = verifyPlan(request.plan, claims);
    const sectionKeys = request.sectionKeys.map((key) => parsePublicJwk(key, 'sectionKey'));
    // Every request of this provider is truly signed; only this link's names what this secret redeems.
    const isOfThisLink = request.id === requestId && claims.redeem[subject] === redeem;
    const asSigned =
      claims.document === digestOf(request.document) && claims.variables === digestOf(canonicalize(request.variables));
    if (!isOfThisLink || !asSigned || !namesBrokerKeys(claims, sectionKeys) || claims.iss !== request.provider.id)
      throw new JoinRefused('KEY_MISMATCH');
    return { ...partiesOf(request), claims, plan, sectionKeys };
  } catch {
    throw new JoinRefused('KEY_MISMATCH');
  }
}

function partiesOf({ provider, operator }: NonNullable<Redeemed['request']>): Pick<Joined, 'provider' | 'operator'> {
  const { id, name, domain, kvk, address, helpdesk } = provider;
  const { phone, email, page } = helpdesk;
  const contact = { phone, email, page };
  return {
    provider: readReceiptProvider({ id, type: 'CONTROLLER', name, domain, kvk, address, contact }, 'provider'),
    operator: parseOperator(operator),
  };
}
