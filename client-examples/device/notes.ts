import { toBase64url } from '../../sealing/bytes.ts';
import { type Note, notesContent } from '../../sealing/notes.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { sealSection } from '../../sealing/section.ts';
import { call } from '../wire/call.ts';
import type { Joined } from './join.ts';
import { ADD_NOTES, REMOVE_NOTES } from './operations.ts';

/** Notes were not taken; `code` is one of the API's. */
export class NotesRefused extends Error {
  override readonly name = 'NotesRefused';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * Seals what the consumer says of their data, all notes at once, as a section of its own: no text leaves the device in
 * the clear. `review` shows them next to the data, and `share` shares them unless they are left out.
 *
 * @throws Malformed when a text is not of its form or a note is about nothing asked; NotesRefused
 */
export async function addNotes(joined: Joined, notes: readonly Note[]): Promise<void> {
  const { ciphertext, keyForDevice, payloadDigest, keyCommit } = sealSection({
    payload: notesContent(notes, joined.plan, joined.subject),
    deviceSealKey: joined.sealKey.publicKey,
    random: secureRandom,
    primitives: joined.caller.primitives,
  });
  const { addNotes: done } = await call(joined.caller, ADD_NOTES, {
    input: {
      ciphertext: toBase64url(ciphertext),
      keyForDevice: toBase64url(keyForDevice),
      payloadDigest,
      keyCommit,
    },
  });
  const [refusal] = done.refusals;
  if (refusal) throw new NotesRefused(refusal.code);
}

/** Takes all notes back: the broker's copy goes at once. Again changes nothing. @throws NotesRefused */
export async function removeNotes(joined: Joined): Promise<void> {
  const { removeNotes: done } = await call(joined.caller, REMOVE_NOTES, {});
  const [refusal] = done.refusals;
  if (refusal) throw new NotesRefused(refusal.code);
}
