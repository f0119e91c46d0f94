import { timingSafeEqual } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { type Refused, refused } from '../../schema/refusals.ts';
import { utf8 } from '../../sealing/bytes.ts';
import type { Subject } from '../../sealing/subject.ts';
import { type Context, callingProvider } from '../access/context.ts';
import { domainNow } from '../database/clock.ts';
import { isId } from '../database/ids.ts';
import { append } from '../events/append.ts';
import { requestStream, sessionStream } from '../events/stream.ts';
import { invitedSubjects, requestOf, type StoredRequest } from '../requests/request.store.ts';
import { endAndErase } from './erase.ts';
import { PAIRING_TRIES, pairingCode, pairingReturn } from './pairing.ts';
import { ConfirmPairingInput, ConfirmPairingPayload } from './pairing.types.ts';
import type { SessionRoom } from './session.room.ts';
import { sessionState } from './session.state.ts';
import { type LoadedSession, loadSession, sessionOf } from './session.store.ts';
import { pairing, pairingFailure } from './session.tables.ts';

type Way = 'CODE' | 'RETURN';

@Resolver()
export class PairingApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => ConfirmPairingPayload, {
    description: 'Provider: its own page, in the visit that began, confirms the device (design D10). Three tries.',
  })
  async confirmPairing(
    @Arg('input', () => ConfirmPairingInput) input: ConfirmPairingInput,
    @Ctx() context: Context,
  ): Promise<ConfirmPairingPayload> {
    const provider = callingProvider(context);
    const { db } = this.room;
    const request = isId('req', input.requestId) ? await requestOf(db, provider.id, input.requestId) : undefined;
    const row = request && (await sessionOf(db, request.id)).find(({ subject }) => subject === input.subject);
    const loaded = row && (await loadSession(db, row.id));
    const now = await domainNow(db);
    if (!loaded) {
      const hasLapsed = request !== undefined && (await this.hasLapsed(request, input.subject, now));
      return notPaired(refused(hasLapsed ? 'INVITATION_EXPIRED' : 'NOT_FOUND').refusals);
    }
    const { state } = sessionState(loaded.facts, now);
    if (loaded.facts.pairedAt) return { isPaired: true, triesLeft: null, refusals: [] };
    if (state !== 'PAIRING') return notPaired(refused('SESSION_EXPIRED').refusals);
    const way = this.wayShown(input, loaded);
    return way ? this.confirm(loaded, way, now) : this.countFailure(loaded, now);
  }

  /** Whether this subject's invitation came to its end with nobody having redeemed it. */
  private async hasLapsed(request: StoredRequest, subject: Subject, now: Date): Promise<boolean> {
    if (request.end || now < request.expiresAt) return false;
    return (await invitedSubjects(this.room.db, request.id)).includes(subject);
  }

  private wayShown(input: ConfirmPairingInput, { row }: LoadedSession): Way | undefined {
    const { keys } = this.room;
    if (input.code && same(input.code.replace(/\s/g, ''), pairingCode(keys, row.id))) return 'CODE';
    if (input.returned && same(input.returned, pairingReturn(keys, row.id))) return 'RETURN';
    return undefined;
  }

  private async confirm({ row }: LoadedSession, way: Way, now: Date): Promise<ConfirmPairingPayload> {
    const { db, bell } = this.room;
    await db.transaction(async (tx) => {
      const inserted = await tx
        .insert(pairing)
        .values({ sessionId: row.id, way, at: now })
        .onConflictDoNothing()
        .returning();
      if (inserted.length === 0) return;
      await append(tx, bell, sessionStream(row.id), now, { kind: 'PAIRED', data: {} });
      await append(tx, bell, requestStream(row.requestId), now, { kind: 'PAIRED', data: { subject: row.subject } });
    });
    return { isPaired: true, triesLeft: null, refusals: [] };
  }

  /** Counted by inserting the next number: two wrong codes at once are two tries, not one. */
  private async countFailure({ row }: LoadedSession, now: Date): Promise<ConfirmPairingPayload> {
    const { db } = this.room;
    for (let number = 1; number <= PAIRING_TRIES; number += 1) {
      const inserted = await db
        .insert(pairingFailure)
        .values({ sessionId: row.id, number, at: now })
        .onConflictDoNothing()
        .returning();
      if (inserted.length === 0) continue;
      if (number === PAIRING_TRIES) await endAndErase(this.room, row, 'NOT_PAIRED', now);
      return { ...notPaired(refused('PAIRING_FAILED').refusals), triesLeft: PAIRING_TRIES - number };
    }
    return { ...notPaired(refused('SESSION_EXPIRED').refusals), triesLeft: 0 };
  }
}

function notPaired(refusals: readonly Refused[]): ConfirmPairingPayload {
  return { isPaired: false, triesLeft: null, refusals: tell(refusals) };
}

function same(left: string, right: string): boolean {
  const [a, b] = [utf8(left), utf8(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
