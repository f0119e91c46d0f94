import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { fromBase64url, toBase64url } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import { type PublicJwk, parseBoxKey, type SigningKey } from '../../sealing/keys.ts';
import type { Random } from '../../sealing/primitives.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { type Context, callingNewDevice } from '../access/context.ts';
import type { NewDevice } from '../access/device.ts';
import { providerById } from '../access/provider.store.ts';
import { identityKey } from '../access/provider-key.store.ts';
import { issueSessionToken } from '../access/session-token.ts';
import { domainNow } from '../database/clock.ts';
import { isId, mintId, type SessionId } from '../database/ids.ts';
import type { ServerKeys } from '../keyring/server-keys.ts';
import { invitedSubject, requestById, type StoredRequest } from '../requests/request.store.ts';
import { type Eraser, endAndErase } from './erase.ts';
import { ownSession } from './own-session.ts';
import { pairingFacts } from './pairing.ts';
import { insertPause, insertResume } from './pause.store.ts';
import { sessionPart } from './section.store.ts';
import { isOpen, SESSION_MS, sessionState, taskState } from './session.state.ts';
import { insertSession, type LoadedSession, loadSession, sessionOf } from './session.store.ts';
import {
  PauseSessionInput,
  RedeemInvitationInput,
  RedeemInvitationPayload,
  SealedSection,
  Session,
  SessionPayload,
  type SignedRequestFacts,
} from './session.types.ts';

/** What this room works with. */
export interface SessionRoom extends Eraser {
  readonly random: Random;
  readonly issuer: string;
  /** Address of the GraphQL endpoint: audience of session tokens. */
  readonly resource: string;
  readonly keys: ServerKeys;
  /** By the machine's clock. */
  readonly clock: () => Date;
}

