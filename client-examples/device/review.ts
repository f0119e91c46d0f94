import { fromBase64url, wipe } from '../../sealing/bytes.ts';
import { type CheckedSection, checkSection } from '../../sealing/check-section.ts';
import { isNotes, type Note, readNotes } from '../../sealing/notes.ts';
import { comparePersons, type PersonWord } from '../../sealing/person.ts';
import { call } from '../wire/call.ts';
import type { Joined } from './join.ts';
import { SECTIONS } from './operations.ts';

/** What the device opened and checked: everything the consumer looks at before deciding. */
export interface Review {
  readonly sections: readonly CheckedSection[];
  /** The consumer's own notes, when there are any: sealed here, shown here, shared with the rest. */
  readonly notes: CheckedNotes | null;
  /** How well all are known to be of one person, and each section: a bank gives nothing to compare. */
  readonly person: PersonWord;
  readonly persons: readonly PersonWord[];
}

/** The section of notes, and what it says. */
export interface CheckedNotes extends CheckedSection {
  readonly notes: readonly Note[];
}

/** The sections are of more than one person: nothing is shown, nothing can be shared (design D11). */
export class PersonMismatch extends Error {
  override readonly name = 'PersonMismatch';
  readonly code = 'PERSON_MISMATCH';
}

/**
 * Opens the collected sections on the device: every check of D9 before a value is shown, and that all are of one person.
 * What was collected at a portal that the consumer skipped afterwards is left out.
 *
 * @throws SectionRefused; PersonMismatch: that login is done again by its own person, or the session is stopped
 */
export async function review(joined: Joined): Promise<Review> {
  const { session } = await call(joined.caller, SECTIONS, {});
  const skipped = (session?.tasks ?? []).flatMap(({ portal, state }) =>
    state === 'SKIPPED' ? [portal as string] : [],
  );
  const isLeftOut = (id: string): boolean =>
    joined.plan.sections.some((planned) => planned.id === id && skipped.includes(planned.portal ?? ''));
  const arrived = (session?.sections ?? []).filter(({ section }) => !isLeftOut(section));
  const opened = arrived.map(({ section, manifest, ciphertext, keyForDevice }) =>
    checkSection(
      {
        request: joined.request.id,
        claims: joined.claims,
        plan: joined.plan,
        brokerKeys: joined.sectionKeys,
        session: joined.session.id,
        subject: joined.subject,
        sealKey: joined.sealKey,
        device: joined.signKey.thumbprint,
      },
      {
        section,
        manifest,
        ciphertext: fromBase64url(ciphertext, 'ciphertext', Math.floor((ciphertext.length * 3) / 4)),
        keyForDevice: fromBase64url(keyForDevice, 'keyForDevice', 80),
      },
      joined.caller.primitives,
    ),
  );
  const sections = opened.filter(({ planned }) => !isNotes(planned));
  const noted = opened.find(({ planned }) => isNotes(planned));
  const notes = noted ? { ...noted, notes: readNotes(noted.payload) } : null;
  const { result, sections: words } = comparePersons(sections.map(({ payload }) => payload.person));
  if (result === 'MISMATCH') {
    wipe(...opened.map(({ key }) => key));
    throw new PersonMismatch();
  }
  return { sections, notes, person: result, persons: words };
}
