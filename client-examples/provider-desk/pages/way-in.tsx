import { useState } from 'react';
import { SUBJECTS, type Subject } from '../../../sealing/subject.ts';
import type { ShownVisit } from '../shown-case.ts';
import { send } from './api.ts';
import { useWords } from './language.tsx';
import { Deed, Title } from './parts.tsx';

interface WayInProps {
  readonly visit: string;
  readonly shown: ShownVisit;
  readonly link: string;
}

/** The way in to a visit nobody has begun: here, by the QR code, or by a typed code; two people also each by their own. */
export function WayIn({ visit, shown, link }: WayInProps) {
  const { say } = useWords();
  const own = SUBJECTS.flatMap((subject) => (shown.links[subject] ? [{ subject, link: shown.links[subject] }] : []));
  return (
    <>
      <Title>{say.visit.title(shown.provider)}</Title>
      <p className="lead">{say.visit.noPapers}</p>
      {own.length > 0 ? <p>{say.visit.together}</p> : null}
      <p>
        <Begin link={link}>{say.visit.begin}</Begin>
      </p>
      <Scan visit={visit} shown={shown} />
      {own.length > 0 ? (
        <details>
          <summary>{say.visit.apart}</summary>
          <p>{say.visit.apartHint}</p>
          {own.map((one) => (
            <OwnWayIn key={one.subject} visit={visit} shown={shown} {...one} />
          ))}
        </details>
      ) : null}
    </>
  );
}

/** The way in for one of two people, on a device of their own (design D17). */
export function OwnWayIn({ visit, shown, link, subject }: WayInProps & { readonly subject: Subject }) {
  const { say } = useWords();
  return (
    <section aria-label={say.visit.own[subject]} className="own-way">
      <h2>{say.visit.own[subject]}</h2>
      <p>
        <Begin link={link}>{say.visit.beginAs[subject]}</Begin>
      </p>
      <Scan visit={visit} shown={shown} subject={subject} />
    </section>
  );
}

function Begin({ link, children }: { readonly link: string; readonly children: string }) {
  return (
    // The app is told our origin, by which it knows that all happens on one device, and not the visit.
    <a className="button main large" href={link} referrerPolicy="origin">
      {children}
    </a>
  );
}

function Scan({ visit, shown, subject }: Omit<WayInProps, 'link'> & { readonly subject?: Subject }) {
  const { say } = useWords();
  const [code, setCode] = useState<string>();
  const Heading = subject ? 'h3' : 'h2';
  const path = `/visits/${visit}${subject ? `/${subject}` : ''}`;
  const makeCode = async (): Promise<void> => setCode((await send<{ code: string }>(`${path}/code`)).code);
  return (
    <div className="scan">
      <div>
        <Heading>{say.visit.scan}</Heading>
        <img
          className="qr"
          src={`/api${path}/qr.svg?${shown.requestId}`}
          alt={subject ? say.visit.qrOf[subject] : say.visit.qr}
        />
      </div>
      <div>
        <Heading>{say.visit.shortCode}</Heading>
        <p>{say.visit.shortCodeHint(shown.codePage)}</p>
        <Deed does={makeCode}>{say.visit.makeCode}</Deed>
        <div role="status">
          {code ? (
            <>
              <p className="short-code">{code}</p>
              <p className="hint">{say.visit.codeLasts}</p>
            </>
          ) : null}
        </div>
      </div>
    </div>
  );
}
