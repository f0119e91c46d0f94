import { useState } from 'react';
import type { ShownCase } from '../shown-case.ts';
import { send } from './api.ts';
import { DeliveryCard } from './delivery.tsx';
import { useMoment, useWords } from './language.tsx';
import { useLive } from './live.ts';
import { Badge, Choice, Deed, Shown, Title } from './parts.tsx';

/** One case: its invitation, how far it is, and what arrived. It moves along by itself. */
export function Case({ id }: { readonly id: string }) {
  const { say } = useWords();
  const [live, again] = useLive<ShownCase>(`/requests/${id}`, `/requests/${id}/events`);
  return (
    <>
      <p className="above">
        <a href="/">{say.back}</a>
      </p>
      <Shown live={live}>{(shown) => <Details shown={shown} again={again} />}</Shown>
    </>
  );
}

function Details({ shown, again }: { readonly shown: ShownCase; readonly again: () => Promise<void> }) {
  const { say, language } = useWords();
  const moment = useMoment();
  const { reference, purpose, logins, items, expiresAt, standing, people, deliveries } = shown;
  const isOpen = standing !== null && standing.endedAt === null && !standing.isComplete;
  return (
    <>
      <Title>{reference ? say.request.reference(reference) : say.request.noReference}</Title>
      <p className="facts">
        {[purpose[language], say.request.plan(items, logins), say.request.validUntil(moment(expiresAt))].join(' · ')}
      </p>
      {standing === null ? <p role="alert">{say.request.unknown}</p> : null}
      {standing?.supersededBy ? (
        <p className="note">
          {say.request.superseded} <a href={`/requests/${standing.supersededBy}`}>{say.request.toNew}</a>
        </p>
      ) : null}
      {standing?.endedAt && !standing.supersededBy ? (
        <p className="note">{say.request.ended(moment(standing.endedAt))}</p>
      ) : null}
      <section className="card">
        <h2>{say.request.progress}</h2>
        <ul className="progress" aria-live="polite">
          {people.map(({ subject, howFar }) => (
            <li key={subject}>
              <span>{say.subjects[subject]}</span> <Badge howFar={howFar} />
            </li>
          ))}
        </ul>
      </section>
      {isOpen ? <Invite shown={shown} /> : null}
      <section>
        <h2>{say.request.received}</h2>
        {deliveries.length === 0 ? <p>{say.request.nothing}</p> : null}
        {deliveries.map((delivery) => (
          <DeliveryCard key={delivery.id} delivery={delivery} again={again} />
        ))}
      </section>
    </>
  );
}

function Invite({ shown: { id, visitUrl } }: { readonly shown: ShownCase }) {
  const { say } = useWords();
  const [isCopied, setCopied] = useState(false);
  const refresh = async (): Promise<void> => {
    const renewed = await send<ShownCase>(`/requests/${id}/refresh`);
    location.assign(`/requests/${renewed.id}`);
  };
  return (
    <section className="card">
      <h2>{say.request.invite}</h2>
      <p>{say.request.inviteHint}</p>
      <div className="deeds">
        <a className="button main" href={visitUrl} target="_blank" rel="noreferrer">
          {say.request.openVisit}
        </a>
        <button type="button" onClick={() => void navigator.clipboard?.writeText(visitUrl).then(() => setCopied(true))}>
          {isCopied ? say.request.copied : say.request.copy}
        </button>
      </div>
      <details>
        <summary>{say.request.change}</summary>
        <dl className="choices">
          <Choice hint={say.request.refreshHint}>
            <Deed does={refresh}>{say.request.refresh}</Deed>
          </Choice>
          <Choice hint={say.request.closeHint}>
            <Deed does={() => send(`/requests/${id}/close`)}>{say.request.close}</Deed>
          </Choice>
          <Choice hint={say.request.withdrawHint}>
            <Deed does={() => send(`/requests/${id}/withdraw`)}>{say.request.withdraw}</Deed>
          </Choice>
        </dl>
      </details>
    </section>
  );
}
