import { addNotes, NotesRefused, removeNotes } from '../../device/notes.ts';
import { type About, NOTES_GROUP, notesOf, withNote } from '../values/notes.ts';
import { choose } from './deciding.ts';
import { end, open } from './session.ts';
import type { Visit } from './visit.ts';

/** Seals what the consumer says of their data, beside what they said before. @param text - `null` takes it back */
export function writeNote(visit: Visit, about: About, text: string | null): Promise<void> {
  return visit.act(async () => {
    const { joined, changed } = visit.seen;
    if (!joined) return;
    const notes = withNote(notesOf(visit.seen), about, text);
    const areThere = notes.length > 0;
    try {
      await (areThere ? addNotes(joined, notes) : removeNotes(joined));
      await open(visit);
      visit.see({
        changed: new Set([...changed, ...visit.seen.changed]),
        drafts: withNote(visit.seen.drafts, about, null),
      });
      choose(visit, NOTES_GROUP, areThere);
    } catch (error) {
      if (!(error instanceof NotesRefused)) throw error;
      notTaken(visit, error.code);
    }
  });
}

function notTaken(visit: Visit, code: string): void {
  switch (code) {
    case 'SESSION_EXPIRED':
      end(visit, 'TIME');
      break;
    case 'KEY_REVOKED':
      end(visit, 'REVOKED');
      break;
    default:
      visit.see({ problem: 'WRONG' });
  }
}
