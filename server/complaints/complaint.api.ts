import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { refused } from '../../schema/refusals.ts';
import { fromBase64url, toBase64url } from '../../sealing/bytes.ts';
import { SEALED_NOTE_LENGTHS } from '../../sealing/complaint.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { type Context, callingHolder } from '../access/context.ts';
import { networkOf } from '../access/network.ts';
import { domainNow } from '../database/clock.ts';
import type { SessionRoom } from '../sessions/session.room.ts';
import { complaintState, keptUntil } from './complaint.state.ts';
import { complaintOfHolder, insertComplaint, type StoredComplaint, sealedPart } from './complaint.store.ts';
import { ComplainInput, Complaint, ComplaintPayload } from './complaint.types.ts';

@Resolver()
export class ComplaintApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => ComplaintPayload, {
    description:
      'Anybody, by a DPoP proof of a key made for it and no token: a complaint about this broker, sealed to its privacy officer. Again by the same key changes nothing.',
  })
  async complain(
    @Arg('input', () => ComplainInput) { sealed }: ComplainInput,
    @Ctx() context: Context,
  ): Promise<ComplaintPayload> {
    const { thumbprint } = callingHolder(context);
    await this.room.attempts.take('COMPLAIN', networkOf(context.address));
    const note = noteOf(sealed);
    if (!note) {
      const { refusals } = refused('MALFORMED', `base64url of ${SEALED_NOTE_LENGTHS.join(' or ')} bytes`, 'sealed');
      return { complaint: null, refusals: tell(refusals) };
    }
    const now = await domainNow(this.room.db);
    const stored =
      (await complaintOfHolder(this.room.db, thumbprint)) ?? (await insertComplaint(this.room, thumbprint, note, now));
    return { complaint: await this.shown(stored, now), refusals: [] };
  }

  @Query(() => Complaint, {
    nullable: true,
    description: 'Holder of a complaint’s key, by a DPoP proof of it and no token: how it stands, and the answer.',
  })
  async complaint(@Ctx() context: Context): Promise<Complaint | null> {
    const stored = await complaintOfHolder(this.room.db, callingHolder(context).thumbprint);
    return stored ? this.shown(stored, await domainNow(this.room.db)) : null;
  }

  private async shown(stored: StoredComplaint, now: Date): Promise<Complaint> {
    const until = keptUntil(stored);
    const answer = stored.answeredAt && now < until ? await sealedPart(this.room, stored, 'ANSWER') : null;
    return {
      id: stored.id,
      state: complaintState(stored, now),
      at: stored.at,
      dueAt: stored.dueAt,
      answeredAt: stored.answeredAt,
      answer: answer && toBase64url(answer),
      keptUntil: until,
    };
  }
}

/** The bytes of a sealed note, when they can be one. */
function noteOf(text: string): Uint8Array | undefined {
  try {
    const bytes = fromBase64url(text, 'sealed');
    return SEALED_NOTE_LENGTHS.includes(bytes.length) ? bytes : undefined;
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
