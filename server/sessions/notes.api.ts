import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { tell } from '../../schema/refusal.type.ts';
import { accepted, type Outcome, refused } from '../../schema/refusals.ts';
import { fromBase64url } from '../../sealing/bytes.ts';
import { digestOf, parseDigest } from '../../sealing/digest.ts';
import { notesSection } from '../../sealing/notes.ts';
import { native } from '../../sealing/primitives.node.ts';
import { SealingRefused } from '../../sealing/refusals.ts';
import { readSignedRequest } from '../../sealing/signed-request.ts';
import type { Context } from '../access/context.ts';
import type { CollectedSection } from '../collecting/job.ts';
import { signManifests } from '../collecting/manifest.ts';
import { askerOf } from './asker.ts';
import { deleteNotes, insertNotes } from './notes.store.ts';
import { AddNotesInput } from './notes.types.ts';
import { type OwnSession, ownSession } from './own-session.ts';
import type { SessionRoom } from './session.room.ts';
import { isOpen, sessionState } from './session.state.ts';
import { loadSession } from './session.store.ts';
import { SessionPayload } from './session.types.ts';
import { shown } from './shown-session.ts';

/** The largest padded payload of notes, with nonce and tag. */
const MOST_BYTES = 65_536 + 40;

@Resolver()
export class NotesApi {
  constructor(private readonly room: SessionRoom) {}

  @Mutation(() => SessionPayload, {
    description:
      'Device: what the consumer says of their data, sealed by the device as a section of source CONSUMER. The newest replaces earlier ones; they are shared when a receipt names them.',
  })
  async addNotes(
    @Arg('input', () => AddNotesInput) input: AddNotesInput,
    @Ctx() context: Context,
  ): Promise<SessionPayload> {
    const own = await ownSession(this.room.db, context);
    return this.payload(own, await this.signAndKeep(input, own));
  }

  @Mutation(() => SessionPayload, {
    description: 'Device: takes all notes back; what was sealed of them is erased at once. Again changes nothing.',
  })
  async removeNotes(@Ctx() context: Context): Promise<SessionPayload> {
    const own = await ownSession(this.room.db, context);
    return this.payload(own, await this.remove(own));
  }

  private async remove({ loaded, now }: OwnSession): Promise<Outcome<true>> {
    const { state } = sessionState(loaded.facts, now);
    if (state === 'PAIRING') return refused('PAIRING_REQUIRED');
    if (!isOpen(state) || (await deleteNotes(this.room, loaded, now)) === 'ENDED') return refused('SESSION_EXPIRED');
    return accepted(true);
  }

  private async payload({ loaded, now }: OwnSession, done: Outcome<true>): Promise<SessionPayload> {
    const after = await loadSession(this.room.db, loaded.row.id);
    return { session: shown(after ?? loaded, now), refusals: done.ok ? [] : tell(done.refusals) };
  }

  private async signAndKeep(input: AddNotesInput, { device, loaded, now }: OwnSession): Promise<Outcome<true>> {
    const { row, request } = loaded;
    const { state } = sessionState(loaded.facts, now);
    if (state === 'PAIRING') return refused('PAIRING_REQUIRED');
    if (!isOpen(state)) return refused('SESSION_EXPIRED');
    const asker = await askerOf(this.room.db, request);
    if (!asker) return refused('KEY_REVOKED');
    const planned = notesSection(row.subject);
    const facts = {
      iss: this.room.issuer,
      aud: request.providerId,
      request: request.id,
      session: row.id,
      subject: row.subject,
      document: digestOf(request.document),
      plan: readSignedRequest(request.signedRequest, asker.key, native).plan,
      device: device.thumbprint,
    };
    const sealed = sealedFrom(input, planned.id);
    const [signed] = (sealed && signManifests([planned], [sealed], facts, this.room.keys.section, now)) ?? [];
    if (!signed) return refused('MALFORMED', 'notes as the device seals them', 'input');
    const kept = await insertNotes(this.room, loaded, signed, now);
    switch (kept) {
      case 'KEPT':
        return accepted(true);
      case 'ENDED':
        return refused('SESSION_EXPIRED');
      case 'TOO_OFTEN':
        return refused('MALFORMED', 'notes were changed too often', 'input');
      default: {
        const never: never = kept;
        return never;
      }
    }
  }
}

/** What a collector would have handed over; its ciphertext is hashed here. */
function sealedFrom(
  { ciphertext, keyForDevice, payloadDigest, keyCommit }: AddNotesInput,
  section: string,
): CollectedSection | undefined {
  try {
    const length = Math.floor((ciphertext.length * 3) / 4);
    if (length > MOST_BYTES) return undefined;
    const ciphertextDigest = digestOf(fromBase64url(ciphertext, 'ciphertext', length), native);
    return {
      section,
      ciphertext,
      keyForDevice,
      payloadDigest: parseDigest(payloadDigest, 'payloadDigest'),
      ciphertextDigest,
      keyCommit: parseDigest(keyCommit, 'keyCommit'),
    };
  } catch (error) {
    if (error instanceof SealingRefused) return undefined;
    throw error;
  }
}
