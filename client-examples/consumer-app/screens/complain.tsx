import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect, useState } from 'react';
import { MAX_NOTE_LENGTH } from '../../../sealing/complaint.ts';
import { Act } from '../parts/act.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import { forgetComplaint, type OwnComplaint, ownComplaints, sendComplaint } from '../visit/complaining.ts';

type Fault = 'EMPTY' | 'LONG' | 'FORM';

/** A complaint about the broker, sealed to its privacy officer; and how those sent before stand. */
export function ComplainScreen() {
  const { visit, say } = useVisit();
  const { machine } = visit;
  const [text, setText] = useState('');
  const [fault, setFault] = useState<Fault | null>(null);
  const [turn, setTurn] = useState(0);
  const send = (): void => {
    const whole = text.trim();
    const found = whole === '' ? 'EMPTY' : whole.length > MAX_NOTE_LENGTH ? 'LONG' : null;
    setFault(found);
    if (found) return;
    void visit.act(async () => {
      if (!(await sendComplaint(machine, whole))) return setFault('FORM');
      setText('');
      setTurn(turn + 1);
    });
  };
  const forget = (id: string): void => {
    forgetComplaint(machine, id);
    setTurn(turn + 1);
  };
  const told = (found: Fault): string => {
    if (found === 'LONG') return say('complain.LONG', { n: text.trim().length - MAX_NOTE_LENGTH });
    return say(found === 'FORM' ? 'note.FORM' : 'complain.EMPTY');
  };
  return (
    <Screen
      title={say('help.complain')}
      lead={say('complain.lead')}
      actions={
        <Act as="primary" does={send}>
          {say('complain.send')}
        </Act>
      }
    >
      <Sent turn={turn} forget={forget} />
      <TextField
        label={say('complain.label')}
        hint={say('complain.hint', { most: MAX_NOTE_LENGTH })}
        text={text}
        write={setText}
        fault={fault && told(fault)}
      />
    </Screen>
  );
}

/** What was sent from this device; reading again is asked by another `turn`. */
function Sent({ turn, forget }: { readonly turn: number; readonly forget: (id: string) => void }) {
  const { visit, say } = useVisit();
  const [sent, setSent] = useState<readonly OwnComplaint[] | 'FAILED'>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn asks again
  useEffect(() => {
    let isGone = false;
    const found = (told: readonly OwnComplaint[] | 'FAILED'): void => {
      if (!isGone) setSent(told);
    };
    ownComplaints(visit.machine).then(found, () => found('FAILED'));
    return () => {
      isGone = true;
    };
  }, [visit, turn]);
  if (sent === 'FAILED') return <Notice tone="error">{say('state.unreachable')}</Notice>;
  // There from the beginning: what comes into it is told to who cannot see it.
  return (
    <div className="stack" role="log" aria-label={say('complain.sent')}>
      {sent.length === 0 ? null : (
        <>
          <Heading level={2}>{say('complain.sent')}</Heading>
          <ul className="list">
            {sent.map((own) => (
              <li key={own.kept.id} className="card">
                <One own={own} />
                <Act as="subtle" does={() => forget(own.kept.id)}>
                  {say('sharing.remove')}
                </Act>
              </li>
            ))}
          </ul>
          <p className="soft">{say('complain.only')}</p>
        </>
      )}
    </div>
  );
}

function One({ own: { kept, shown } }: { readonly own: OwnComplaint }) {
  const { say, seen } = useVisit();
  const date = dayOf(shown?.dueAt ?? kept.at, seen.language);
  return (
    <>
      <p>{say('complain.at', { at: momentOf(kept.at, seen.language) })}</p>
      <p className="soft verbatim">{say('complain.number', { id: kept.id })}</p>
      {shown === null ? <p>{say('complain.gone')}</p> : null}
      {shown?.state === 'RECEIVED' ? <p>{say('complain.RECEIVED', { date })}</p> : null}
      {shown?.state === 'OVERDUE' ? <Notice tone="warning">{say('complain.OVERDUE', { date })}</Notice> : null}
      {shown?.state === 'ANSWERED' ? (
        <>
          <p className="label">{shown.answer === null ? say('complain.erased') : say('complain.ANSWERED')}</p>
          {shown.answer === null ? null : <p className="verbatim">{shown.answer}</p>}
        </>
      ) : null}
    </>
  );
}
