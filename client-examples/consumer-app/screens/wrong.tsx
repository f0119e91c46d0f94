import { Link } from '@nl-design-system-candidate/link-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { NOTE_LENGTH } from '../../../sealing/notes.ts';
import { correctionOf } from '../../device/correction.ts';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useSession } from '../parts/visit.context.ts';
import { type About, faultIn, type NoteFault, noteOn, notesOf, onOneLine, textOf, withNote } from '../values/notes.ts';
import { writeNote } from '../visit/noting.ts';

/** C15. A value is wrong: who can put it right, and what the consumer says of it meanwhile. */
export function WrongScreen({ about }: { readonly about: About }) {
  const { visit, provider, say, seen, go } = useSession();
  const [fault, setFault] = useState<NoteFault | null>(null);
  const source = nameOf('sources', about.source, seen.language);
  const note = noteOn(notesOf(seen), about);
  const draft = noteOn(seen.drafts, about);
  const text = draft?.text ?? '';
  const hasTyped = textOf(text) !== (draft ? (note?.text ?? '') : '');
  const write = (typed: string | null): void => visit.see({ drafts: withNote(seen.drafts, about, typed) });
  const add = (): void => {
    const found = faultIn(text);
    setFault(found);
    if (found === null) void writeNote(visit, about, text);
  };
  return (
    <Screen
      title={say('wrong.title')}
      lead={say('wrong.lead', { source })}
      actions={
        <>
          {hasTyped ? (
            <Act as="primary" does={add}>
              {say('wrong.add')}
            </Act>
          ) : null}
          <Act
            as={hasTyped ? 'secondary' : 'primary'}
            does={() => {
              write(null);
              go(seen.flow.trail.find(({ at }) => at === 'OVERVIEW') ?? { at: 'OVERVIEW' });
            }}
          >
            {hasTyped ? say('wrong.backWithout') : say('wrong.back')}
          </Act>
          <Act as="subtle" does={() => go({ at: 'STOP' })}>
            {say('app.stop')}
          </Act>
        </>
      }
    >
      <Fold title={say('wrong.route')} isOpen={true}>
        <Route source={about.source} />
      </Fold>
      <Paragraph>
        {say('wrong.choice')} {say('note.locked')}
      </Paragraph>
      {note && !draft ? (
        <div className="stack">
          <Notice tone="ok">{say('note.yours', { text: note.text })}</Notice>
          <Act does={() => write(note.text)}>{say('wrong.change')}</Act>
          <Act as="subtle" does={() => void writeNote(visit, about, null)}>
            {say('wrong.remove')}
          </Act>
        </div>
      ) : (
        <TextField
          label={say('note.label', { provider })}
          hint={say('note.hint', { most: NOTE_LENGTH })}
          text={text}
          write={(typed) => write(onOneLine(typed))}
          fault={
            fault === 'LONG'
              ? say('note.LONG', { n: textOf(text).length - NOTE_LENGTH })
              : fault && say(`note.${fault}`)
          }
        />
      )}
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
