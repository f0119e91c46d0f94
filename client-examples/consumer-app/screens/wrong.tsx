import { Link } from '@nl-design-system-candidate/link-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useId, useState } from 'react';
import { NOTE_LENGTH } from '../../../sealing/notes.ts';
import { correctionOf } from '../../device/correction.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { type About, faultIn, type NoteFault, noteOn, notesOf, onOneLine, textOf } from '../values/notes.ts';
import { writeNote } from '../visit/noting.ts';

/** C15. A value is wrong: who can put it right, and what the consumer says of it meanwhile. */
export function WrongScreen({ about }: { readonly about: About }) {
  const { visit, say, seen, go } = useSession();
  const source = nameOf('sources', about.source, seen.language);
  return (
    <Screen
      title={say('wrong.title')}
      lead={say('wrong.lead', { source })}
      actions={
        <>
          <Act as="primary" does={() => visit.happen({ did: 'BACK' })}>
            {say('wrong.back')}
          </Act>
          <Act does={() => go({ at: 'STOP' })}>{say('app.stop')}</Act>
        </>
      }
    >
      <Fold title={say('wrong.route', { source })} isOpen={true}>
        <Route source={about.source} />
      </Fold>
      <Paragraph>
        {say('wrong.choice')} {say('note.locked')}
      </Paragraph>
      <OwnNote about={about} />
      <Contact />
    </Screen>
  );
}

function Route({ source }: { readonly source: string }) {
  const { say, seen } = useSession();
  const route = correctionOf(source, seen.language);
  if (!route) return <p>{nameOf('sources', source, seen.language)}</p>;
  return (
    <>
      <p>{route.text}</p>
      {route.address === null ? null : (
        <p>
          {say('wrong.site')}:{' '}
          <Link href={route.address} target="_blank" rel="noreferrer">
            {new URL(route.address).hostname}
          </Link>
        </p>
      )}
    </>
  );
}

/** The note as it goes along, which may be changed or taken back; or the field to write one. */
function OwnNote({ about }: { readonly about: About }) {
  const { visit, say, seen } = useSession();
  const note = noteOn(notesOf(seen), about);
  const [changing, setChanging] = useState<string | null>(null);
  // Once it is another note, the change was taken.
  if (!note || changing === note.text)
    return <NoteField about={about} before={note?.text ?? ''} leave={() => setChanging(null)} />;
  return (
    <div className="stack">
      <Notice tone="ok">{say('note.yours', { text: note.text })}</Notice>
      <Act does={() => setChanging(note.text)}>{say('wrong.change')}</Act>
      <Act as="subtle" does={() => void writeNote(visit, about, null)}>
        {say('wrong.remove')}
      </Act>
    </div>
  );
}

function NoteField({
  about,
  before,
  leave,
}: {
  readonly about: About;
  readonly before: string;
  readonly leave: () => void;
}) {
  const { visit, provider, say } = useSession();
  const [text, setText] = useState(before);
  const [fault, setFault] = useState<NoteFault | null>(null);
  const field = useId();
  const add = (): void => {
    const found = faultIn(text);
    setFault(found);
    if (found !== null) return;
    if (textOf(text) === before) leave();
    else void writeNote(visit, about, text);
  };
  return (
    <div className="field">
      <label htmlFor={field}>{say('note.label', { provider })}</label>
      <p id={`${field}-hint`} className="soft">
        {say('note.hint', { most: NOTE_LENGTH })}
      </p>
      <textarea
        id={field}
        className="utrecht-textbox"
        value={text}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={`${field}-hint ${field}-wrong`}
        onChange={({ target }) => setText(onOneLine(target.value))}
      />
      <div id={`${field}-wrong`}>
        {fault === null ? null : (
          <Notice tone="error">
            {fault === 'LONG' ? say('note.LONG', { n: textOf(text).length - NOTE_LENGTH }) : say(`note.${fault}`)}
          </Notice>
        )}
      </div>
      <Act does={add}>{say('wrong.add')}</Act>
    </div>
  );
}