@Resolver(() => Session)
export class SessionApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => RedeemInvitationPayload, {
    description: 'Device: redeems an invitation, once. Needs a DPoP proof of the device’s key, and no token.',
  })
  async redeemInvitation(
    @Arg('input', () => RedeemInvitationInput) input: RedeemInvitationInput,
    @Ctx() context: Context,
  ): Promise<RedeemInvitationPayload> {
    const redeemed = await this.redeem(input, callingNewDevice(context));
    const nothing = { session: null, accessToken: null, tokenExpiresAt: null, request: null, pairing: null };
    return redeemed.ok ? { ...redeemed.value, refusals: [] } : { ...nothing, refusals: tell(redeemed.refusals) };
  }

  @Query(() => Session, { nullable: true, description: 'Device: its own session.' })
  async session(@Ctx() context: Context): Promise<Session> {
    const { loaded, now } = await ownSession(this.room.db, context);
    return shown(loaded, now);
  }

  @FieldResolver(() => [SealedSection], {
    description: 'The newest of each collected section. Empty once the session has ended.',
  })
  async sections(@Root() session: Session): Promise<SealedSection[]> {
    const parts = await sessionPart(this.room, session.id as SessionId);
    return parts.map(({ section, manifest, ciphertext, keyForDevice }) => ({
      section,
      manifest,
      ciphertext: toBase64url(ciphertext),
      keyForDevice: toBase64url(keyForDevice),
    }));
  }

  @Mutation(() => SessionPayload, { description: 'Device: I am still here; the idle clock starts again.' })
  extendSession(@Ctx() context: Context): Promise<SessionPayload> {
    return this.act(context, isOpen, async () => accepted(true));
  }

  @Mutation(() => SessionPayload, { description: 'Device: later. What was collected stays, sealed to this device.' })
  pauseSession(
    @Arg('input', () => PauseSessionInput) { hours }: PauseSessionInput,
    @Ctx() context: Context,
  ): Promise<SessionPayload> {
    return this.act(context, isOpen, async (loaded, now) => {
      if (!Number.isInteger(hours) || hours < 1 || hours > 72) return refused('MALFORMED', '1 to 72 hours', 'hours');
      await insertPause(this.room, loaded, hours, now);
      return accepted(true);
    });
  }

  @Mutation(() => SessionPayload, { description: 'Device: ends a pause.' })
  resumeSession(@Ctx() context: Context): Promise<SessionPayload> {
    return this.act(
      context,
      (state) => state === 'PAUSED',
      async (loaded, now) => {
        await insertResume(this.room, loaded, now);
        return accepted(true);
      },
    );
  }

  @Mutation(() => SessionPayload, { description: 'Device: stops; everything collected is erased at once.' })
  stopSession(@Ctx() context: Context): Promise<SessionPayload> {
    return this.end(context, 'STOPPED');
  }

  @Mutation(() => SessionPayload, {
    description: 'Device: the consumer looked and does not share; everything collected is erased at once.',
  })
  decline(@Ctx() context: Context): Promise<SessionPayload> {
    return this.end(context, 'DECLINED');
  }

  private end(context: Context, reason: 'STOPPED' | 'DECLINED'): Promise<SessionPayload> {
    return this.act(
      context,
      (state) => isOpen(state) || state === 'PAUSED',
      async (loaded, now) => {
        await endAndErase(this.room, loaded.row, reason, now);
        return accepted(true);
      },
    );
  }

  /** Does something in a session that is in a state for it, and shows the session as it is then. */
  private async act(
    context: Context,
    may: (state: ReturnType<typeof sessionState>['state']) => boolean,
    does: (loaded: LoadedSession, now: Date) => Promise<Outcome<true>>,
  ): Promise<SessionPayload> {
    const { loaded, now } = await ownSession(this.room.db, context);
    if (!may(sessionState(loaded.facts, now).state))
      return { session: shown(loaded, now), refusals: tell(refused('SESSION_EXPIRED').refusals) };
    const done = await does(loaded, now);
    const after = await loadSession(this.room.db, loaded.row.id);
    return { session: shown(after ?? loaded, now), refusals: done.ok ? [] : tell(done.refusals) };
  }

  private async redeem(
    input: RedeemInvitationInput,
    device: NewDevice,
  ): Promise<Outcome<Omit<RedeemInvitationPayload, 'refusals'>>> {
    const { db, keyring, random, keys } = this.room;
    const hash = redeemHashOf(input.redeemToken);
    const sealKey = sealKeyOf(input.sealKey);
    if (!sealKey) return refused('MALFORMED', 'an X25519 public key in base64url', 'sealKey');
    const request =
      hash !== undefined && isId('req', input.requestId) ? await requestById(db, input.requestId) : undefined;
    const subject = request && hash !== undefined ? await invitedSubject(db, request.id, hash) : undefined;
    const now = await domainNow(db);
    if (!request || !subject) return refused('INVITATION_INVALID');
    const known = (await sessionOf(db, request.id)).find((row) => row.subject === subject);
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
    const provider = await providerById(this.room.db, request.providerId);
    const key = await identityKey(this.room.db, request.providerId, request.identityKey);
    if (!provider || provider.revokedAt || !key || key.status === 'REVOKED') return undefined;
    const { id, signedRequest, document, variables, plan } = request;
    const { name, domain, kvk, helpdesk } = provider;
    const sectionKeys: PublicJwk[] = [sectionKey.publicJwk];
    return {
      id,
      signedRequest,
      identityKey: key.jwk,
      sectionKeys,
      document,
      variables,
      plan,
      provider: { id: provider.id, name, domain, kvk, helpdesk },
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

/** A session as its device sees it at a moment. */
export function shown({ row, facts }: LoadedSession, now: Date): Session {
  const { state, deadline } = sessionState(facts, now);
  const tasks = facts.portals.map((portal) => {
    const task = taskState(facts, portal, now);
    return { portal, state: task.state, failure: task.state === 'FAILED' ? task.failure : null };
  });
  return { id: row.id, subject: row.subject, state, now, deadline, tasks };
}
