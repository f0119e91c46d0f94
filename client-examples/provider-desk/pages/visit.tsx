import { type FormEvent, useState } from 'react';
import type { Subject } from '../../../sealing/subject.ts';
import type { ToldRefusal } from '../answers.ts';
import type { HowFar } from '../how-far.ts';
import type { ShownVisit } from '../shown-case.ts';
import { send } from './api.ts';
import { useWords } from './language.tsx';
import { useLive } from './live.ts';
import { Deed, Helpdesk, Shown, Title, useDeed } from './parts.tsx';
import { OwnWayIn, WayIn } from './way-in.tsx';

/** The consumer's own page at the lender: the way in (P1), and the mirror of what the phone does (P2). */
export function Visit({ visit }: { readonly visit: string }) {
  const [live, again] = useLive<ShownVisit>(`/visits/${visit}`, `/visits/${visit}/events`);
  return <Shown live={live}>{(shown) => <Way visit={visit} shown={shown} again={again} />}</Shown>;
}

interface WayProps {
  readonly visit: string;
  readonly shown: ShownVisit;
  readonly again: () => Promise<void>;
}

function Way({ visit, shown, again }: WayProps) {
  const { say } = useWords();
  const { provider, helpdesk, people, link } = shown;
  const isNew = people.every(({ howFar }) => howFar === 'INVITED');
  return (
    <div className="visit">
      {isNew && link ? <WayIn visit={visit} shown={shown} link={link} /> : <Mirror visit={visit} shown={shown} />}
      {link && people.some(({ howFar }) => RENEWABLE.has(howFar)) && !isNew ? (
        <Renewal visit={visit} again={again} />
      ) : null}
      <section aria-label={say.visit.help} className="help">
        {isNew ? (
          <details>
            <summary>{say.visit.myself}</summary>
            <p>{say.visit.myselfHint(provider)}</p>
            <Helpdesk {...helpdesk} />
          </details>
        ) : (
          <>
            <h2>{say.visit.help}</h2>
            <Helpdesk {...helpdesk} />
          </>
        )}
      </section>
    </div>
  );
}

/** A new QR code ends what the old one led to, so it is offered until somebody has shared. */
const RENEWABLE: ReadonlySet<HowFar> = new Set([
  'OPENED',
  'PAIRED',
  'COLLECTING',
  'PAUSED',
  'STOPPED',
  'EXPIRED',
  'INVITED',
]);

function Renewal({ visit, again }: { readonly visit: string; readonly again: () => Promise<void> }) {
  const { say } = useWords();
  const then = (what: string) => async () => {
    await send(`/visits/${visit}/${what}`);
    await again();
  };
  return (
    <>
      <p className="hint">{say.visit.renewHint}</p>
      <div className="deeds">
        <Deed does={then('refresh')}>{say.visit.renew}</Deed>
        <Deed does={then('stop')}>{say.visit.stop}</Deed>
      </div>
    </>
  );
}

/** There is nothing left to do here. */
const DONE: ReadonlySet<HowFar> = new Set(['SHARED', 'RECEIVED', 'WITHDRAWN', 'ERASED']);

function Mirror({ visit, shown }: { readonly visit: string; readonly shown: ShownVisit }) {
  const { say } = useWords();
  const { people, link, links } = shown;
  const waiting = people.filter(({ howFar }) => howFar === 'OPENED');
  const [first] = people;
  const isOver = people.every(({ howFar }) => howFar === 'STOPPED' || howFar === 'EXPIRED');
  const heading = waiting.length > 0 ? say.visit.onPhone : say.visit.told[first?.howFar ?? 'STOPPED'];
  return (
    <>
      <Title>{people.length > 1 && waiting.length === 0 ? say.request.progress : heading}</Title>
      {people.length > 1 ? (
        <ul className="progress" aria-live="polite">
          {people.map(({ subject, howFar }) => (
            <li key={subject}>
              <span>{say.subjects[subject]}</span> {say.visit.told[howFar]}
            </li>
          ))}
        </ul>
      ) : null}
      {waiting.map(({ subject }) => (
        <Pairing key={subject} visit={visit} subject={subject} isOfTwo={people.length > 1} />
      ))}
      {people.map(({ subject, howFar }) =>
        links[subject] && howFar === 'INVITED' ? (
          <OwnWayIn key={subject} visit={visit} shown={shown} subject={subject} link={links[subject]} />
        ) : null,
      )}
      {people.length > 0 && people.every(({ howFar }) => DONE.has(howFar)) ? (
        <p className="lead">{say.visit.close}</p>
      ) : null}
      {isOver && !link ? <p className="note">{say.visit.over}</p> : null}
    </>
  );
}

interface Paired {
  readonly isPaired: boolean;
  readonly triesLeft: number | null;
  readonly refusals: readonly ToldRefusal[];
}

/** Where the digits on the device are typed. A wrong try is told at the field, which keeps the focus. */
function Pairing({
  visit,
  subject,
  isOfTwo,
}: {
  readonly visit: string;
  readonly subject: Subject;
  readonly isOfTwo: boolean;
}) {
  const { say } = useWords();
  const [code, setCode] = useState('');
  /** Tries that are left after a wrong code; none was typed while there is no number. */
  const [left, setLeft] = useState<number>();
  const { busy, run } = useDeed(async () => {
    const { isPaired, triesLeft } = await send<Paired>(`/visits/${visit}/pair`, { code, subject });
    if (isPaired) return;
    setLeft(triesLeft ?? 0);
    setCode('');
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setLeft(undefined);
    void run();
  };
  const field = `code-${subject}`;
  return (
    <form className="pairing" onSubmit={submit}>
      {isOfTwo ? <h2>{say.subjects[subject]}</h2> : null}
      <p className="lead">{say.visit.typeCode}</p>
      <label htmlFor={field}>{say.visit.code}</label>
      <div className="deeds">
        <input
          id={field}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={5}
          required
          value={code}
          aria-invalid={left !== undefined}
          aria-describedby={`${field}-told`}
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="main" disabled={busy}>
          {say.visit.confirm}
        </button>
      </div>
      <p id={`${field}-told`} role="alert" className="wrong">
        {left === undefined ? null : left > 0 ? say.visit.wrong(left) : say.visit.tooOften}
      </p>
      <p className="note">{say.visit.warning}</p>
    </form>
  );
}
