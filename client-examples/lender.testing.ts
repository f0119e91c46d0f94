import { makeSigningKey, parsePrivateJwk } from '../sealing/keys.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { accessTokens } from './provider/access-token.ts';
import { type Ask, type Invitation, invite, type Signer } from './provider/invite.ts';
import type { Stage } from './story.ts';
import type { Caller } from './wire/call.ts';
import { fromNode } from './wire/connection.node.ts';

/** A lender of a test: the practice lender with a DPoP key of its own. */
export interface TestLender {
  readonly caller: Caller;
  readonly signer: Signer;
  /** Asks a name and an age, or whatever else is given. */
  readonly invite: (ask?: Partial<Ask>) => Promise<Invitation>;
}

export const SMALL_ASK: Ask = {
  document:
    '{ applicant { identity { fullName isOver(age: 18) } employment { employers(period: {last: "P12M"}) { name } } } }',
  variables: {},
  purpose: 'MORTGAGE',
  subjects: ['APPLICANT'],
  retentionDays: 0,
  pickupHours: 6,
  recipients: [],
  returnUrl: null,
  validHours: 24,
};

export function testLender({ origin, appOrigin, lender }: Stage): TestLender {
  const dpopKey = makeSigningKey(secureRandom);
  const caller: Caller = {
    ...fromNode(`${origin}/graphql`),
    key: dpopKey,
    accessToken: accessTokens({ issuer: origin, providerId: lender.id, clientKey: lender.clientKey, dpopKey }),
  };
  const signer: Signer = { providerId: lender.id, identityKey: parsePrivateJwk(lender.identityKey), app: appOrigin };
  return { caller, signer, invite: (ask = {}) => invite(caller, signer, { ...SMALL_ASK, ...ask }) };
}
