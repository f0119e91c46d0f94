import { SCHEMA_VERSION } from '../../schema/version.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { canonicalize } from '../../sealing/canonical.ts';
import { type Digest, digestOf } from '../../sealing/digest.ts';
import { makeBoxKeyPair } from '../../sealing/keys.ts';
import { redeemHash } from '../../sealing/link.ts';
import { planDigest } from '../../sealing/plan.ts';
import { signRequest } from '../../sealing/signed-request.ts';
import { SUBJECTS, type Subject } from '../../sealing/subject.ts';
import { random, secondsOf, type TestProvider } from '../access/caller.fixture.ts';
import type { TestDevice } from '../access/device.fixture.ts';
import { apiSchema } from '../api.schema.ts';
import { domainNow } from '../database/clock.ts';
import type { RequestId, SessionId, TaskId } from '../database/ids.ts';
import { ask, headersOf, type Stage } from '../http.stage.fixture.ts';
import { planAsked } from '../requests/request.ts';

/** A provider and devices that speak the wire, with what each of them remembers. */

const DOCUMENT = '{ applicant { household { numberOfChildren } } partner { household { numberOfChildren } } }';
/** The one portal of what is asked. */
export const PORTAL = 'MIJNOVERHEID';

export interface Invited {
  readonly id: RequestId;
  readonly tokens: Readonly<Record<Subject, string>>;
}

/** A session as its device knows it. */
export interface Joined {
  readonly id: SessionId;
  readonly of: Invited;
  readonly subject: Subject;
  readonly device: TestDevice;
  readonly token: string;
  readonly code: string;
  readonly returned: string;
  /** The newest login. */
  login: TaskId | null;
  /** The newest approval. */
  approved: Digest | null;
}

interface Answered {
  readonly refusals?: readonly { readonly code: string }[];
}

export class Parties {
  constructor(
    private readonly stage: Stage,
    private readonly provider: TestProvider,
    private readonly accessToken: string,
  ) {}

  /** @returns the request, or the code it is refused with */
  async create(minutes: number, inPlaceOf?: Invited): Promise<Invited | string> {
    const { keys, practice } = this.stage;
    const now = await domainNow(practice.database.db);
    const asOf = now.toISOString().slice(0, 10);
    const asked = { purpose: 'MORTGAGE', retentionDays: 0, pickupHours: 72, subjects: SUBJECTS } as const;
    const planned = planAsked(apiSchema(undefined), { ...asked, document: DOCUMENT, variables: {}, asOf });
    if (!planned.ok) throw new Error('what is asked can be planned');
    const tokens = { APPLICANT: random(32), PARTNER: random(32) };
    const signedRequest = signRequest(
      {
        v: 1,
        iss: this.provider.id,
        aud: practice.origin,
        jti: toBase64url(random(16)),
        iat: secondsOf(now),
        exp: secondsOf(now) + minutes * 60,
        document: digestOf(DOCUMENT),
        variables: digestOf(canonicalize({})),
        as_of: asOf,
        plan: planDigest(planned.value.text),
        schema: SCHEMA_VERSION,
        purpose: asked.purpose,
        retention_days: 0,
        pickup_hours: asked.pickupHours,
        recipients: [],
        subjects: SUBJECTS,
        return_url: `https://www.${this.provider.name.split(' ')[0]?.toLowerCase()}.example/back`,
        request_key: toBase64url(makeBoxKeyPair(random).publicKey),
        redeem: { APPLICANT: redeemHash(tokens.APPLICANT), PARTNER: redeemHash(tokens.PARTNER) },
        broker_keys: [keys.section.thumbprint],
      },
      this.provider.identityKey,
    );
    const idempotencyKey = toBase64url(random(16));
    const input = { idempotencyKey, document: DOCUMENT, variables: {}, signedRequest };
    const what = inPlaceOf ? 'refreshInvitation' : 'createDataRequest';
    const type = inPlaceOf ? 'RefreshInvitationInput' : 'CreateDataRequestInput';
    const answer = await this.asProvider(
      `mutation($input: ${type}!) { done: ${what}(input: $input) { request { id } refusals { code } } }`,
      { input: inPlaceOf ? { ...input, requestId: inPlaceOf.id } : input },
    );
    if (!answer.request) return codeOf(answer);
    const written = { APPLICANT: toBase64url(tokens.APPLICANT), PARTNER: toBase64url(tokens.PARTNER) };
    return { id: answer.request.id, tokens: written };
  }

