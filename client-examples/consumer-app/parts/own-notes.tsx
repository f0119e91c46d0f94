import { nameOf } from '../../device/plan.ts';
import { notesOf, unadded } from '../values/notes.ts';
import { Act } from './act.tsx';
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

/** Notes that were typed and not added: they do not go along, and are one tap away. */
export function UnaddedNotes() {
  const { say, seen, go } = useVisit();
  return unadded(seen.drafts, notesOf(seen)).map(({ about, text }) => (
    <div key={JSON.stringify(about)} className="stack">
      <Notice tone="warning">{say('note.unadded', { text })}</Notice>
      <Act does={() => go({ at: 'WRONG', about })}>{say('note.unaddedGo')}</Act>
    </div>
  ));
}
