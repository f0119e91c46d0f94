import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { fromBase64url } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import { type PublicJwk, parseBoxKey, type SigningKey } from '../../sealing/keys.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { type Context, callingNewDevice } from '../access/context.ts';
import type { NewDevice } from '../access/device.ts';
import { networkOf } from '../access/network.ts';
import { issueSessionToken } from '../access/session-token.ts';
import { domainNow } from '../database/clock.ts';
import { isId, mintId } from '../database/ids.ts';
import { invitedSubject, requestById, type StoredRequest } from '../requests/request.store.ts';
import { askerOf } from './asker.ts';
import { pairingFacts } from './pairing.ts';
import type { SessionRoom } from './session.room.ts';
import { SESSION_MS } from './session.state.ts';
import { insertSession, loadSession, sessionOf } from './session.store.ts';
import { RedeemInvitationInput, RedeemInvitationPayload, type SignedRequestFacts } from './session.types.ts';
import { shown } from './shown-session.ts';

@Resolver()
export class RedeemApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => RedeemInvitationPayload, {
    description: 'Device: redeems an invitation, once. Needs a DPoP proof of the device’s key, and no token.',
  })
  async redeemInvitation(
    @Arg('input', () => RedeemInvitationInput) input: RedeemInvitationInput,
    @Ctx() context: Context,
  ): Promise<RedeemInvitationPayload> {
    const device = callingNewDevice(context);
    const attempt = await this.room.attempts.take('REDEEM', networkOf(context.address));
    const redeemed = await this.redeem(input, device);
    if (redeemed.ok) await attempt.giveBack();
    const nothing = { session: null, accessToken: null, tokenExpiresAt: null, request: null, pairing: null };
    return redeemed.ok ? { ...redeemed.value, refusals: [] } : { ...nothing, refusals: tell(redeemed.refusals) };
  }

  private async redeem(
    input: RedeemInvitationInput,
    device: NewDevice,
  ): Promise<Outcome<Omit<RedeemInvitationPayload, 'refusals'>>> {
    const { db, keyring, random, keys } = this.room;
    const hash = redeemHashOf(input.redeemToken);
    const sealKey = sealKeyOf(input.sealKey);
    if (!sealKey) return refused('MALFORMED', 'an X25519 public key in base64url', 'sealKey');
    if (hash === undefined || !isId('req', input.requestId)) return refused('INVITATION_INVALID');
    const [request, subject, sessions, now] = await Promise.all([
      requestById(db, input.requestId),
      invitedSubject(db, input.requestId, hash),
      sessionOf(db, input.requestId),
      domainNow(db),
    ]);
    if (!request || !subject) return refused('INVITATION_INVALID');
    const known = sessions.find((row) => row.subject === subject);
    if (known) return refused(known.device === device.thumbprint ? 'INVITATION_USED' : 'INVITATION_INVALID');
    if (request.end || now >= request.expiresAt) return refused('INVITATION_INVALID');
    const facts = await this.requestFacts(request, keys.section);
    if (!facts) return refused('INVITATION_INVALID');

    const row = {
      id: mintId('ses', random),
      requestId: request.id,
      subject,
      device: device.thumbprint,
      deviceKey: device.signKey,
      storageKeyId: mintId('key', random),
      startedAt: now,
    };
    await keyring.create(row.storageKeyId);
    if (!(await insertSession(db, this.room.bell, row))) {
      await keyring.destroy(row.storageKeyId);
      return refused('INVITATION_INVALID');
    }
    const loaded = await loadSession(db, row.id);
    if (!loaded) throw new Error('a session just inserted is there');
    const issuedAt = this.room.clock();
    const tokenExpiresAt = new Date(issuedAt.valueOf() + SESSION_MS);
    const accessToken = issueSessionToken(this.room, keys.token, {
      session: row.id,
      request: request.id,
      subject,
      thumbprint: device.thumbprint,
      sealKey,
      issuedAt,
      expiresAt: tokenExpiresAt,
    });
    return accepted({
      session: shown(loaded, now),
      accessToken,
      tokenExpiresAt,
      request: facts,
      pairing: pairingFacts(keys, row.id, request),
    });
  }

  private async requestFacts(request: StoredRequest, sectionKey: SigningKey): Promise<SignedRequestFacts | undefined> {
    const asker = await askerOf(this.room.db, request);
    if (!asker) return undefined;
    const { provider, key } = asker;
    const { id, signedRequest, document, variables, plan } = request;
    const { name, domain, kvk, address, helpdesk } = provider;
    const sectionKeys: PublicJwk[] = [sectionKey.publicJwk];
    return {
      id,
      signedRequest,
      identityKey: key,
      sectionKeys,
      document,
      variables,
      plan,
      provider: { id: provider.id, name, domain, kvk, address, helpdesk },
      operator: this.room.operator,
    };
  }
}
function redeemHashOf(token: string): string | undefined {
  try {
    return digestOf(fromBase64url(token, 'redeemToken', 32));
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}

function sealKeyOf(text: string): Uint8Array | undefined {
  try {
    return parseBoxKey(text, 'sealKey');
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
