import { nameOf } from '../../device/plan.ts';
import { notesOf } from '../values/notes.ts';
import { Notice } from './notice.tsx';
import { useVisit } from './visit.context.ts';

/** The consumer's notes that go along, and that they are locked like the rest. */
export function OwnNotes() {
  const { say, seen } = useVisit();
  const notes = notesOf(seen);
  if (notes.length === 0) return null;
  return (
    <Notice tone="info">
      <ul className="list">
        {notes.map(({ about, text }) => (
          <li key={JSON.stringify(about)}>
            {say('note.about', { source: nameOf('sources', about.source, seen.language), text })}
          </li>
        ))}
      </ul>
      <p>{say('note.locked')}</p>
    </Notice>
  );
}
