import type { ResultOf } from 'gql.tada';
import { toBase64url } from '../../sealing/bytes.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import type { Subject } from '../../sealing/subject.ts';
import { type Invitation, invite, refresh } from '../provider/invite.ts';
import { CLOSE, CONFIRM_PAIRING, REQUEST, REQUESTS, WITHDRAW } from '../provider/operations.ts';
import { call } from '../wire/call.ts';
import { type AskForm, askOf } from './ask.parse.ts';
import type { Desk } from './desk.ts';
import type { KeptRequest } from './kept-request.store.ts';

/** How far a request is, as the broker tells it. */
export type Standing = NonNullable<ResultOf<typeof REQUEST>['dataRequest']>;

/** Page of the desk to which the app returns when all happens on one device. */
const RETURN_PATH = '/back';

/** Signs and creates a request and keeps its case. @throws AskRefused */
export async function openCase(desk: Desk, form: AskForm): Promise<KeptRequest> {
  const ask = askOf(form, `${desk.origin}${RETURN_PATH}`);
  return keepInvitation(desk, form, toBase64url(secureRandom(16)), await invite(desk.caller, desk.signer, ask));
}

/** A new invitation for the same visit; what the old one led to ends. @throws AskRefused */
export async function refreshCase(desk: Desk, { id, form, visit }: KeptRequest): Promise<KeptRequest> {
  const ask = askOf(form, `${desk.origin}${RETURN_PATH}`);
  const renewed = await keepInvitation(desk, form, visit, await refresh(desk.caller, desk.signer, ask, id));
  await forgetUnused(desk, id);
  desk.changes.tell(id);
  return renewed;
}

async function keepInvitation(
  desk: Desk,
  form: AskForm,
  visit: string,
  { link, record, expiresAt, plan }: Invitation,
): Promise<KeptRequest> {
  const kept: KeptRequest = {
    id: record.request,
    form,
    createdAt: desk.now().toISOString(),
    expiresAt,
    logins: plan.logins,
    visit,
    plan: plan.canonical,
    secrets: { link, record },
    results: [],
    erasureAnswers: [],
  };
  await desk.requests.keep(kept);
  return kept;
}

/** Ends an invitation: `WITHDRAW` ends what it led to as well, `CLOSE` lets that go on. */
export async function endCase(desk: Desk, { id }: KeptRequest, how: 'WITHDRAW' | 'CLOSE'): Promise<undefined> {
  const input = { requestId: id };
  if (how === 'CLOSE') await call(desk.caller, CLOSE, { input });
  else {
    await call(desk.caller, WITHDRAW, { input });
    await forgetUnused(desk, id);
  }
  desk.changes.tell(id);
  return undefined;
}

/** Nothing arrived, and nothing will: link and keys go. */
async function forgetUnused({ requests, arrivals }: Desk, id: string): Promise<void> {
  if (arrivals.of(id).length === 0) await requests.change(id, () => ({ secrets: null }));
}

/** What the person in front of the desk proves to be theirs: digits they read, or what the app brought back. */
export type PairingProof = { readonly code: string } | { readonly returned: string };

/** Confirms that the device of this request is of the visit. */
export async function pair(desk: Desk, { id }: KeptRequest, subject: Subject, proof: PairingProof) {
  const input = { requestId: id, subject, ...proof };
  const { confirmPairing } = await call(desk.caller, CONFIRM_PAIRING, { input });
  desk.changes.tell(id);
  return confirmPairing;
}

/** @returns undefined where the broker does not know it (any more) */
export async function standingOf(desk: Desk, { id }: KeptRequest): Promise<Standing | undefined> {
  return (await call(desk.caller, REQUEST, { id })).dataRequest ?? undefined;
}

/** Where every case of the desk stands, by its id. */
export async function allStandings(desk: Desk): Promise<ReadonlyMap<string, Standing>> {
  const standings = new Map<string, Standing>();
  let after: string | null = null;
  do {
    const { dataRequests }: ResultOf<typeof REQUESTS> = await call(desk.caller, REQUESTS, { first: 100, after });
    for (const { node } of dataRequests.edges) standings.set(node.id, node);
    after = dataRequests.pageInfo.hasNextPage ? (dataRequests.pageInfo.endCursor ?? null) : null;
  } while (after !== null);
  return standings;
}