  /** @returns the session, or the code it is refused with */
  async redeem(of: Invited, subject: Subject, device: TestDevice): Promise<Joined | string> {
    const sealKey = toBase64url(device.sealKey.publicKey);
    const input = { requestId: of.id, redeemToken: of.tokens[subject], sealKey };
    const answer = await this.as(
      device,
      null,
      'mutation($input: RedeemInvitationInput!) { done: redeemInvitation(input: $input) { session { id } accessToken pairing { code returnUrl } refusals { code } } }',
      { input },
    );
    if (!answer.session) return codeOf(answer);
    const { code, returnUrl } = answer.pairing;
    const returned = new URL(returnUrl).searchParams.get('zegel_pairing') ?? '';
    const known = { id: answer.session.id, token: answer.accessToken, code, returned };
    return { ...known, of, subject, device, login: null, approved: null };
  }

  /** @returns what a subject's pairing came to */
  async pair({ of, subject }: Joined, shown: { readonly code?: string; readonly returned?: string }): Promise<string> {
    const answer = await this.asProvider(
      'mutation($input: ConfirmPairingInput!) { done: confirmPairing(input: $input) { isPaired triesLeft refusals { code } } }',
      { input: { requestId: of.id, subject, ...shown } },
    );
    return answer.isPaired ? 'PAIRED' : `${codeOf(answer)} ${answer.triesLeft}`;
  }

  async login(joined: Joined): Promise<string> {
    const query = `mutation { done: startLogin(input: { portal: ${PORTAL} }) { state refusals { code } } }`;
    const answer = await this.as(joined.device, joined.token, query);
    if (answer.state) joined.login = answer.state;
    return codeOf(answer);
  }

  /** The consumer left the portal's page, and the device hands that over. */
  async leave(joined: Joined): Promise<string> {
    const input = { state: joined.login ?? 'none', error: 'access_denied', personKey: toBase64url(random(32)) };
    const query = 'mutation($input: CompleteLoginInput!) { done: completeLogin(input: $input) { refusals { code } } }';
    return codeOf(await this.as(joined.device, joined.token, query, { input }));
  }

  /** Any other mutation of a session, as text. */
  async act({ device, token }: Joined, mutation: string): Promise<string> {
    return codeOf(await this.as(device, token, `mutation { done: ${mutation} { refusals { code } } }`));
  }

  /** What the device sees: state, and how many sections. */
  async look({ device, token }: Joined): Promise<string> {
    const { state, sections } = await this.as(device, token, '{ done: session { state sections { section } } }');
    return `${state} ${sections.length}`;
  }

  /** The status of a call with somebody's token and another device's key. */
  async trespass({ token }: Joined, by: TestDevice): Promise<number> {
    const { endpoint } = this.stage;
    return (await ask(endpoint, await headersOf(endpoint, by.signKey, token), '{ session { state } }')).status;
  }

  /** What the provider sees of those it asked, and whether its request has ended. */
  async lookAt({ id }: Invited): Promise<readonly string[]> {
    const query = 'query($id: ID!) { done: dataRequest(id: $id) { endedAt subjects { state } } }';
    const { endedAt, subjects } = await this.asProvider(query, { id });
    return [...subjects.map(({ state }: { readonly state: string }) => state), endedAt === null ? 'OPEN' : 'ENDED'];
  }

  end({ id }: Invited, how: 'withdrawDataRequest' | 'closeDataRequest'): Promise<string> {
    const query = `mutation($id: ID!) { done: ${how}(input: { requestId: $id }) { refusals { code } } }`;
    return this.asProvider(query, { id }).then(codeOf);
  }

  private async asProvider(query: string, variables: object) {
    const { endpoint } = this.stage;
    const headers = await headersOf(endpoint, this.provider.clientKey, this.accessToken);
    return (await ask(endpoint, headers, query, variables)).body.data.done;
  }

  private async as({ signKey }: TestDevice, token: string | null, query: string, variables: object = {}) {
    const { endpoint } = this.stage;
    return (await ask(endpoint, await headersOf(endpoint, signKey, token), query, variables)).body.data.done;
  }
}

/** The first refusal, or DONE. */
function codeOf({ refusals }: Answered): string {
  return refusals?.[0]?.code ?? 'DONE';
}
